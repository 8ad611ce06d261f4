"""What content must mean, beyond its form: one family of rules in each file, listed in `sala.rules.all_rules`."""
