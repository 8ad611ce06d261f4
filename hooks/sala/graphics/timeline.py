"""Generations across, parts of life down, and an arrow of time above them."""

from sala.graphics.box import Area
from sala.graphics.drawing import MARKER, Arrow, Drawing
from sala.graphics.grid import Grid, GridColumn, GridRow, draw_grid
from sala.graphics.matrix import caption_of
from sala.graphics.words import Words
from sala.model.graphic import GenerationTimeline

_ARROW_ROOM = 9.0
_LEAST_ROW, _HIGHEST_ROW = 16.0, 42.0


def draw_timeline(timeline: GenerationTimeline, area: Area, words: Words) -> tuple[Drawing, ...]:
    """Draw the columns from the oldest to the youngest; rows take the height that the page has."""
    count = len(timeline.columns)
    names = area.width * (0.2 if words.pictures_only else 0.27)
    share = (area.width - names) / count
    columns = (GridColumn(names), *(GridColumn(share, caption_of(column, words)) for column in timeline.columns))
    rows = tuple(GridRow(_LEAST_ROW, caption_of(row, words)) for row in timeline.rows)
    pages = draw_grid(Grid(columns, rows, stretch_to=_HIGHEST_ROW), area, words, head=_ARROW_ROOM)
    arrow = Arrow((names + 2, _ARROW_ROOM / 2), (area.width - 2, _ARROW_ROOM / 2), MARKER, 5)
    return tuple(Drawing(page.width, page.height, (arrow, *page.elements)) for page in pages)
