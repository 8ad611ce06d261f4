"""An empty frame for a map, with a compass, a measure of distance and a legend."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import caption_beside, centered, icon_in, label, words_beside
from sala.graphics.drawing import HAIR, MARKER, PEN, Arrow, Drawing, Element, Line, Rectangle, circle
from sala.graphics.lettering import common_size, height_needed
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import Labelled, Map

_ENTRY = 12.5
_GAP = 3.0
_LEAST_FRAME = 60.0


def draw_map(drawing: Map, area: Area, words: Words) -> Drawing:
    """Draw the frame as large as the legend allows: beside it on lying paper, below it on upright paper."""
    box = area.box.inset(0.5)
    if area.width > area.height:
        side = box.width * (0.12 if words.pictures_only else 0.28)
        frame, legend = box.left(box.width - side - _GAP), box.beside(box.width - side)
        across = 1 if not words.pictures_only else -(-len(drawing.legend) * 16 // int(box.height))
    else:
        across = 6 if words.pictures_only else 3 if box.width > 150 else 2
        height = -(-len(drawing.legend) // across) * (_ENTRY + 2)
        frame, legend = box.top(box.height - height - _GAP), box.foot(height)
    if frame.height < _LEAST_FRAME or frame.width < _LEAST_FRAME:
        raise DrawingTooLarge(f"the legend leaves only {frame.width:.0f} by {max(frame.height, 0):.0f} mm for the map")
    elements = (
        Rectangle(frame, 4, PEN),
        *(_compass(frame, words) if drawing.compass else ()),
        *_measure(frame, drawing, words),
        *_legend(drawing.legend, legend, across, words),
    )
    return Drawing(area.width, area.height, elements)


def _compass(frame: Box, words: Words) -> Iterator[Element]:
    """Draw north as an arrow and east as the rising sun, so that nobody has to read."""
    room = Box(frame.right - 34, frame.y + 4, 30, 36)
    x, y = room.x + 11, room.y + 21
    yield circle((x, y), 8.5, HAIR)
    yield Arrow((x, y + 11), (x, y - 11), MARKER, 4.5)
    yield Line((x - 11, y), (x + 10, y), HAIR)
    yield from centered(Box(x - 8, room.y, 16, 8), words.north, words, size=11, weight="strong")
    yield from icon_in(Box(x + 11.5, y - 5, 10, 10), "sun")


def _measure(frame: Box, drawing: Map, words: Words) -> Iterator[Element]:
    """Draw a line with marks and the words that say what one mark stands for."""
    text = words.text(drawing.scale)
    width = min(frame.width - 12, 95.0)
    height = 0.0 if words.pictures_only else min(height_needed(text, width, 11), frame.height * 0.3)
    box = Box(frame.x + 6, frame.bottom - height - 9, width, height + 6)
    length = min(width, 60.0)
    yield Line((box.x, box.y), (box.x + length, box.y), PEN)
    for step in range(7):
        x = box.x + length * step / 6
        yield Line((x, box.y - 1.8), (x, box.y + 1.8), PEN)
    if not words.pictures_only:
        yield from label(box.below(3).top(height), text, words, size=11, vertical="top")


def _legend(places: tuple[Labelled, ...], box: Box, across: int, words: Words) -> Iterator[Element]:
    down = -(-len(places) // across)
    height = min(box.height / down, 18.0)
    cells = [
        Box(
            box.x + index % across * box.width / across,
            box.y + index // across * height,
            box.width / across - 2,
            height,
        )
        for index in range(len(places))
    ]
    entries = [
        (place.icon, words.text(place.label), cell.inset(0, 1)) for place, cell in zip(places, cells, strict=True)
    ]
    size = 11.0
    if not words.pictures_only:
        size = common_size([(text, words_beside(cell, icon)) for icon, text, cell in entries], size)
    for icon, text, cell in entries:
        yield from caption_beside(cell, icon, text, words, size=size)
