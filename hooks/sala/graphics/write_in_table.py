"""A table with empty rows."""

from sala.graphics.box import Area
from sala.graphics.drawing import Drawing
from sala.graphics.grid import Caption, Grid, GridColumn, GridRow, draw_grid
from sala.graphics.words import Words
from sala.model.graphic import WriteInTable


def draw_write_in_table(table: WriteInTable, area: Area, words: Words) -> tuple[Drawing, ...]:
    """Draw the heads and the empty rows, on further pages when there are many."""
    unit = area.width / sum(column.width for column in table.columns)
    columns = tuple(
        GridColumn(column.width * unit, Caption(words.text(column.label), column.icon)) for column in table.columns
    )
    return draw_grid(Grid(columns, (GridRow(table.row_mm),) * table.blank_rows), area, words)
