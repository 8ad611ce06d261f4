"""Where Sala meets other programs. Nothing else imports them."""
