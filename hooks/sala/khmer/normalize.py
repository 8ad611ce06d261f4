"""Finds what is wrong in Khmer text, and mends what can be mended without asking anybody.

The rules are tables, and the tests are made of them. To add a rule, add a row: its `bad` must be found, its `good` must
pass, and where it has a correction, correcting `bad` must give `good`.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import get_args

from sala.khmer.house_rules import PUNCTUATION_RULES, SPELLING_RULES
from sala.khmer.letter_rules import LETTER_RULES
from sala.khmer.letters import in_order
from sala.khmer.rule import KhmerRule, Kind
from sala.khmer.soundness import is_surely_sound

RULES = (*LETTER_RULES, *SPELLING_RULES, *PUNCTUATION_RULES)
"""Every rule. Where two find the same letters, the earlier one speaks."""

EVERY_KIND: frozenset[Kind] = frozenset(get_args(Kind))
"""All that a text can be held to."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A place that breaks a rule: `text[start:end]`."""

    start: int
    """First character, counted from 0."""
    end: int
    """One after the last character."""
    rule: KhmerRule
    """The rule."""
    suggestion: str | None
    """What should stand there, or None where only a person can know it."""


def find(text: str) -> tuple[Finding, ...]:
    """Give every place in `text` that breaks a rule, from left to right; none overlaps another."""
    if is_surely_sound(text):
        return ()
    found: list[Finding] = []
    taken = bytearray(len(text))
    for rule in RULES:
        for match in rule.pattern.finditer(text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(Finding(start, end, rule, rule.correct(match)))
    return tuple(sorted(found, key=lambda finding: finding.start))


def normalize(text: str, kinds: frozenset[Kind] = EVERY_KIND) -> str:
    """Mend what is safe to mend, of the given kinds. What comes out stays as it is when it goes in again.

    Lines stay lines: no rule reaches over a line end.
    """
    return _apply([rule for rule in RULES if rule.automatic and rule.kind in kinds], text)


def correct(text: str, kinds: frozenset[Kind] = EVERY_KIND) -> str:
    """Mend everything that has a suggestion, for showing it to a person."""
    return _apply([rule for rule in RULES if rule.kind in kinds], text)


def _apply(rules: Iterable[KhmerRule], text: str) -> str:
    """Apply rules until none changes anything: one correction can uncover another."""
    while True:
        mended = in_order(text)
        for rule in rules:
            mended = rule.pattern.sub(_correction_of(rule), mended)
        if mended == text:
            return text
        text = mended


def _correction_of(rule: KhmerRule) -> Callable[[re.Match[str]], str]:
    def corrected(found: re.Match[str]) -> str:
        suggestion = rule.correct(found)
        return found.group() if suggestion is None else suggestion

    return corrected
