"""A drawing as data: shapes, icons, labels in boxes and room to write, in millimetres and black ink.

Writers turn it into SVG or PDF. Nothing here knows how; nothing here needs parsing.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from sala.blocks import RichText
from sala.graphics.box import Box, Point
from sala.model.graphic import Icon

POINT_MM = 25.4 / 72
"""One typographic point in millimetres."""

THIN = 1.6 * POINT_MM
"""The finest stroke that survives a photocopy of a photocopy."""
MEDIUM = 2 * POINT_MM
"""The usual stroke."""
THICK = 3.2 * POINT_MM
"""For what must be seen first."""

LINE_MM = 8.0
"""The least distance between two lines to write on."""

_HALF_HEAD = math.radians(32)

Fill = Literal["none", "paper", "ink"]
"""`paper` hides what is drawn before it; `ink` only for small marks."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of black ink with round ends."""

    width: float = MEDIUM
    """In millimetres."""
    pattern: Literal["solid", "dashed", "dotted"] = "solid"


HAIR = Stroke(THIN)
PEN = Stroke(MEDIUM)
MARKER = Stroke(THICK)
DASHES = Stroke(THIN, "dashed")
DOTS = Stroke(THIN, "dotted")


@dataclass(frozen=True, slots=True)
class MoveTo:
    """Begins a stretch of a path."""

    to: Point


@dataclass(frozen=True, slots=True)
class LineTo:
    """A straight stretch."""

    to: Point


@dataclass(frozen=True, slots=True)
class CurveTo:
    """A cubic Bézier stretch."""

    first: Point
    second: Point
    to: Point


@dataclass(frozen=True, slots=True)
class Close:
    """Back to the beginning."""


Command = MoveTo | LineTo | CurveTo | Close


def points_of(commands: Iterable[Command]) -> list[Point]:
    """Give all corner and control points: the path lies within their hull."""
    points: list[Point] = []
    for command in commands:
        if isinstance(command, CurveTo):
            points += [command.first, command.second, command.to]
        elif not isinstance(command, Close):
            points.append(command.to)
    return points


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    start: Point
    end: Point
    stroke: Stroke = PEN

    @property
    def bounds(self) -> Box:
        """The room it takes, without half its stroke."""
        return Box.spanning((self.start, self.end))


@dataclass(frozen=True, slots=True)
class Path:
    """Straight and curved stretches."""

    commands: tuple[Command, ...]
    stroke: Stroke = PEN
    fill: Fill = "none"

    @property
    def bounds(self) -> Box:
        """The room it takes at most, without half its stroke."""
        return Box.spanning(points_of(self.commands))


@dataclass(frozen=True, slots=True)
class Rectangle:
    """An upright rectangle, perhaps with round corners."""

    box: Box
    radius: float = 0
    stroke: Stroke | None = PEN
    fill: Fill = "none"

    @property
    def bounds(self) -> Box:
        """The room it takes, without half its stroke."""
        return self.box


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An ellipse; a circle when both radii are the same."""

    center: Point
    radius_x: float
    radius_y: float
    stroke: Stroke = PEN
    fill: Fill = "none"

    @property
    def bounds(self) -> Box:
        """The room it takes, without half its stroke."""
        return Box.around(self.center, 2 * self.radius_x, 2 * self.radius_y)


def circle(center: Point, radius: float, stroke: Stroke = PEN, fill: Fill = "none") -> Ellipse:
    """Make a circle."""
    return Ellipse(center, radius, radius, stroke, fill)


@dataclass(frozen=True, slots=True)
class Arrow:
    """A straight line with an open head at its end."""

    start: Point
    end: Point
    stroke: Stroke = PEN
    head: float = 4
    """Length of the head in millimetres."""

    @property
    def barbs(self) -> tuple[Point, Point]:
        """The two ends of the head."""
        (x1, y1), (x2, y2) = self.start, self.end
        back = math.atan2(y1 - y2, x1 - x2)
        angles = (back - _HALF_HEAD, back + _HALF_HEAD)
        first, second = ((x2 + self.head * math.cos(a), y2 + self.head * math.sin(a)) for a in angles)
        return first, second

    @property
    def bounds(self) -> Box:
        """The room it takes, without half its stroke."""
        return Box.spanning((self.start, self.end, *self.barbs))


@dataclass(frozen=True, slots=True)
class IconMark:
    """A picture from the icon set, as large as its box allows."""

    icon: Icon
    box: Box

    @property
    def bounds(self) -> Box:
        """The room it takes."""
        return self.box


Texture = Literal["rising", "level", "dots", "crossed", "upright"]
"""Hatches that stay apart on a photocopy, for kinds of time on the day clock."""


@dataclass(frozen=True, slots=True)
class TexturePatch:
    """A small framed box filled with a hatch."""

    texture: Texture
    box: Box

    @property
    def bounds(self) -> Box:
        """The room it takes."""
        return self.box


Align = Literal["left", "center", "right"]
VerticalAlign = Literal["top", "middle", "bottom"]
Weight = Literal["regular", "strong"]


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a box that is large enough for them; the writer breaks the lines."""

    box: Box
    text: RichText
    size: float
    """In typographic points, 9 at least."""
    weight: Weight = "regular"
    align: Align = "left"
    vertical_align: VerticalAlign = "top"

    @property
    def bounds(self) -> Box:
        """The room it takes."""
        return self.box


@dataclass(frozen=True, slots=True)
class WriteIn:
    """Room to write on lines; without lines, room to draw."""

    box: Box
    lines: int
    pattern: Literal["dotted", "solid"] = "dotted"

    @property
    def bounds(self) -> Box:
        """The room it takes."""
        return self.box

    @property
    def spacing(self) -> float:
        """The distance between two lines."""
        return self.box.height / max(self.lines, 1)

    @property
    def rules(self) -> tuple[Line, ...]:
        """The lines themselves; the lowest stands just above the lower edge."""
        stroke = Stroke(THIN, self.pattern)
        ys = [self.box.y + self.spacing * number - THIN for number in range(1, self.lines + 1)]
        return tuple(Line((self.box.x, y), (self.box.right, y), stroke) for y in ys)


Element = Line | Path | Rectangle | Ellipse | Arrow | IconMark | TexturePatch | Label | WriteIn


@dataclass(frozen=True, slots=True)
class Drawing:
    """One page of a worksheet's graphic. What comes later lies on top."""

    width: float
    height: float
    elements: tuple[Element, ...]
    side: Literal["front", "back"] = "front"
    """`back` is printed on the other side of the page before it (cards), turned over the long or left edge."""

    @property
    def labels(self) -> tuple[Label, ...]:
        """All words on it, in drawing order: a PDF writer sets them itself."""
        return tuple(element for element in self.elements if isinstance(element, Label))
