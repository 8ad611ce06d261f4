"""Khmer dates, as people write them: ២២ វិច្ឆិកា ២០២៦."""

from datetime import date

from sala.khmer.digits import to_khmer_digits

MONTHS = (
    "មករា",
    "កុម្ភៈ",
    "មីនា",
    "មេសា",
    "ឧសភា",
    "មិថុនា",
    "កក្កដា",
    "សីហា",
    "កញ្ញា",
    "តុលា",
    "វិច្ឆិកា",
    "ធ្នូ",
)
"""The months of the civil year, January first (Unicode CLDR, km)."""


def format_date(day: date) -> str:
    """Give day, month and year with the month's name and Khmer digits."""
    return to_khmer_digits(f"{day.day} {MONTHS[day.month - 1]} {day.year}")
