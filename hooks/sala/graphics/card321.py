"""Three words, two people, one thing to do, and a line for the learning list."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import icon_in, label, lines_to_write
from sala.graphics.drawing import LINE_MM, PEN, Drawing, Element, Rectangle
from sala.graphics.lettering import height_needed
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.base import Text
from sala.model.graphic import Card321, Icon

_GAP = 5.0
_HIGHEST_BOX = 46.0
_LEAST_LINE = 24.0


def draw_card321(card: Card321, area: Area, words: Words) -> Drawing:
    """Draw three boxes, two, one, and a strip, each under its words."""
    box = area.box.inset(0.5)
    parts: tuple[tuple[Text, int, Icon], ...] = (
        (card.three, 3, "speech"),
        (card.two, 2, "person"),
        (card.one, 1, "star"),
        (card.learning_list, 1, "book"),
    )
    heads = [
        0.0 if words.pictures_only else height_needed(words.text(text), box.width, 14, "strong") + 1.5
        for text, _, _ in parts
    ]
    room = (box.height - sum(heads) - _GAP * (len(parts) - 1)) / len(parts)
    height = min(room, _HIGHEST_BOX)
    if height < 2 * LINE_MM + 2:
        raise DrawingTooLarge(f"the boxes would be only {max(height, 0):.0f} mm high")
    elements: list[Element] = []
    y = box.y
    for (text, count, icon), head in zip(parts, heads, strict=True):
        if head:
            title = Box(box.x, y, box.width, head - 1.5)
            elements += label(title, words.text(text), words, size=14, weight="strong")
        row = Box(box.x, y + head, box.width, height)
        elements += _boxes(row, count, icon, words)
        y = row.bottom + _GAP
    return Drawing(area.width, y - _GAP + 0.5, tuple(elements))


def _boxes(row: Box, count: int, icon: Icon, words: Words) -> Iterator[Element]:
    for box in row.columns(count, _GAP):
        yield Rectangle(box, 4, PEN)
        inside = box.inset(4, 3)
        side = min(inside.height, inside.width * 0.3, 18 if not words.pictures_only else 30)
        if inside.width - side - 3 < _LEAST_LINE:
            side = -3.0
        else:
            yield from icon_in(inside.left(side), icon)
        lines = min(3, int(inside.height // LINE_MM))
        spacing = min(inside.height / lines, 10.5)
        room = inside.beside(side + 3)
        yield from lines_to_write(Box.around(room.center, room.width, lines * spacing), lines, words)
