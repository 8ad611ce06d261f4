"""All rules in the order in which they are asked."""

from collections.abc import Iterator

from sala.diagnostics import Problem
from sala.model.curriculum import Curriculum
from sala.rules import (
    approach,
    casts,
    drawings,
    khmer,
    lessons,
    letters,
    parity,
    reading,
    references,
    repeats,
    sentences,
    stories,
    terms,
    texts,
)
from sala.rules.rule import Elsewhere, FileFindings, FileQuestion, FileRule, Question, Rule

FILE_RULES: tuple[FileRule, ...] = (
    *texts.RULES,
    *letters.RULES,
    *khmer.RULES,
    *parity.RULES,
    *terms.RULES,
    *sentences.RULES,
    *references.FILE_RULES,
    *lessons.RULES,
    *stories.RULES,
    *casts.FILE_RULES,
    *drawings.RULES,
    *approach.FILE_RULES,
)
"""Every rule about one file. CONTRIBUTING.md lists the codes that all rules use."""

RULES: tuple[Rule, ...] = (
    *reading.RULES,
    *repeats.RULES,
    *references.RULES,
    *casts.RULES,
    *approach.RULES,
)
"""Every rule about the whole."""


def elsewhere_in(curriculum: Curriculum, *, release: bool) -> Elsewhere:
    """Give what the rules about one file may know of all the others."""
    ids = {kind: references.known_ids(curriculum, kind) for kind in references.KINDS}
    return Elsewhere(curriculum.terms, ids, release)


def ask_file(file: FileQuestion) -> FileFindings:
    """Find what is wrong in one file, and what the rules about the whole must know of it."""
    problems = tuple(problem for rule in FILE_RULES for problem in rule(file))
    paragraphs, hard = tuple(repeats.paragraphs_of(file)), tuple(reading.hard_passages(file))
    all_exist = all(name in file.elsewhere.ids[kind] for kind, name in file.named)
    return FileFindings(
        file.source.path,
        problems,
        paragraphs,
        hard,
        named=tuple(sorted(file.named)),
        ids="" if all_exist else file.elsewhere.ids_digest,
    )


def ask_all(question: Question) -> Iterator[Problem]:
    """Yield what is wrong with the whole. The problems of single files are in `question.files`."""
    for rule in RULES:
        yield from rule(question)
