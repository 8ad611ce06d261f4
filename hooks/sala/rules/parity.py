"""The Khmer says the same as the English: the same numbers, questions, references and list entries."""

import re
from collections import Counter
from collections.abc import Iterator

from sala.diagnostics import Problem, Severity
from sala.markup import REFERENCE_KINDS, references_in
from sala.model.base import Path, Placed
from sala.rules.numbers import english_numbers, khmer_numbers
from sala.rules.rule import FileQuestion

_ASKED = frozenset({"ask", "stop", "decision", "questions", "debrief"})
"""Fields that hold questions for the group; elsewhere a question mark is a matter of style."""

_ENTRY = re.compile(r"^\s*(?:[-*+]|[\d០-៩]+[.)])\s", re.MULTILINE)


def translations_agree(file: FileQuestion) -> Iterator[Problem]:
    """The Khmer has the numbers, questions, references and list entries of the English."""
    for entity, path, english, khmer in file.texts:
        if khmer is not None:
            yield from _numbers(entity, path, english.words, khmer.words)
            if "](" in english.words or "](" in khmer.words:
                yield from _references(entity, path, english.words, khmer.words)
            yield from _entries(entity, path, english.words, khmer.words)
            if not _ASKED.isdisjoint(path):
                yield from _questions(entity, path, english.words, khmer.words)


def _numbers(entity: Placed, path: Path, english: str, khmer: str) -> Iterator[Problem]:
    """The Khmer has the numbers of the English, in digits or in words."""
    ours, theirs = english_numbers(english), khmer_numbers(khmer)
    if ours.said == theirs.said:
        return
    for number in sorted(ours.said - theirs.said - theirs.loose):
        yield _warning("B901", f"the English says {number}, the Khmer does not", entity, path)
    for number in sorted(theirs.said - ours.said - ours.loose):
        yield _warning("B901", f"the Khmer says {number}, the English does not", entity, path)


def _questions(entity: Placed, path: Path, english: str, khmer: str) -> Iterator[Problem]:
    """The Khmer asks as many questions as the English."""
    asked, also = english.count("?"), khmer.count("?")
    if asked != also:
        yield _warning("B902", f"the English asks {asked} times, the Khmer {also}", entity, path)


def _references(entity: Placed, path: Path, english: str, khmer: str) -> Iterator[Problem]:
    """The Khmer leads to the same terms, facts and pages as the English."""
    wanted, found = (
        Counter(reference for reference in references_in(text) if reference.kind in REFERENCE_KINDS)
        for text in (english, khmer)
    )
    for missing, has, has_not in ((wanted - found, "English", "Khmer"), (found - wanted, "Khmer", "English")):
        for reference in missing:
            yield Problem(
                "B903",
                f"the {has} leads to `{reference.kind}:{reference.id}`, the {has_not} does not",
                entity.source_map.at(*path, "km"),
                f"Put the link on the {has_not} words too.",
            )


def _entries(entity: Placed, path: Path, english: str, khmer: str) -> Iterator[Problem]:
    """A list has as many entries in Khmer as in English."""
    entries, also = _count_entries(english), _count_entries(khmer)
    if entries != also:
        yield Problem(
            "B904",
            f"the list has {entries} entries in English and {also} in Khmer",
            entity.source_map.at(*path, "km"),
            "Write every entry in both languages, each on a line that starts with `- ` or a number.",
        )


def _count_entries(text: str) -> int:
    return len(_ENTRY.findall(text)) if "\n" in text else 1 if _ENTRY.match(text) else 0


def _warning(code: str, message: str, entity: Placed, path: Path) -> Problem:
    hint = "Read both aloud. If they mean the same, say it alike: the number, or the question mark, in both."
    return Problem(code, message, entity.source_map.at(*path, "km"), hint, Severity.WARNING)


RULES = (translations_agree,)
