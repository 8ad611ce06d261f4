"""Boxes in millimetres, and how to divide them. The origin is above left; y grows downwards."""

from collections.abc import Sequence
from dataclasses import dataclass

Point = tuple[float, float]
"""A place in millimetres, from the left and from above."""


@dataclass(frozen=True, slots=True)
class Area:
    """The room on the page that a drawing may fill."""

    width: float
    height: float

    @property
    def box(self) -> "Box":
        """The whole area as a box."""
        return Box(0, 0, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """The point in the middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    @classmethod
    def around(cls, center: Point, width: float, height: float) -> "Box":
        """Make a box of this size with this middle."""
        return cls(center[0] - width / 2, center[1] - height / 2, width, height)

    @classmethod
    def spanning(cls, points: Sequence[Point]) -> "Box":
        """Make the smallest box that holds all points."""
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return cls(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))

    def inset(self, across: float, down: float | None = None) -> "Box":
        """Take away a margin on each side."""
        down = across if down is None else down
        return Box(self.x + across, self.y + down, self.width - 2 * across, self.height - 2 * down)

    def moved(self, across: float, down: float) -> "Box":
        """Give the same box elsewhere."""
        return Box(self.x + across, self.y + down, self.width, self.height)

    def top(self, height: float) -> "Box":
        """Give the upper part."""
        return Box(self.x, self.y, self.width, height)

    def below(self, height: float) -> "Box":
        """Give what is left under an upper part of this height."""
        return Box(self.x, self.y + height, self.width, self.height - height)

    def foot(self, height: float) -> "Box":
        """Give the lower part."""
        return Box(self.x, self.bottom - height, self.width, height)

    def left(self, width: float) -> "Box":
        """Give the left part."""
        return Box(self.x, self.y, width, self.height)

    def beside(self, width: float) -> "Box":
        """Give what is left to the right of a left part of this width."""
        return Box(self.x + width, self.y, self.width - width, self.height)

    def columns(self, shares: int | Sequence[float], gap: float = 0) -> "tuple[Box, ...]":
        """Divide from left to right, evenly or in these proportions."""
        parts = [1.0] * shares if isinstance(shares, int) else list(shares)
        unit = (self.width - gap * (len(parts) - 1)) / sum(parts)
        boxes, x = [], self.x
        for part in parts:
            boxes.append(Box(x, self.y, part * unit, self.height))
            x += part * unit + gap
        return tuple(boxes)

    def rows(self, shares: int | Sequence[float], gap: float = 0) -> "tuple[Box, ...]":
        """Divide from above to below, evenly or in these proportions."""
        parts = [1.0] * shares if isinstance(shares, int) else list(shares)
        unit = (self.height - gap * (len(parts) - 1)) / sum(parts)
        boxes, y = [], self.y
        for part in parts:
            boxes.append(Box(self.x, y, self.width, part * unit))
            y += part * unit + gap
        return tuple(boxes)

    def overlaps(self, other: "Box", tolerance: float = 0.01) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.right - tolerance
            and other.x < self.right - tolerance
            and self.y < other.bottom - tolerance
            and other.y < self.bottom - tolerance
        )

    def contains(self, other: "Box", tolerance: float = 0.01) -> bool:
        """Whether the other lies wholly inside."""
        return (
            self.x <= other.x + tolerance
            and self.y <= other.y + tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )
