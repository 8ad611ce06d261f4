"""The list of printable letters says what the font files really have."""

import pytest
from fontTools.ttLib import TTFont

from sala.fonts.letters import FOLDER, missing_letters, printable_letters

KHMER = range(0x1780, 0x1800)


def _letters(family: str) -> set[int]:
    return set.intersection(*(set(TTFont(file).getBestCmap()) for file in sorted(FOLDER.glob(f"{family}-*.ttf"))))


def test_the_list_is_what_every_weight_of_the_fonts_has() -> None:
    khmer = {code for code in _letters("Battambang") if code in KHMER}
    latin = {code for code in _letters("NotoSans") if code >= 0x20}

    assert {ord(letter) for letter in printable_letters()} - {9, 10} == khmer | latin


@pytest.mark.parametrize("family", ["Battambang", "NotoSans"])
def test_each_font_comes_with_its_licence(family: str) -> None:
    assert "SIL OPEN FONT LICENSE" in (FOLDER / f"LICENSE-{family}.txt").read_text(encoding="utf-8")


def test_letters_that_would_print_as_a_box_are_found() -> None:
    assert missing_letters("ទឹក – water’s “well” … é") == ()
    assert missing_letters("ស្វាគមន៍ 😀 ก 😀") == ("😀", "ก")
