"""Every letter can be printed: the fonts of the PDFs have it."""

import unicodedata
from collections.abc import Iterator

from sala.diagnostics import Problem
from sala.fonts.letters import missing_letters
from sala.model.base import SourceMap
from sala.rules.rule import Question, Rule
from sala.rules.walk import texts_in

_UNSEEN = ("Cc", "Cf", "Zl", "Zp")
"""Control and format characters: the rule about invisible characters speaks of them."""


def letters_are_in_the_fonts(question: Question) -> Iterator[Problem]:
    """Every letter has a picture in the fonts of print; another one would leave an empty box on paper."""
    for entity in question.curriculum.entities():
        for path, text in texts_in(entity):
            for locale, words in (("en", text.en), ("km", text.km or "")):
                for letter in missing_letters(words):
                    if unicodedata.category(letter) not in _UNSEEN:
                        yield _problem(letter, entity.source_map, (*path, locale))


def _problem(letter: str, source: SourceMap, path: tuple[str | int, ...]) -> Problem:
    shown = f"“{letter}” (U+{ord(letter):04X})"
    return Problem(
        "T208",
        f"the letter {shown} is not in the fonts, so that paper would show an empty box",
        source.at(*path),
        "Use Khmer or Latin letters and the usual signs; write a word for an emoji.",
    )


RULES: tuple[Rule, ...] = (letters_are_in_the_fonts,)
"""The rules of this file."""
