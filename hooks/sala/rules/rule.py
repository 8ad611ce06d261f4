"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sala.diagnostics import Problem
from sala.loading.passages import SourceFile
from sala.model.base import Path, Placed, Text
from sala.model.curriculum import Curriculum
from sala.rules.walk import texts_in


@dataclass(frozen=True)
class Question:
    """What the rules are asked about."""

    curriculum: Curriculum
    """Everything that could be read."""
    today: date
    """The day against which dates are held."""
    release: bool
    """Whether the content is about to be published, so that an unfinished translation counts as an error."""
    sources: tuple[SourceFile, ...] = ()
    """The files that hold Khmer: the curriculum's, and the pages written by hand."""

    @cached_property
    def texts(self) -> tuple[tuple[Placed, Path, Text], ...]:
        """Every text with its entity and its path; found once, because many rules go through them all."""
        return tuple((entity, path, text) for entity in self.curriculum.entities() for path, text in texts_in(entity))


Rule = Callable[[Question], Iterator[Problem]]
"""Yields a problem for each place that breaks it; the first line of its docstring says what must be true."""
