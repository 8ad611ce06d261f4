"""Half a grid in which things are compared two by two."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import centered, label, lines_to_write, numeral
from sala.graphics.drawing import HAIR, LINE_MM, PEN, Drawing, Element, Rectangle, circle
from sala.graphics.lettering import height_needed
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import Pairwise

_HIGHEST_ROW = 19.0
_NUMBER = 11.0


def draw_pairwise(pairwise: Pairwise, area: Area, words: Words) -> Drawing:
    """Draw a line to name each thing, a cell for each pair, and a row for the points."""
    box = area.box.inset(0.5)
    prompt = words.text(pairwise.prompt)
    head = 0.0 if words.pictures_only else height_needed(prompt, box.width, 14, "strong") + 3
    names = box.width * (0.42 if pairwise.items <= 6 else 0.34)
    cell = min((box.width - names) / pairwise.items, (box.height - head) / (pairwise.items + 2), _HIGHEST_ROW)
    if cell < LINE_MM + 1:
        raise DrawingTooLarge(f"comparing {pairwise.items} things would leave cells of {max(cell, 0):.0f} mm")
    names = box.width - cell * pairwise.items
    elements: list[Element] = []
    if head:
        elements += label(box.top(head - 3), prompt, words, size=14, weight="strong")
    grid = Box(box.x + names, box.y + head, cell * pairwise.items, cell * (pairwise.items + 2))
    elements += _numbers(grid, pairwise.items, cell, words)
    elements += _cells(grid, pairwise.items, cell)
    for index in range(pairwise.items):
        row = Box(box.x, grid.y + cell * (index + 1), names - 3, cell)
        elements += _name(row, index + 1, words)
    elements += _score(Box(box.x, grid.y + cell * (pairwise.items + 1), names, cell), grid, pairwise, cell, words)
    return Drawing(area.width, grid.bottom + 0.5, tuple(elements))


def _numbers(grid: Box, items: int, cell: float, words: Words) -> Iterator[Element]:
    for index in range(items):
        yield from _number(Box(grid.x + index * cell, grid.y, cell, cell), index + 1, words)


def _number(box: Box, value: int, words: Words) -> Iterator[Element]:
    size = min(box.width, box.height, _NUMBER) - 1
    yield circle(box.center, size / 2, HAIR)
    yield from numeral(Box.around(box.center, size * 0.86, size * 0.86), value, words, size=11)


def _cells(grid: Box, items: int, cell: float) -> Iterator[Element]:
    for row in range(items):
        for column in range(row + 1, items):
            yield Rectangle(Box(grid.x + column * cell, grid.y + (row + 1) * cell, cell, cell), 0, HAIR)


def _name(row: Box, value: int, words: Words) -> Iterator[Element]:
    yield from _number(row.left(_NUMBER), value, words)
    height = min(row.height, 11.0)
    line = Box(row.x + _NUMBER + 2, row.center[1] - height / 2, row.width - _NUMBER - 2, height)
    yield from lines_to_write(line.inset(0, 0.5), 1, words)


def _score(names: Box, grid: Box, pairwise: Pairwise, cell: float, words: Words) -> Iterator[Element]:
    yield from centered(names.inset(2, 0.5), words.text(pairwise.score_label), words, weight="strong")
    for index in range(pairwise.items):
        yield Rectangle(Box(grid.x + index * cell, names.y, cell, cell).inset(1), 2, PEN)
