"""A person's outline with four call-outs: head, heart, hands, feet."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box, Point
from sala.graphics.captions import labelled_space
from sala.graphics.drawing import DOTS, HAIR, PEN, Drawing, Element, Line, Rectangle, circle
from sala.graphics.icons.path_data import circle as circle_notation
from sala.graphics.outlines import traced
from sala.graphics.words import Words
from sala.model.graphic import BodyOutline

_ACROSS, _DOWN = 100.0, 230.0
_BODY = (
    "M42 40v8c-2 6-10 7-18 9C14 60 10 66 9 76L3 126c-2 14 12 17 14 4l8-44 1 44c0 10-1 22-1 34l-3 48c-6 3-12 6-12 11h30"
    "c2-14 4-50 10-76 6 26 8 62 10 76h30c0-5-6-8-12-11l-3-48c0-12-1-24-1-34l1-44 8 44c2 13 16 10 14-4l-6-50"
    "c-1-10-5-16-15-19-8-2-16-3-18-9v-8"
)
_HEAD = circle_notation(50, 23, 20)
_HEART = "M50 90c-9-7-12-11-12-16 0-4 3-7 6.500-7 2.500 0 4.500 1.500 5.500 4 1-2.500 3-4 5.500-4 3.500 0 6.500 3 6.500 7 0 5-3 9-12 16z"
_TALL = 1.15
"""How much the outline may be stretched upwards on a high page."""
_PARTS: tuple[Point, ...] = ((34, 16), (62, 74), (10, 128), (78, 220))
"""Where the call-outs point: head, heart, a hand, a foot."""


def draw_body_outline(outline: BodyOutline, area: Area, words: Words) -> Drawing:
    """Draw the person in the middle, two call-outs on each side."""
    box = area.box.inset(1)
    height = box.height
    width = min(height * _ACROSS / _DOWN, box.width * 0.3)
    left, _, right = box.columns((box.width - width - 16, 2 * width + 32, box.width - width - 16))
    person = Box.around(box.center, width, min(height, width * _DOWN / _ACROSS * _TALL))
    elements: list[Element] = [traced(shape, person, _ACROSS, _DOWN, PEN) for shape in (_HEAD, _BODY)]
    elements.append(traced(_HEART, person, _ACROSS, _DOWN, HAIR))
    (head, hands), (heart, feet) = left.rows(2, 8), right.rows(2, 8)
    for callout, place, part in zip(outline.callouts, (head, heart, hands, feet), _PARTS, strict=True):
        elements += _callout(place, _on(person, part))
        elements += labelled_space(place.inset(4), callout, words)
    return Drawing(area.width, area.height, tuple(elements))


def _on(person: Box, part: Point) -> Point:
    return person.x + part[0] / _ACROSS * person.width, person.y + part[1] / _DOWN * person.height


def _callout(box: Box, part: Point) -> Iterator[Element]:
    yield Rectangle(box, 5, PEN)
    edge = box.right if box.right < part[0] else box.x
    y = min(max(part[1], box.y + 6), box.bottom - 6)
    yield Line((edge, y), part, DOTS)
    yield circle(part, 1.3, PEN, "paper")
