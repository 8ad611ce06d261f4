"""Four panes."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import labelled_space
from sala.graphics.drawing import MARKER, PEN, Drawing, Element, Line, Rectangle
from sala.graphics.words import Words
from sala.model.graphic import Grid2x2


def draw_grid2x2(grid: Grid2x2, area: Area, words: Words) -> Drawing:
    """Draw a window with four panes, each with its words and room to write or draw."""
    return Drawing(area.width, area.height, tuple(_window(grid, area.box.inset(1), words)))


def _window(grid: Grid2x2, box: Box, words: Words) -> Iterator[Element]:
    yield Rectangle(box, 4, MARKER)
    x, y = box.center
    yield Line((x, box.y), (x, box.bottom), PEN)
    yield Line((box.x, y), (box.right, y), PEN)
    panes = [pane for row in box.rows(2) for pane in row.columns(2)]
    for place, pane in zip(grid.panes, panes, strict=True):
        yield from labelled_space(pane.inset(5), place, words)
