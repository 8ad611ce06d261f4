"""Two rings of 24 hours, to mark by kind of work; noon is above, midnight below."""

import math
from collections.abc import Iterator

from sala.graphics.box import Area, Box, Point
from sala.graphics.captions import caption_beside, icon_in, label, numeral
from sala.graphics.drawing import HAIR, MARKER, PEN, Drawing, Element, Line, Stroke, Texture, TexturePatch, circle
from sala.graphics.lettering import height_needed
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.base import Text
from sala.model.graphic import Clock24, Labelled

_TEXTURES: tuple[Texture, ...] = ("rising", "level", "dots", "crossed", "upright")
_NUMBERS = 7.0
_SKY = 13.0
_LEAST_RADIUS = 45.0


def draw_clock24(clock: Clock24, area: Area, words: Words) -> Drawing:
    """Draw the dial, whose ring is whose, and the legend: beside the dial on lying paper, below it on upright paper."""
    box = area.box.inset(0.5)
    if area.width > area.height * 1.15:
        side = box.width * 0.34
        dial, legend, across = box.left(box.width - side - 4), box.beside(box.width - side), 1
    else:
        across = 2
        height = _legend_height(clock, box.width / 2 - 4, words) + 4
        dial, legend = box.top(box.height - height), box.foot(height).below(4)
    radius = min(dial.width / 2 - _NUMBERS - 1.5, dial.height / 2 - _NUMBERS - 1 - _SKY)
    if radius < _LEAST_RADIUS:
        raise DrawingTooLarge(f"the clock would have a radius of only {max(radius, 0):.0f} mm")
    elements = (
        *_dial(dial.center, radius),
        *_hours(dial.center, radius + _NUMBERS / 2 + 0.5, words),
        *_sky(dial.center, radius),
        *_legend(clock, legend, across, words),
    )
    return Drawing(area.width, area.height, elements)


def _at(center: Point, radius: float, hour: float) -> Point:
    """Give the place of an hour: 12 above, 18 to the right."""
    angle = math.radians((hour - 12) * 15 - 90)
    return center[0] + radius * math.cos(angle), center[1] + radius * math.sin(angle)


def _dial(center: Point, radius: float) -> Iterator[Element]:
    inner, between = radius * 0.26, radius * 0.63
    for size, stroke in ((radius, PEN), (between, MARKER), (inner, PEN)):
        yield circle(center, size, stroke)
    for hour in range(24):
        stroke = PEN if hour % 6 == 0 else HAIR
        yield Line(_at(center, inner, hour), _at(center, radius, hour), stroke)


def _hours(center: Point, radius: float, words: Words) -> Iterator[Element]:
    if words.pictures_only:
        return
    for hour in range(1, 25):
        x, y = _at(center, radius, hour)
        yield from numeral(Box.around((x, y), _NUMBERS + 1, _NUMBERS), hour, words, size=11)


def _sky(center: Point, radius: float) -> Iterator[Element]:
    far = radius + _NUMBERS + 1 + _SKY / 2
    yield from icon_in(Box.around(_at(center, far, 12), _SKY, _SKY), "sun")
    yield from icon_in(Box.around(_at(center, far, 24), _SKY, _SKY), "moon")


def _entries(clock: Clock24) -> list[Text]:
    return [clock.outer, clock.inner, *(kind.label for kind in clock.legend)]


def _entry_height(clock: Clock24, width: float, words: Words) -> float:
    if words.pictures_only:
        return 16.0
    heights = (height_needed(words.text(text), width - 30, 11) for text in _entries(clock))
    return max(13.0, *heights) + 2


def _legend_height(clock: Clock24, width: float, words: Words) -> float:
    return (1 + -(-len(clock.legend) // 2)) * _entry_height(clock, width, words)


def _legend(clock: Clock24, box: Box, across: int, words: Words) -> Iterator[Element]:
    height = min(_entry_height(clock, box.width / across - 4, words), 24.0)
    if across == 1:
        wanted = (2 + len(clock.legend)) * height
        box = Box(box.x, box.center[1] - wanted / 2, box.width, wanted)
        if wanted > box.height + 0.01 or box.y < 0:
            raise DrawingTooLarge("the legend of the clock is higher than the page")
    rings = ((clock.outer, True), (clock.inner, False))
    cells = [
        Box(box.x + column * box.width / across, box.y + row * height, box.width / across - 4, height).inset(0, 1)
        for row in range(-(-(2 + len(clock.legend)) // across))
        for column in range(across)
    ]
    for (text, is_outer), cell in zip(rings, cells, strict=False):
        yield from _ring_sign(cell.left(12), outer=is_outer)
        yield from label(cell.beside(15), words.text(text), words, size=11, weight="strong")
    for kind, texture, cell in zip(clock.legend, _TEXTURES, cells[2:], strict=False):
        yield from _kind(kind, texture, cell, words)


def _ring_sign(box: Box, *, outer: bool) -> Iterator[Element]:
    """Draw a small clock whose one ring is bold."""
    bold = Stroke(2.2)
    yield circle(box.center, 5 if outer else 4.6, bold if outer else HAIR)
    yield circle(box.center, 2.6, HAIR if outer else bold)


def _kind(kind: Labelled, texture: Texture, cell: Box, words: Words) -> Iterator[Element]:
    yield TexturePatch(texture, Box.around((cell.x + 6, cell.center[1]), 12, min(cell.height, 10)))
    rest = cell.beside(15)
    if words.pictures_only:
        yield from icon_in(rest.left(rest.height), kind.icon)
    else:
        yield from caption_beside(rest, kind.icon, words.text(kind.label), words, size=11)
