"""A river with places to write or draw along it, from the source to the mouth."""

import math
from collections.abc import Iterator

from sala.graphics.box import Area, Box, Point
from sala.graphics.captions import icon_in, labelled_space
from sala.graphics.drawing import HAIR, PEN, Drawing, Element
from sala.graphics.outlines import curve
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import LabelledSpace, River

_SAMPLES = 12
"""Points on the river for each place."""
_SWING = 0.09
_LARGEST_ICON = 20.0
_CLEAR = 4.0


def draw_river(river: River, area: Area, words: Words) -> Drawing:
    """Let the river wind from above to below, or on lying paper from left to right; places stand in its bends."""
    lying = area.width > area.height
    course = _Course(len(river.places), *((area.width, area.height) if lying else (area.height, area.width)))
    elements: list[Element] = []
    for side in (-1, 1):
        bank = course.bank(side)
        elements.append(curve([_turned(point, lying=lying) for point in bank], PEN))
    for wave in course.waves():
        elements.append(curve([_turned(point, lying=lying) for point in wave], HAIR))
    for index, place in enumerate(river.places):
        elements += labelled_space(_lying(course.room_for(index), lying=lying), _without_icon(place), words)
        elements += icon_in(_lying(course.bend(index), lying=lying), place.icon, _LARGEST_ICON)
    return Drawing(area.width, area.height, tuple(elements))


def _without_icon(place: LabelledSpace) -> LabelledSpace:
    """The icon stands at the water's edge instead."""
    return place.model_copy(update={"icon": None})


def _lying(box: Box, *, lying: bool) -> Box:
    return box if lying else Box(box.y, box.x, box.height, box.width)


def _turned(point: Point, *, lying: bool) -> Point:
    return point if lying else (point[1], point[0])


class _Course:
    """Where the river runs: `along` is its main direction, `across` the other."""

    def __init__(self, places: int, length: float, breadth: float) -> None:
        self.places, self.length, self.breadth = places, length, breadth

    def middle(self, along: float) -> float:
        """Give the river's middle: it swings away from each place."""
        return self.breadth * (0.5 + _SWING * math.sin(math.pi * along / self.length * self.places))

    def half(self, along: float) -> float:
        """Give half the river's width: narrow at the source, broad at the mouth."""
        return min(self.breadth, 190) * (0.028 + 0.035 * along / self.length)

    def bank(self, side: int) -> list[Point]:
        """Give points along one bank."""
        steps = self.places * _SAMPLES
        alongs = [0.5 + (self.length - 1) * step / steps for step in range(steps + 1)]
        return [(along, self.middle(along) + side * self.half(along)) for along in alongs]

    def waves(self) -> Iterator[list[Point]]:
        """Give short waves in the water between the places."""
        for crossing in range(1, self.places):
            start = self.length * crossing / self.places - 6
            for offset in (-0.35, 0.35):
                yield [
                    (start + step, self.middle(start + step) + offset * self.half(start) + 0.9 * math.sin(step * 1.05))
                    for step in range(13)
                ]

    def room_for(self, index: int) -> Box:
        """Give the room for the words of a place: between the edge of the page and the river's nearest swing."""
        slot = self.length / self.places
        start, end = max(0.5, slot * (index - 0.42)), min(self.length - 0.5, slot * (index + 1.42))
        alongs = [start + (end - start) * step / 40 for step in range(41)]
        if index % 2 == 0:
            near = min(self.middle(along) - self.half(along) for along in alongs) - _CLEAR
            box = Box(start, 0.5, end - start, near - 0.5)
        else:
            near = max(self.middle(along) + self.half(along) for along in alongs) + _CLEAR
            box = Box(start, near, end - start, self.breadth - 0.5 - near)
        if box.height < 20:
            raise DrawingTooLarge(f"the river leaves only {max(box.height, 0):.0f} mm for each place")
        return box

    def bend(self, index: int) -> Box:
        """Give the room in the bend of a place, between its words and the water."""
        room = self.room_for(index)
        center = self.length / self.places * (index + 0.5)
        half = 9.0
        alongs = [center + half * step / 5 for step in range(-5, 6)]
        if index % 2 == 0:
            bank = min(self.middle(along) - self.half(along) for along in alongs) - 1.5
            return Box(center - half, room.bottom + 1, 2 * half, bank - room.bottom - 1)
        bank = max(self.middle(along) + self.half(along) for along in alongs) + 1.5
        return Box(center - half, bank, 2 * half, room.y - 1 - bank)
