"""Runs of the other script inside a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.locales import Locale
from sala.writers.scripts_of import language_runs

EN, KM = Locale.EN, Locale.KM


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Only English.", EN, [("Only English.", EN)]),
        ("Say សិទ្ធិ now", EN, [("Say ", EN), ("សិទ្ធិ", KM), (" now", EN)]),
        ("សិទ្ធិ ស្មើគ្នា", EN, [("សិទ្ធិ ស្មើគ្នា", KM)]),
        ("អនុសញ្ញាCEDAWជាច្បាប់", KM, [("អនុសញ្ញា", KM), ("CEDAW", EN), ("ជាច្បាប់", KM)]),
        ("មេរៀន R3 និង A4", KM, [("មេរៀន R3 និង A4", KM)]),
        ("ប្រភព Phnom Penh Post, ២០២២", KM, [("ប្រភព ", KM), ("Phnom Penh Post", EN), (", ២០២២", KM)]),
        ("", KM, []),
    ],
)
def test_runs(text: str, locale: Locale, expected: list[tuple[str, Locale]]) -> None:
    assert list(language_runs(text, locale)) == expected


@given(st.text(alphabet="aZ សិទ្ធិ្ក១3.-«", max_size=40), st.sampled_from(Locale))
def test_no_letter_is_lost_or_moved(text: str, locale: Locale) -> None:
    assert "".join(run for run, _ in language_runs(text, locale)) == text
