"""A year: twelve months across, and what is marked for each of them."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import numeral
from sala.graphics.drawing import Drawing, Element
from sala.graphics.grid import Caption, Grid, GridColumn, GridRow, draw_grid
from sala.graphics.matrix import caption_of
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import Calendar

_LEAST_ROW, _HIGHEST_ROW = 11.0, 22.0
_LEAST_MONTH = 11.8
_WIDE_MONTH = 20.0
_LEAST_NAMES = 20.0


def draw_calendar(calendar: Calendar, area: Area, words: Words) -> tuple[Drawing, ...]:
    """Draw the months, and a row for each matter; without words each month shows as many dots as its number."""
    names = max(area.width * 0.25, 24) if not words.pictures_only else 24.0
    names = min(names, area.width - 12 * _LEAST_MONTH)
    if names < _LEAST_NAMES:
        raise DrawingTooLarge(f"twelve months do not fit across {area.width:.0f} mm")
    month = (area.width - names) / 12
    heads = words.months(short=month < _WIDE_MONTH)
    columns = (GridColumn(names), *(GridColumn(month, Caption(head)) for head in heads))
    rows = (
        *(GridRow(_LEAST_ROW, caption_of(row, words)) for row in calendar.rows),
        *(GridRow(_LEAST_ROW) for _ in range(calendar.blank_rows)),
    )
    pages = draw_grid(Grid(columns, rows, stretch_to=_HIGHEST_ROW), area, words)
    if not words.pictures_only:
        return pages
    dots = tuple(_dots(names, month, words))
    return tuple(Drawing(page.width, page.height, (*page.elements, *dots)) for page in pages)


def _dots(names: float, month: float, words: Words) -> Iterator[Element]:
    for number in range(12):
        yield from numeral(Box(names + number * month, 0, month, 8).inset(1), number + 1, words)
