"""A worksheet: a page to fill, draw on or cut up."""

from typing import Annotated, Literal

from pydantic import Field

from sala.model.base import Content, Flag, Grouping, Item, Minutes, Reviewed, Slug, Text
from sala.model.graphic import Graphic, Lines


class Paper(Content):
    """The page it is printed on."""

    size: Literal["A4", "A5"]
    """A4 is what copy shops have."""
    orientation: Literal["portrait", "landscape"]
    """Upright or lying."""


class WriteIn(Content):
    """A labelled box to write or draw in."""

    id: Slug
    """Short name of this box, once in the worksheet."""
    label: Text
    """What to write there."""
    lines: Lines
    """How many lines to write on."""


class Worksheet(Reviewed):
    """A page to fill, draw on or cut up."""

    title: Text
    """What the worksheet is called."""
    purpose: Text
    """What it is for, in one line."""
    minutes: Minutes
    """How long it takes."""
    grouping: Grouping
    """How people work on it."""
    copies: Literal["person", "pair", "group", "session"]
    """For whom one copy is needed."""
    paper: Paper
    """The page it is printed on."""
    name_field: Flag = False
    """true only when there is a reason to write a name; never on a sensitive sheet."""
    sensitive: Flag = False
    """true when a filled sheet can put somebody at risk."""
    instructions: Annotated[tuple[Item, ...], Field(min_length=1)]
    """How to use it, verb first."""
    graphic: Graphic
    """What is drawn on it."""
    fields: tuple[WriteIn, ...] = ()
    """Boxes below the drawing."""
    low_literacy: Text
    """How to use it without reading."""
    safety: Text
    """What to be careful about with a filled sheet."""
    answer_key: tuple[Item, ...] = ()
    """For the facilitator only: the answers, where there are any."""
