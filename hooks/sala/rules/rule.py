"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from sala.diagnostics import Problem
from sala.model.curriculum import Curriculum


@dataclass(frozen=True)
class Question:
    """What the rules are asked about."""

    curriculum: Curriculum
    """Everything that could be read."""
    today: date
    """The day against which dates are held."""
    release: bool
    """Whether the content is about to be published, so that an unfinished translation counts as an error."""


Rule = Callable[[Question], Iterator[Problem]]
"""Yields a problem for each place that breaks it; the first line of its docstring says what must be true."""
