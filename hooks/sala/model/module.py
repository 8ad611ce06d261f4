"""A module: lessons on one theme, in teaching order."""

from typing import Annotated, Literal

from pydantic import Field

from sala.model.base import Item, Reviewed, Slug, Text


class Module(Reviewed):
    """Lessons on one theme, in teaching order. Its id is the name of its folder."""

    title: Text
    """What the module is called."""
    subtitle: Text
    """What it is about, in one line."""
    purpose: Text
    """Why it is there, in two or three sentences."""
    audience: Text
    """Who it is for."""
    outcomes: Annotated[tuple[Item, ...], Field(min_length=1)]
    """What a group can do after the module."""
    how_to_use: Annotated[tuple[Item, ...], Field(min_length=1)]
    """Tips for running it."""
    lessons: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Ids of its lessons, in teaching order."""
    status: Literal["draft", "piloted", "stable", "retired"]
    """How far the module has been used with groups."""
