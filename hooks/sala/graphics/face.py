"""A face with five bubbles round it."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box, Point
from sala.graphics.captions import labelled_space
from sala.graphics.drawing import HAIR, PEN, Drawing, Element, Rectangle, circle
from sala.graphics.outlines import traced
from sala.graphics.words import Words
from sala.model.graphic import Face

_GAP = 6.0
_FACE = (
    "M22 44C20 18 34 6 50 6s30 12 28 38c0 22-12 40-28 40S22 66 22 44z",
    "M22 44c-8-3-10 12-3 17 2 1 4 1 6-1M78 44c8-3 10 12 3 17-2 1-4 1-6-1",
    "M23 38c6-4 10-10 11-17 10 8 28 10 42 4",
    "M33 42c3-3 8-3 11 0M56 42c3-3 8-3 11 0M50 46c0 6-4 9-3 11 1 1 4 1 6 0M41 69c6 4 12 4 18 0",
    "M40 82v8C26 94 14 98 8 112h84C86 98 74 94 60 90v-8",
    "M40 90c4 8 16 8 20 0M33 93c6 13 28 13 34 0",
)
_EYES = ((38.5, 46.5), (61.5, 46.5))


def draw_face(face: Face, area: Area, words: Words) -> Drawing:
    """Draw two bubbles above, one on each side, one below; small circles lead from each to the face."""
    above, middle, below = area.box.inset(1).rows((33, 36, 31), _GAP)
    left, center, right = middle.columns((36, 28, 36), _GAP)
    boxes = (*above.columns(2, _GAP), left, right, below)
    elements = [*_face(center)]
    for bubble, box in zip(face.bubbles, boxes, strict=True):
        elements.append(Rectangle(box, 9, PEN, "paper"))
        elements += labelled_space(box.inset(6, 5), bubble, words)
    elements += _trail((boxes[0].right - 12, above.bottom), center)
    elements += _trail((boxes[1].x + 12, above.bottom), center)
    elements += [
        circle((left.right + _GAP / 2, left.center[1]), 1.5, HAIR),
        circle((right.x - _GAP / 2, right.center[1]), 1.5, HAIR),
        circle((middle.center[0], middle.bottom + _GAP / 2), 1.5, HAIR),
    ]
    return Drawing(area.width, area.height, tuple(elements))


def _face(center: Box) -> Iterator[Element]:
    side = min(center.width, center.height * 100 / 114)
    box = Box.around(center.center, side, side * 1.14)
    for stroke in _FACE:
        yield traced(stroke, box, 100, 114, PEN)
    for x, y in _EYES:
        yield circle((box.x + x / 100 * box.width, box.y + y / 114 * box.height), 0.5, PEN, "ink")


def _trail(start: Point, center: Box) -> Iterator[Element]:
    """Draw two small circles on the way to the face."""
    target = center.center
    for share, radius in ((0.0, 2.0), (0.22, 1.2)):
        x = start[0] + (target[0] - start[0]) * share
        yield circle((x, start[1] + 3.2 + share * 14), radius, HAIR, "paper")
