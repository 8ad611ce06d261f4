"""Who reads or hears a text, and where its sentences end."""

import re
from collections.abc import Iterator
from enum import Enum

from sala.model.base import Path, Placed
from sala.model.case_study import CaseStudy
from sala.model.curriculum import InterfaceText, Settings
from sala.model.lesson import Lesson
from sala.model.worksheet import Worksheet


class Reader(Enum):
    """Who a text is for."""

    LEARNER = "people in the circle"
    """Hears it said or asked, listens to it in a story, or reads it on a worksheet."""
    FACILITATOR = "the facilitator"
    """Reads it at home to prepare."""


_FOR_LEARNERS: dict[type[Placed], frozenset[str]] = {
    Lesson: frozenset({"key_message", "say", "ask", "debrief"}),
    CaseStudy: frozenset({"story", "questions"}),
    Worksheet: frozenset({"instructions", "graphic", "fields"}),
}
"""The fields that learners hear or read; everything else prepares the facilitator."""

_TARGET = re.compile(r"\]\([^)]*\)")
_ENGLISH_END = re.compile(r"(?<=[.!?:;])[\"'”’)]*\s+|\n\s*\n|\n(?=\s*[-*]\s)")
"""Flesch ends a sentence at a colon and a semicolon too: what follows is a list, or a thought of its own."""
_KHMER_END = re.compile(r"[។៕៖?!]+|\n")
"""៖ stands before a list or before speech; what follows is read with a new breath."""
_ENGLISH_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_KHMER_CLUSTER = re.compile("(?<!\u17d2)[\u1780-\u17b3]")
"""A consonant or independent vowel that does not hang below another."""


def reader_of(entity: Placed, path: Path) -> Reader | None:
    """Tell who the text at `path` is for; None for the words of the pages themselves, which are labels."""
    if isinstance(entity, Settings | InterfaceText):
        return None
    fields = _FOR_LEARNERS.get(type(entity), frozenset())
    return Reader.FACILITATOR if fields.isdisjoint(path) else Reader.LEARNER


def english_sentences(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each sentence of an English text."""
    for sentence in _ENGLISH_END.split(_TARGET.sub("]", text)):
        words = tuple(_ENGLISH_WORD.findall(sentence))
        if words:
            yield words


def khmer_sentences(text: str) -> Iterator[tuple[str, int]]:
    """Yield each sentence of a Khmer text and how many clusters it has."""
    for sentence in _KHMER_END.split(_TARGET.sub("]", text)):
        clusters = len(_KHMER_CLUSTER.findall(sentence))
        if clusters:
            yield sentence.strip(), clusters
