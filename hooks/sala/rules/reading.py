"""English that people with a few years of school can follow."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import PurePosixPath
from typing import NamedTuple

from sala.diagnostics import Problem
from sala.rules.readers import Reader
from sala.rules.rule import FileQuestion, HardPassage, Question, Said

HIGHEST_GRADE: Mapping[Reader, int] = {Reader.LEARNER: 7, Reader.FACILITATOR: 9}
"""Flesch-Kincaid grades: years of school in the United States."""

PASSAGE = 100
"""Words in a passage: the size of the samples on which Flesch made his formula.

In a sentence of six words one long word decides the figure, so it means nothing there; over a whole lesson it would
hide one hard part among many easy ones. So neighbouring texts of one file for the same reader are taken together
until they have a hundred words. What is left over joins the passage before it.
"""

SHORTEST = 50
"""Words below which a whole file is not graded."""


class _Sample(NamedTuple):
    """One text, counted."""

    said: Said
    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        return _grade(self.words, self.sentences, self.syllables)


def hard_passages(file: FileQuestion) -> Iterator[HardPassage]:
    """Yield the passages of a file over reading grade 7 for learners or 9 for facilitators."""
    for reader, samples in _samples(file):
        for passage in _passages(samples):
            grade = _grade_of(passage)
            if grade > HIGHEST_GRADE[reader]:
                problem = Problem(
                    "S903",
                    f"these {sum(sample.words for sample in passage)} words for {reader.value} have reading grade"
                    f" {grade:.1f}; at most {HIGHEST_GRADE[reader]} is asked, and this text is the hardest of them",
                    max(passage, key=lambda sample: sample.grade).said.place,
                    "Use shorter words and sentences, as you would say it to a neighbour.",
                )
                yield HardPassage(reader, problem)


def english_is_easy(question: Question) -> Iterator[Problem]:
    """English has at most reading grade 7 for learners and 9 for facilitators, unless it is excepted."""
    settings = question.curriculum.settings
    excepted = {(entry.of, entry.reader): index for index, entry in enumerate(settings.reading_exceptions)}
    needed = set()
    for file in question.files:
        for reader, problem in file.hard:
            key = (PurePosixPath(file.path).stem, reader.name.lower())
            needed.add(key)
            if key not in excepted:
                yield problem
    for key, index in excepted.items():
        if key not in needed and key[0] not in question.curriculum.unreadable:
            yield Problem(
                "S904",
                f"the {key[1]}'s English in `{key[0]}` is easy enough: it needs no exception any more",
                settings.source_map.at("reading_exceptions", index),
                "Delete the exception. The list only gets shorter.",
            )


def _samples(file: FileQuestion) -> Iterator[tuple[Reader, tuple[_Sample, ...]]]:
    """Yield the counted texts of each reader, in the order of the file."""
    syllables_of = _syllables().__getitem__
    found: dict[Reader, list[_Sample]] = {reader: [] for reader in Reader}
    for said, reader, sentences in file.english:
        words = sum(map(len, sentences))
        if words:
            counted = sum(map(syllables_of, chain.from_iterable(sentences)))
            found[reader].append(_Sample(said, words, len(sentences), counted))
    for reader, samples in found.items():
        yield reader, tuple(samples)


def _passages(samples: tuple[_Sample, ...]) -> Iterator[tuple[_Sample, ...]]:
    """Cut neighbouring samples into passages of a hundred words or more."""
    passages: list[list[_Sample]] = [[]]
    for sample in samples:
        if sum(held.words for held in passages[-1]) >= PASSAGE:
            passages.append([])
        passages[-1].append(sample)
    if len(passages) > 1 and sum(held.words for held in passages[-1]) < PASSAGE:
        passages[-2].extend(passages.pop())
    for passage in passages:
        if sum(held.words for held in passage) >= SHORTEST:
            yield tuple(passage)


def _grade_of(passage: tuple[_Sample, ...]) -> float:
    return _grade(
        sum(sample.words for sample in passage),
        sum(sample.sentences for sample in passage),
        sum(sample.syllables for sample in passage),
    )


def _grade(words: int, sentences: int, syllables: int) -> float:
    """Give the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, 1975)."""
    return 0.39 * words / sentences + 11.8 * syllables / words - 15.59


class _Syllables(dict[str, int]):
    """How many syllables English words have, at least one; a word is counted when it is first seen."""

    def __init__(self, count: Callable[[str], int]) -> None:
        super().__init__()
        self._count = count

    def __missing__(self, word: str) -> int:
        self[word] = max(1, self._count(word))
        return self[word]


@cache
def _syllables() -> _Syllables:
    import syllapy  # here, because its word list takes time to read and only this rule needs it

    return _Syllables(syllapy.count)


RULES = (english_is_easy,)
