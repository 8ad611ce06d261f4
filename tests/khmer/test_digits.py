"""Khmer digits."""

from hypothesis import given
from hypothesis import strategies as st

from sala.khmer.digits import to_khmer_digits, to_western_digits


def test_western_digits_become_khmer():
    assert to_khmer_digits("R2: 1234567890 នាទី") == "R២: ១២៣៤៥៦៧៨៩០ នាទី"


def test_khmer_digits_become_western():
    assert to_western_digits("R២: ១២៣៤៥៦៧៨៩០ នាទី") == "R2: 1234567890 នាទី"


def test_other_numerals_stay():
    assert to_khmer_digits("½ ² ៲ ໑ Ⅳ") == "½ ² ៲ ໑ Ⅳ"


@given(st.text())
def test_western_digits_come_back(text: str):
    western = to_western_digits(text)

    assert to_western_digits(to_khmer_digits(western)) == western
    assert len(to_khmer_digits(text)) == len(text)
