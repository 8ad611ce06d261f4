"""Six doors to help, with blank lines; no number is ever printed on them."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import caption_above, caption_beside, caption_height, label, lines_to_write
from sala.graphics.drawing import HAIR, LINE_MM, PEN, Drawing, Element, circle
from sala.graphics.lettering import height_needed
from sala.graphics.outlines import rounded
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import Doors, Labelled

_SMALL = 10.0
_FRAME = 5.0


def draw_doors(doors: Doors, area: Area, words: Words) -> Drawing:
    """Draw the doors in rows: an arched frame, icon and name above, lines with their words below."""
    across = 3 if area.width > area.height * 1.15 else 2
    places = [box for row in area.box.inset(0.5).rows(6 // across, 5) for box in row.columns(across, 6)]
    elements: list[Element] = []
    for door, box in zip(doors.doors, places, strict=True):
        elements += _door(door, doors.lines, box, words)
    return Drawing(area.width, area.height, tuple(elements))


def _door(door: Labelled, lines: tuple[Labelled, ...], box: Box, words: Words) -> Iterator[Element]:
    arch = min(12.0, box.width * 0.2)
    yield rounded(box, (arch, arch, 0, 0), PEN)
    yield rounded(
        Box(box.x + 1.8, box.y + 1.8, box.width - 3.6, box.height - 1.8), (arch - 1.8, arch - 1.8, 0, 0), HAIR
    )
    inside = box.inset(_FRAME, 4.5)
    text = words.text(door.label)
    if words.pictures_only:
        yield from caption_above(inside.inset(4), door.icon, text, words)
        yield circle((box.right - 6.5, box.center[1]), 1.5, PEN)
        return
    needed = [max(LINE_MM, height_needed(words.text(line.label), inside.width * 0.36, _SMALL)) for line in lines]
    head = min(caption_height(door.icon, text, inside.width, words, weight="strong") + 1, inside.height - sum(needed))
    if head < LINE_MM:
        raise DrawingTooLarge(f"{len(lines)} lines do not fit on a door of {box.height:.0f} mm")
    yield from caption_beside(inside.top(head), door.icon, text, words, weight="strong")
    rest = inside.below(head)
    for line, row in zip(lines, rest.rows(needed), strict=True):
        yield from label(row.left(row.width * 0.36), words.text(line.label), words, size=_SMALL, vertical="bottom")
        yield from lines_to_write(row.beside(row.width * 0.36 + 2).foot(LINE_MM), 1, words)
