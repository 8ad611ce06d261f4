"""A hand with a label on each finger."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box, Point
from sala.graphics.captions import labelled_space
from sala.graphics.drawing import DOTS, MARKER, Drawing, Element, Line
from sala.graphics.outlines import traced
from sala.graphics.words import Words
from sala.model.graphic import Hand

_ACROSS, _DOWN = 122.0, 124.0
_HAND = (
    "M2 46C14 42 22 34 30 24C36 16 42 8 50 4C58 0 67 8 62 16C57 24 53 31 51 38C51 40 52 41 54 40.500L102 30"
    "C114 28 117 45 105 48L64 57C62 57.500 62 59 64 59L112 55C124 54.500 124.500 72.500 112 73L64 76C62 76 62 78 64 78"
    "L104 80C116 81 115 98 103 97.500L61 94C59 94 59 96 60.500 96L88 102C99 105 95 121 84 118L48 109C34 112 18 106 2 104"
)
_CREASES = ("M40 44C50 54 52 74 44 92", "M22 52C34 60 38 74 34 88")
_TIPS: tuple[Point, ...] = ((63, 9), (112, 38), (121, 64), (113, 89), (95, 112))


def draw_hand(hand: Hand, area: Area, words: Words) -> Drawing:
    """Draw an open hand, and beside each fingertip its words and lines, the thumb first."""
    box = area.box.inset(1)
    side = min(box.width * 0.5, box.height * _ACROSS / _DOWN)
    picture = Box.around((box.x + side / 2, box.center[1]), side, side * _DOWN / _ACROSS)
    elements: list[Element] = [traced(_HAND, picture, _ACROSS, _DOWN, MARKER)]
    elements += [traced(crease, picture, _ACROSS, _DOWN) for crease in _CREASES]
    rows = box.beside(side + 15).rows(5, 5)
    for finger, tip, row in zip(hand.fingers, _TIPS, rows, strict=True):
        elements += labelled_space(row, finger, words)
        point = (picture.x + tip[0] / _ACROSS * side, picture.y + tip[1] / _DOWN * picture.height)
        elements.append(Line(point, (row.x - 3, row.center[1]), DOTS))
    elements += _bracket(rows)
    return Drawing(area.width, area.height, tuple(elements))


def _bracket(rows: tuple[Box, ...]) -> Iterator[Element]:
    for row in rows:
        yield Line((row.x - 3, row.y), (row.x - 3, row.bottom), MARKER)
