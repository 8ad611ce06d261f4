"""No paragraph stands in two places: each lesson says things in its own way."""

import re
from collections.abc import Iterator
from hashlib import blake2b

from sala.diagnostics import Location, Problem
from sala.model.base import Placed
from sala.model.case_study import CaseStudy
from sala.model.exercise import Exercise
from sala.model.lesson import Lesson
from sala.model.worksheet import Worksheet
from sala.rules.readers import without_targets
from sala.rules.rule import FileFindings, FileQuestion, Paragraph, Question, said_in

SHORTEST = 60
"""Letters from which a paragraph counts; "Say the key message together." may come back."""

_PARAGRAPH = re.compile(r"\n\s*\n")
_LETTERS = re.compile(r"[a-z0-9\u1780-\u17d3\u17e0-\u17e9]+")
_HOLDERS: tuple[type[Placed], ...] = (Lesson, CaseStudy, Worksheet, Exercise)


def paragraphs_of(file: FileQuestion) -> Iterator[Paragraph]:
    """Yield the paragraphs of a file that may stand in no other."""
    for number, said in enumerate(file.said):
        if len(said.words) >= SHORTEST and isinstance(said.entity, _HOLDERS):
            for letters in _paragraphs(said.words):
                yield Paragraph(blake2b(letters.encode(), digest_size=12).hexdigest(), number)


def paragraphs_come_once(question: Question) -> Iterator[Problem]:
    """No two lessons, stories, worksheets or exercises share a paragraph, in either language."""
    first: dict[str, tuple[FileFindings, int]] = {}
    for file in question.files:
        for digest, number in file.paragraphs:
            earlier, earlier_number = first.setdefault(digest, (file, number))
            if earlier is not file:
                line = _place(question, earlier, earlier_number).line
                yield Problem(
                    "S907",
                    f"this paragraph stands in {earlier.path}, line {line}, too",
                    _place(question, file, number),
                    "Say it here in the words that this lesson needs, or leave it out.",
                )


def _place(question: Question, file: FileFindings, number: int) -> Location:
    """Find the place of one of the texts of a file again."""
    entities = tuple(entity for entity in question.curriculum.entities() if entity.source_map.path == file.path)
    return said_in(entities)[number].place


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the letters and digits of each paragraph that is long enough."""
    for paragraph in _PARAGRAPH.split(without_targets(text)):
        if len(paragraph) >= SHORTEST:
            letters = "".join(_LETTERS.findall(paragraph.lower()))
            if len(letters) >= SHORTEST:
                yield letters


RULES = (paragraphs_come_once,)
