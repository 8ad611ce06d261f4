"""Every letter can be printed: the fonts of the PDFs have it."""

import unicodedata
from collections.abc import Iterator

from sala.diagnostics import Problem
from sala.fonts.letters import missing_letters
from sala.rules.rule import FileQuestion, Said

_UNSEEN = ("Cc", "Cf", "Zl", "Zp")
"""Control and format characters: the rule about invisible characters speaks of them."""


def letters_are_in_the_fonts(file: FileQuestion) -> Iterator[Problem]:
    """Every letter has a picture in the fonts of print; another one would leave an empty box on paper."""
    if not missing_letters(file.words):
        return
    for said in file.said:
        for letter in missing_letters(said.words):
            if unicodedata.category(letter) not in _UNSEEN:
                yield _problem(letter, said)


def _problem(letter: str, said: Said) -> Problem:
    shown = f"“{letter}” (U+{ord(letter):04X})"
    return Problem(
        "T208",
        f"the letter {shown} is not in the fonts, so that paper would show an empty box",
        said.place,
        "Use Khmer or Latin letters and the usual signs; write a word for an emoji.",
    )


RULES = (letters_are_in_the_fonts,)
