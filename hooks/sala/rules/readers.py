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


Sentence = list[str]
"""The words of an English sentence."""

_FOR_LEARNERS: dict[type[Placed], frozenset[str]] = {
    Lesson: frozenset({"key_message", "say", "ask", "debrief"}),
    CaseStudy: frozenset({"story", "questions"}),
    Worksheet: frozenset({"instructions", "graphic", "fields"}),
}
"""The fields that learners hear or read; everything else prepares the facilitator."""
_FOR_NOBODY = frozenset[str]()

_TARGET = re.compile(r"\]\([^)]*\)")
_ENGLISH_END = re.compile(r"[.!?:;\n](?:(?<!\n)[\"'”’)]*\s+|(?<=\n)(?:\s*\n|(?=\s*[-*]\s)))")
"""Flesch ends a sentence at a colon and a semicolon too: what follows is a list, or a thought of its own. An empty line
ends one, and so does the entry of a list."""
_KHMER_END = re.compile(r"[។៕៖?!\n]")
"""៖ stands before a list or before speech; what follows is read with a new breath."""
_ENGLISH_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|\d[\d.,]*")
_ASCII_WORD = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*|[0-9][0-9.,]*")
"""The same in nearly all sentences, and found faster."""
_KHMER_CLUSTER = re.compile("[\u1780-\u17b3](?<!\u17d2.)")
"""A consonant or independent vowel that does not hang below another."""


def reader_of(entity: Placed, path: Path) -> Reader | None:
    """Tell who the text at `path` is for; None for the words of the pages themselves, which are labels."""
    if isinstance(entity, Settings | InterfaceText):
        return None
    fields = _FOR_LEARNERS.get(type(entity), _FOR_NOBODY)
    return Reader.FACILITATOR if fields.isdisjoint(path) else Reader.LEARNER


def english_sentences(text: str) -> Iterator[Sentence]:
    """Yield the words of each sentence of an English text."""
    seen, start = without_targets(text), 0
    word = _ASCII_WORD if seen.isascii() else _ENGLISH_WORD
    for end in _ENGLISH_END.finditer(seen):
        words = word.findall(seen, start, end.start() + 1)
        if words:
            yield words
        start = end.end()
    words = word.findall(seen, start)
    if words:
        yield words


def khmer_sentences(text: str) -> list[str]:
    """Give each sentence of a Khmer text, and nothing between two signs."""
    return _KHMER_END.split(without_targets(text))


def khmer_clusters(sentence: str) -> int:
    """Count the clusters of a Khmer sentence."""
    return len(_KHMER_CLUSTER.findall(sentence))


def without_targets(text: str) -> str:
    """Take out the addresses of links, which nobody reads."""
    return _TARGET.sub("]", text) if "](" in text else text
