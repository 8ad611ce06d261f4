"""Hatches as plain strokes, clipped to their box, so that every writer and every photocopier shows them alike."""

from collections.abc import Iterator

from sala.graphics.box import Box
from sala.graphics.drawing import HAIR, THIN, Ellipse, Line, Rectangle, TexturePatch, circle

_STEP = 2.6


def texture_shapes(patch: TexturePatch) -> Iterator[Line | Ellipse | Rectangle]:
    """Give the strokes of a hatch and the frame round them."""
    box = patch.box.inset(1)
    if patch.texture in ("rising", "crossed"):
        yield from _rising(box)
    if patch.texture == "crossed":
        yield from _falling(box)
    if patch.texture == "level":
        yield from (Line((box.x, y), (box.right, y), HAIR) for y in _steps(box.y, box.bottom))
    if patch.texture == "upright":
        yield from (Line((x, box.y), (x, box.bottom), HAIR) for x in _steps(box.x, box.right))
    if patch.texture == "dots":
        for y in _steps(box.y, box.bottom):
            yield from (circle((x, y), THIN * 0.45, HAIR, "ink") for x in _steps(box.x, box.right))
    yield Rectangle(patch.box, 0, HAIR)


def _steps(first: float, last: float) -> list[float]:
    count = max(1, int((last - first) / _STEP))
    start = (first + last - (count - 1) * _STEP) / 2
    return [start + index * _STEP for index in range(count)]


def _rising(box: Box) -> Iterator[Line]:
    for at in _steps(box.x + box.y + 1, box.right + box.bottom - 1):
        left, right = max(box.x, at - box.bottom), min(box.right, at - box.y)
        yield Line((left, at - left), (right, at - right), HAIR)


def _falling(box: Box) -> Iterator[Line]:
    for line in _rising(box):
        (x1, y1), (x2, y2) = line.start, line.end
        turn = box.x + box.right
        yield Line((turn - x1, y1), (turn - x2, y2), HAIR)
