"""Rungs from the ground up, or steps of a path."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import icon_in, labelled_space, space_to_write
from sala.graphics.drawing import MARKER, PEN, Drawing, Element, Line, Rectangle
from sala.graphics.words import Words
from sala.model.graphic import Labelled, Ladder

_BETWEEN_RAILS = 30.0
_ICON = 20.0


def draw_ladder(ladder: Ladder, area: Area, words: Words) -> Drawing:
    """Draw the lowest rung or step at the foot of the page."""
    box = area.box.inset(1)
    rows = list(reversed(box.rows(len(ladder.rungs))))
    elements = _rungs(ladder, box, rows, words) if ladder.shape == "rungs" else _steps(ladder, rows, words)
    return Drawing(area.width, area.height, tuple(elements))


def _rungs(ladder: Ladder, box: Box, rows: list[Box], words: Words) -> Iterator[Element]:
    left, right = box.x + 4, box.x + 4 + _BETWEEN_RAILS
    for rail in (left, right):
        yield Line((rail, box.y), (rail, box.bottom), MARKER)
    for rung, row in zip(ladder.rungs, rows, strict=True):
        yield Line((left, row.bottom - 3), (right, row.bottom - 3), MARKER)
        yield from icon_in(Box(left, row.y, _BETWEEN_RAILS, row.height - 4).inset(3, 1), rung.icon, _ICON)
        place = Labelled(id=rung.id, label=rung.label)
        yield from space_to_write(
            Box(right + 7, row.y + 1, box.right - right - 7, row.height - 3), place, rung.lines, words
        )


def _steps(ladder: Ladder, rows: list[Box], words: Words) -> Iterator[Element]:
    shift = min(14.0, rows[0].width * 0.4 / len(rows))
    for index, (rung, row) in enumerate(zip(ladder.rungs, rows, strict=True)):
        block = row.beside(index * shift)
        yield Rectangle(block, 0, PEN)
        yield Line((block.x, block.y), (block.right, block.y), MARKER)
        yield from labelled_space(block.inset(4, 2.5), rung, words)
