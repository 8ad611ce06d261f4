"""The room that words need."""

import pytest

from sala.blocks import RichText, Span
from sala.graphics.box import Box
from sala.graphics.letter_widths import width_in_em
from sala.graphics.lettering import SMALLEST, fitting_size, height_needed
from sala.graphics.too_large import DrawingTooLarge
from sala.locales import Locale


def words(text: str, locale: Locale = Locale.KM) -> RichText:
    return RichText((Span(text),), locale)


# Measured in Chromium: the wider of Noto Sans Khmer and Battambang.
@pytest.mark.parametrize(
    ("text", "em"),
    [("ខ្ញុំ", 0.63), ("ស្ត្រី", 1.23), ("ឈ្មោះ", 2.23), ("ណា", 1.54), ("ការងារ", 2.5), ("Women", 3.26), ("will", 1.57)],
)
def test_estimates_are_near_and_not_too_narrow(text: str, em: float) -> None:
    assert em * 0.97 <= width_in_em(text) <= em * 1.3


def test_longer_words_need_more_height() -> None:
    heights = [height_needed(words("ការងារ" * count), 60, 12) for count in (1, 5, 20, 80)]
    assert heights == sorted(heights)
    assert heights[0] < heights[-1] / 10


def test_khmer_lines_are_higher_than_english_ones() -> None:
    assert height_needed(words("ខ"), 60, 12) > height_needed(words("k", Locale.EN), 60, 12)


def test_shrinks_to_the_smallest_size_and_no_further() -> None:
    text = words("Rights holders and duty bearers", Locale.EN)
    assert fitting_size(text, Box(0, 0, 100, 10), 12) == 12
    assert SMALLEST <= fitting_size(text, Box(0, 0, 40, 9), 12) < 12
    with pytest.raises(DrawingTooLarge, match="Rights holders"):
        fitting_size(text, Box(0, 0, 20, 6), 12)


def test_refuses_a_word_that_is_wider_than_its_box() -> None:
    with pytest.raises(DrawingTooLarge, match="31 by 90 mm"):
        fitting_size(words("responsibilities" * 3, Locale.EN), Box(0, 0, 31, 90), 12)
