"""No paragraph stands in two places: each lesson says things in its own way."""

import re
from collections.abc import Iterator

from sala.diagnostics import Location, Problem
from sala.model.base import Placed
from sala.model.case_study import CaseStudy
from sala.model.exercise import Exercise
from sala.model.lesson import Lesson
from sala.model.worksheet import Worksheet
from sala.rules.rule import Question

SHORTEST = 60
"""Letters from which a paragraph counts; "Say the key message together." may come back."""

_TARGET = re.compile(r"\]\([^)]*\)")
_PARAGRAPH = re.compile(r"\n\s*\n")
_NO_LETTER = re.compile(r"[^a-z0-9\u1780-\u17d3\u17e0-\u17e9]+")
_HOLDERS: tuple[type[Placed], ...] = (Lesson, CaseStudy, Worksheet, Exercise)


def paragraphs_come_once(question: Question) -> Iterator[Problem]:
    """No two lessons, stories, worksheets or exercises share a paragraph, in either language."""
    first: dict[str, Location] = {}
    for entity, path, text in question.texts:
        if not isinstance(entity, _HOLDERS):
            continue
        for locale, words in (("en", text.en), ("km", text.km or "")):
            place = entity.source_map.at(*path, locale)
            for letters in _paragraphs(words):
                earlier = first.setdefault(letters, place)
                if earlier.path != place.path:
                    yield Problem(
                        "S907",
                        f"this paragraph stands in {earlier.path}, line {earlier.line}, too",
                        place,
                        "Say it here in the words that this lesson needs, or leave it out.",
                    )


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the letters and digits of each paragraph that is long enough."""
    if len(text) < SHORTEST:
        return
    for paragraph in _PARAGRAPH.split(_TARGET.sub("]", text)):
        letters = _NO_LETTER.sub("", paragraph.lower())
        if len(letters) >= SHORTEST:
            yield letters


RULES = (paragraphs_come_once,)
