"""Tables: how wide the columns are, and the elements that Word wants round the cells."""

from collections.abc import Iterator, Sequence

from sala.blocks import Cell, ListBlock, Paragraph, Table
from sala.writers.docx.elements import Element, w

WRITING_ROW = 680
"""The least height of a row that is written in by hand: 12 mm, in twentieths of a point."""
_SHORTEST, _LONGEST, _TO_WRITE_IN = 6, 45, 16
"""Letters that a column is taken to hold at least, at most, and when it is empty."""


def column_widths(table: Table, width: int) -> list[int]:
    """Share `width` (twentieths of a point) among the columns by the length of their texts."""
    wants = [_wanted(table, index) for index in range(len(table.columns))]
    widths = [width * want // sum(wants) for want in wants]
    widths[-1] += width - sum(widths)
    return widths


def _wanted(table: Table, index: int) -> int:
    lengths = [_length(row.cells[index]) for row in table.rows]
    longest = max([len(table.columns[index].plain), *lengths])
    is_written_in = table.blank_rows > 0 or 0 in lengths
    return min(max(longest, _TO_WRITE_IN if is_written_in else _SHORTEST), _LONGEST)


def _length(cell: Cell) -> int:
    return sum(_letters(block) for block in cell.blocks)


def _letters(block: object) -> int:
    if isinstance(block, Paragraph):
        return len(block.text.plain)
    if isinstance(block, ListBlock):
        return max((sum(_letters(one) for one in entry) for entry in block.entries), default=0)
    return _LONGEST


def is_empty(cell: Cell) -> bool:
    """Tell whether a cell is there to be written in."""
    return _length(cell) == 0


def table_of(style: str, widths: Sequence[int], rows: Sequence[Element], *, heads: bool, caption: str = "") -> Element:
    """Make a table of fixed widths; `heads` says that its first row heads the columns."""
    properties = w(
        "tblPr",
        w("tblStyle", val=style),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="04A0" if heads else "0480", firstRow=int(heads), firstColumn=1, noVBand=1),
    )
    if caption:
        properties.append(w("tblCaption", val=caption))
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    return w("tbl", properties, grid, *rows)


def row_of(cells: Sequence[Element], *, heads: bool = False, height: int = 0, may_split: bool = False) -> Element:
    """Make a row; `heads` repeats it on every page."""
    properties = w("trPr")
    if not may_split:
        properties.append(w("cantSplit"))
    if height:
        properties.append(w("trHeight", val=height, hRule="atLeast"))
    if heads:
        properties.append(w("tblHeader"))
    return w("tr", *([properties] if len(properties) else []), *cells)


def cell_of(width: int, content: Sequence[Element]) -> Element:
    """Make a cell. Word refuses one that does not end with a paragraph."""
    ends_well = bool(content) and content[-1].tag.endswith("}p")
    closing: Iterator[Element] = iter(() if ends_well else (w("p", w("pPr", w("pStyle", val="Gap"))),))
    return w("tc", w("tcPr", w("tcW", w=width, type="dxa")), *content, *closing)
