"""Every file that readers can take away: which there are, how each is made, and what is known about the made ones."""
