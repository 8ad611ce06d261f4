"""Lines of Khmer end between words, and the text itself is never changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.khmer.words import keeps_together, line_pieces

SENTENCE = "យើងត្រូវការ «ទឹកស្អាត»។ តើអ្នកណាជួយ? ៣០%"


def test_words_are_found_and_signs_stay_with_them() -> None:
    assert line_pieces(SENTENCE) == (
        "យើង", "ត្រូវការ", " ", "«ទឹក", "ស្អាត»។", " ", "តើ", "អ្នកណា", "ជួយ?", " ", "៣០%",
    )  # fmt: skip


@pytest.mark.parametrize("word", ["ទឹក", "«ទឹក", "ជួយ?"])
def test_a_word_with_its_signs_keeps_together(word: str) -> None:
    assert keeps_together(word)


@pytest.mark.parametrize("piece", [" ", "water", "R3", "ក" * 31])
def test_latin_words_and_what_no_line_could_hold_may_break(piece: str) -> None:
    assert not keeps_together(piece)


@given(st.text(st.sampled_from("កខគតនមយរ្ាិីុូេៃោំះ់៍៌ៗ។៕៖«»?! aZ9,(“”–")))
def test_the_pieces_together_are_the_text(text: str) -> None:
    assert "".join(line_pieces(text)) == text
