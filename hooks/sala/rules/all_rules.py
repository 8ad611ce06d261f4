"""All rules in the order in which they are asked."""

from collections.abc import Iterator

from sala.diagnostics import Problem
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
from sala.rules.rule import Question, Rule

RULES: tuple[Rule, ...] = (
    *texts.RULES,
    *letters.RULES,
    *khmer.RULES,
    *parity.RULES,
    *terms.RULES,
    *sentences.RULES,
    *reading.RULES,
    *repeats.RULES,
    *references.RULES,
    *lessons.RULES,
    *stories.RULES,
    *casts.RULES,
    *drawings.RULES,
    *approach.RULES,
)
"""Every rule; CONTRIBUTING.md lists the codes that they use."""


def ask_all(question: Question) -> Iterator[Problem]:
    """Yield the problems that any rule finds."""
    for rule in RULES:
        yield from rule(question)
