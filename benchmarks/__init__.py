"""Measurements of the built site, with the programs that they are compared with."""
