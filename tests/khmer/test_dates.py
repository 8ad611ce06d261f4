"""Khmer dates."""

from datetime import date

import pytest

from sala.khmer.dates import MONTHS, format_date


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2026, 11, 22), "២២ វិច្ឆិកា ២០២៦"),
        (date(2027, 1, 1), "១ មករា ២០២៧"),
        (date(2024, 2, 29), "២៩ កុម្ភៈ ២០២៤"),
        (date(1993, 9, 24), "២៤ កញ្ញា ១៩៩៣"),
    ],
)
def test_a_day_is_written_as_people_write_it(day: date, written: str):
    assert format_date(day) == written


def test_the_year_has_twelve_months():
    assert len(set(MONTHS)) == 12
