"""A grid with named rows and columns."""

from sala.graphics.box import Area
from sala.graphics.drawing import Drawing
from sala.graphics.grid import Caption, Grid, GridColumn, GridRow, draw_grid
from sala.graphics.words import Words
from sala.model.graphic import Labelled, Matrix


def caption_of(place: Labelled, words: Words) -> Caption:
    """Give a place's words and icon."""
    return Caption(words.text(place.label), place.icon)


def draw_matrix(matrix: Matrix, area: Area, words: Words) -> tuple[Drawing, ...]:
    """Draw the grid; it goes on on further pages when it is long."""
    count = len(matrix.columns)
    names = min(max(area.width * 0.34, area.width / (count + 1)), area.width * 0.4)
    if words.pictures_only:
        names = area.width / (count + 1)
    corner = Caption(words.text(matrix.corner)) if matrix.corner is not None else None
    columns = (
        GridColumn(names, corner),
        *(GridColumn((area.width - names) / count, caption_of(column, words)) for column in matrix.columns),
    )
    rows = (
        *(GridRow(matrix.cell_mm, caption_of(row, words)) for row in matrix.rows),
        *(GridRow(matrix.cell_mm) for _ in range(matrix.blank_rows)),
    )
    return draw_grid(Grid(columns, rows), area, words)
