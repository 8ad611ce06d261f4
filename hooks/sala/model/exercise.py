"""An exercise: a way of working that lessons use again and again."""

from typing import Annotated, Literal

from pydantic import Field

from sala.model.base import Entity, Item, Minutes, Review, Text

Method = Literal[
    "discussion", "sorting", "drawing", "mapping", "ranking", "role-play", "story", "movement", "reflection", "planning"
]


class Exercise(Entity):
    """A way of working, described so that somebody who never saw it can run it."""

    name: Text
    """What it is called."""
    purpose: Text
    """What it is for, in one sentence."""
    method: Method
    """What people do; lessons can be found by it."""
    minutes: Minutes
    """How long it takes with 16 to 20 people."""
    group: Text
    """Who works together."""
    steps: Annotated[tuple[Item, ...], Field(min_length=2)]
    """How to run it."""
    low_literacy: Text
    """How to run it when nobody reads."""
    risks: Text
    """What can go wrong, and how to prevent it."""
    origin: Text
    """Where it comes from, with credit."""
    review: Review
    """How far each language has been checked by people."""

    @property
    def code(self) -> str:
        """The short name that people say, such as X03: the first part of the id."""
        return self.id.split("-", 1)[0].upper()
