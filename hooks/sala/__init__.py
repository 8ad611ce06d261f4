"""Sala: a curriculum kept as YAML, checked, laid out and written as a bilingual site."""
