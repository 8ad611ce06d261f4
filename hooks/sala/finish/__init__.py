"""Steps on the built folder: what must know the whole site."""
