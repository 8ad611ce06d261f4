"""English that people with a few years of school can follow."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import PurePosixPath

from sala.diagnostics import Location, Problem
from sala.rules.readers import Reader, english_sentences, reader_of
from sala.rules.rule import Question

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


@dataclass(frozen=True, slots=True)
class _Sample:
    """One text, counted."""

    place: Location
    words: int
    sentences: int
    syllables: int

    @property
    def grade(self) -> float:
        return _grade(self.words, self.sentences, self.syllables)


def english_is_easy(question: Question) -> Iterator[Problem]:
    """English has at most reading grade 7 for learners and 9 for facilitators, unless it is excepted."""
    settings = question.curriculum.settings
    excepted = {(entry.of, entry.reader): index for index, entry in enumerate(settings.reading_exceptions)}
    needed = set()
    for (path, reader), samples in _samples(question):
        for passage in _passages(samples):
            grade = _grade_of(passage)
            if grade <= HIGHEST_GRADE[reader]:
                continue
            key = (PurePosixPath(path).stem, reader.name.lower())
            needed.add(key)
            if key not in excepted:
                yield Problem(
                    "S903",
                    f"these {sum(sample.words for sample in passage)} words for {reader.value} have reading grade"
                    f" {grade:.1f}; at most {HIGHEST_GRADE[reader]} is asked, and this text is the hardest of them",
                    max(passage, key=lambda sample: sample.grade).place,
                    "Use shorter words and sentences, as you would say it to a neighbour.",
                )
    for key, index in excepted.items():
        if key not in needed and key[0] not in question.curriculum.unreadable:
            yield Problem(
                "S904",
                f"the {key[1]}'s English in `{key[0]}` is easy enough: it needs no exception any more",
                settings.source_map.at("reading_exceptions", index),
                "Delete the exception. The list only gets shorter.",
            )


def _samples(question: Question) -> Iterator[tuple[tuple[str, Reader], tuple[_Sample, ...]]]:
    """Yield the counted texts of each file and reader, in the order of the file."""
    count = _syllable_counter()
    found = []
    for entity, path, text in question.texts:
        reader = reader_of(entity, path)
        if reader is not None:
            sentences = tuple(english_sentences(text.en))
            syllables = sum(count(word) for sentence in sentences for word in sentence)
            place = entity.source_map.at(*path, "en")
            found.append((reader, _Sample(place, sum(map(len, sentences)), len(sentences), syllables)))
    found.sort(key=lambda pair: (pair[1].place.path, pair[0].name))  # stable: the order inside a file stays
    for key, group in groupby(found, key=lambda pair: (pair[1].place.path, pair[0])):
        yield key, tuple(sample for _, sample in group if sample.words)


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


@cache
def _syllable_counter() -> Callable[[str], int]:
    """Give a function from an English word to its syllables, at least one."""
    import syllapy  # here, because its word list takes time to read and only this rule needs it

    @cache
    def count(word: str) -> int:
        return max(1, int(syllapy.count(word)))

    return count


RULES = (english_is_easy,)
