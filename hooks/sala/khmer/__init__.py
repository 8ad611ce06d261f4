"""Khmer text as pure functions: digits, dates, sorting."""
