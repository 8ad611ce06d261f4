"""Outlines that several drawings share: leaves, clouds, broad arrows, smooth lines, arcs."""

import math
from bisect import bisect
from collections.abc import Sequence
from itertools import pairwise

from sala.graphics.box import Box, Point
from sala.graphics.drawing import PEN, Close, Command, CurveTo, Fill, LineTo, MoveTo, Path, Stroke
from sala.graphics.icons.path_data import arc_curves, read_path

_ROUND = 0.5523
"""How far the handles of a quarter circle reach."""


def polygon(points: Sequence[Point], stroke: Stroke = PEN, fill: Fill = "none") -> Path:
    """Join corners by straight lines, back to the first."""
    return Path((MoveTo(points[0]), *(LineTo(point) for point in points[1:]), Close()), stroke, fill)


def polyline(points: Sequence[Point], stroke: Stroke = PEN) -> Path:
    """Join points by straight lines."""
    return Path((MoveTo(points[0]), *(LineTo(point) for point in points[1:])), stroke)


def smooth(points: Sequence[Point]) -> tuple[CurveTo, ...]:
    """Give curves that run through all points without a corner; the pen stands on the first."""
    around = [points[0], *points, points[-1]]
    curves = []
    for (x0, y0), (x1, y1), (x2, y2), (x3, y3) in zip(around, around[1:], around[2:], around[3:], strict=False):
        first = (x1 + (x2 - x0) / 6, y1 + (y2 - y0) / 6)
        second = (x2 - (x3 - x1) / 6, y2 - (y3 - y1) / 6)
        curves.append(CurveTo(first, second, (x2, y2)))
    return tuple(curves)


def curve(points: Sequence[Point], stroke: Stroke = PEN) -> Path:
    """Draw a smooth line through all points."""
    return Path((MoveTo(points[0]), *smooth(points)), stroke)


def arc(center: Point, radius: float, start: float, turn: float, stroke: Stroke = PEN) -> Path:
    """Draw part of a circle from the angle `start` on, clockwise, in degrees; 0 is to the right."""
    angle = math.radians(start)
    first = (center[0] + radius * math.cos(angle), center[1] + radius * math.sin(angle))
    return Path((MoveTo(first), *arc_curves(center, radius, radius, angle, math.radians(turn))), stroke)


def rounded(box: Box, radii: tuple[float, float, float, float], stroke: Stroke = PEN, fill: Fill = "none") -> Path:
    """Draw a rectangle whose four corners differ; the first is above left, then clockwise."""
    corners = (
        (box.x, box.y, 0, 1),
        (box.right, box.y, -1, 0),
        (box.right, box.bottom, 0, -1),
        (box.x, box.bottom, 1, 0),
    )
    commands: list[Command] = []
    for (x, y, dx, dy), radius in zip(corners, radii, strict=True):
        start = (x + dx * radius, y + dy * radius)
        end = (x + dy * radius, y - dx * radius)
        commands.append(LineTo(start) if commands else MoveTo(start))
        if radius:
            reach = radius * (1 - _ROUND)
            commands.append(CurveTo((x + dx * reach, y + dy * reach), (x + dy * reach, y - dx * reach), end))
    return Path((*commands, Close()), stroke, fill)


def leaf(box: Box, stroke: Stroke = PEN, fill: Fill = "paper") -> Path:
    """Draw a leaf that fills the box: two round corners, two that are nearly sharp."""
    large = min(box.height * 0.6, box.width * 0.45)
    return rounded(box, (large, box.height * 0.12, large, box.height * 0.12), stroke, fill)


def broad_arrow(box: Box, towards: str, stroke: Stroke = PEN, shaft: float = 0.7) -> Path:
    """Draw a broad arrow that fills the box and points `up`, `down`, `left` or `right`; `shaft` is its share across."""
    upright = towards in ("up", "down")
    length, across = (box.height, box.width) if upright else (box.width, box.height)
    head = _head(length, across)
    edge = across * (1 - shaft) / 2
    shape = [(0, across / 2), (head, 0), (head, edge), (length, edge), (length, across - edge), (head, across - edge)]
    shape.append((head, across))

    def turned(along: float, side: float) -> Point:
        match towards:
            case "up":
                return box.x + side, box.y + along
            case "down":
                return box.x + side, box.bottom - along
            case "left":
                return box.x + along, box.y + side
            case _:
                return box.right - along, box.y + side

    return polygon([turned(along, side) for along, side in shape], stroke, "paper")


def _head(length: float, across: float) -> float:
    return min(across * 0.42, length * 0.3)


def arrow_body(box: Box, towards: str, shaft: float = 0.7) -> Box:
    """Give the room for words or lines inside a broad arrow: its shaft and the beginning of its head."""
    if towards in ("up", "down"):
        edge, head = box.width * (1 - shaft) / 2, _head(box.height, box.width) * 0.8
        return Box(box.x + edge, box.y + (head if towards == "up" else 0), box.width - 2 * edge, box.height - head)
    edge, head = box.height * (1 - shaft) / 2, _head(box.width, box.height) * 0.8
    return Box(box.x + (head if towards == "left" else 0), box.y + edge, box.width - head, box.height - 2 * edge)


def scalloped(box: Box, bump: float, stroke: Stroke = PEN, fill: Fill = "none") -> Path:
    """Draw a crown of foliage: an outline of bumps, about `bump` wide, round a rounded box."""
    center, depth = box.center, bump * 0.3
    points = _evenly_along(box.inset(depth * 1.35), bump)
    commands: list[Command] = [MoveTo(points[0])]
    for start, end in zip(points, [*points[1:], points[0]], strict=True):
        commands.append(CurveTo(_pushed(start, end, center, depth, 0.1), _pushed(end, start, center, depth, 0.1), end))
    return Path((*commands, Close()), stroke, fill)


def _evenly_along(box: Box, step: float) -> list[Point]:
    """Give points on the crown's shape that are about `step` apart."""
    fine = [_on_superellipse(box, 2 * math.pi * index / 720) for index in range(721)]
    lengths = [0.0]
    for start, end in pairwise(fine):
        lengths.append(lengths[-1] + math.dist(start, end))
    count = max(10, round(lengths[-1] / step))
    return [_along(fine, lengths, lengths[-1] * (index + 0.5) / count) for index in range(count)]


def _along(points: list[Point], lengths: list[float], length: float) -> Point:
    """Give the place at a length along a line through points."""
    after = bisect(lengths, length)
    (x1, y1), (x2, y2) = points[after - 1], points[after]
    share = (length - lengths[after - 1]) / (lengths[after] - lengths[after - 1])
    return x1 + (x2 - x1) * share, y1 + (y2 - y1) * share


def _on_superellipse(box: Box, angle: float) -> Point:
    """Give a point on a shape between an ellipse and a rectangle, so that a grid fits well inside."""
    x, y = math.cos(angle), math.sin(angle)
    power = 0.45
    return (
        box.center[0] + math.copysign(abs(x) ** power, x) * box.width / 2,
        box.center[1] + math.copysign(abs(y) ** power, y) * box.height / 2,
    )


def _pushed(point: Point, other: Point, center: Point, depth: float, along: float) -> Point:
    """Move a point a little towards the other and away from the middle."""
    x = point[0] + (other[0] - point[0]) * along
    y = point[1] + (other[1] - point[1]) * along
    middle = ((point[0] + other[0]) / 2 - center[0], (point[1] + other[1]) / 2 - center[1])
    length = math.hypot(*middle) or 1
    return x + middle[0] / length * depth * 1.3, y + middle[1] / length * depth * 1.3


def traced(notation: str, box: Box, across: float, down: float, stroke: Stroke = PEN, fill: Fill = "none") -> Path:
    """Draw path data that was written on a grid of `across` by `down` units into a box."""

    def placed(point: Point) -> Point:
        return box.x + point[0] / across * box.width, box.y + point[1] / down * box.height

    commands: list[Command] = []
    for command in read_path(notation):
        match command:
            case MoveTo(to):
                commands.append(MoveTo(placed(to)))
            case LineTo(to):
                commands.append(LineTo(placed(to)))
            case CurveTo(first, second, to):
                commands.append(CurveTo(placed(first), placed(second), placed(to)))
            case Close():
                commands.append(command)
    return Path(tuple(commands), stroke, fill)
