"""A ruled grid with named columns and rows, on as many pages as it needs; several kinds of drawing are one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from sala.blocks import RichText
from sala.graphics.box import Area, Box
from sala.graphics.captions import LABEL_PT, caption_above, caption_beside, caption_height
from sala.graphics.drawing import HAIR, PEN, Drawing, Element, Line, Rectangle, Weight
from sala.graphics.lettering import SMALLEST, height_needed, longest_word
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import Icon

_PADDING = 1.8
_HEAD_ICON = 10.0
_ROUND = 2.0
_EDGE = 0.5
"""Keeps the outer rule inside the area."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Words with their icon."""

    text: RichText
    icon: Icon | None = None


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column and how wide it is."""

    width: float
    caption: Caption | None = None


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row and how high it is at least."""

    height: float
    caption: Caption | None = None
    """Stands in the first column."""


FillCell = Callable[[Box, int, int], Iterator[Element]]
"""Draws into a cell, given its box, row and column."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A grid before it is drawn."""

    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    fill_cell: FillCell | None = None
    stretch_to: float = 0
    """Rows grow up to this height where the page has room."""


def draw_grid(grid: Grid, area: Area, words: Words, head: float = 0) -> tuple[Drawing, ...]:
    """Draw a grid on one page or more, each with the column heads; leave `head` millimetres free above each."""
    grid = replace(grid, columns=_fitted(grid.columns, area.width - 2 * _EDGE))
    head_height = _head_height(grid, words)
    room = area.height - head - head_height - 2 * _EDGE
    size, heights = _row_heights(grid, room, words)
    if heights and max(heights) > room:
        raise DrawingTooLarge(f"a row needs {max(heights):.0f} mm of height, and the page leaves {max(room, 0):.0f} mm")
    pages = _spread(heights, room)
    drawings = []
    for page in pages:
        used = sum(heights[index] for index in page)
        wished = [max(heights[index], grid.stretch_to) for index in page]
        share = min(1.0, (room - used) / (sum(wished) - used)) if sum(wished) > used else 0.0
        final = [heights[index] + share * (wish - heights[index]) for index, wish in zip(page, wished, strict=True)]
        box = Box(_EDGE, head + _EDGE, area.width - 2 * _EDGE, head_height + sum(final))
        elements = tuple(_page(grid, box, head_height, list(zip(page, final, strict=True)), size, words))
        drawings.append(Drawing(area.width, box.bottom + _EDGE, elements))
    return tuple(drawings)


def _fitted(columns: Sequence[GridColumn], width: float) -> tuple[GridColumn, ...]:
    unit = width / sum(column.width for column in columns)
    return tuple(replace(column, width=column.width * unit) for column in columns)


def _spread(heights: Sequence[float], room: float) -> list[list[int]]:
    """Divide rows over pages, about equally many on each."""
    pages, used = [list[int]()], 0.0
    for index, height in enumerate(heights):
        if pages[-1] and used + height > room + 0.01:
            pages.append([])
            used = 0.0
        pages[-1].append(index)
        used += height
    if len(pages) == 1 or len(set(heights)) > 1:
        return pages
    per_page = -(-len(heights) // len(pages))
    return [list(range(start, min(start + per_page, len(heights)))) for start in range(0, len(heights), per_page)]


def _page(
    grid: Grid, box: Box, head_height: float, rows: Sequence[tuple[int, float]], size: float, words: Words
) -> Iterator[Element]:
    columns = box.columns([column.width for column in grid.columns])
    yield Rectangle(box, _ROUND, PEN)
    for column in columns[1:]:
        yield Line((column.x, box.y), (column.x, box.bottom), HAIR)
    if head_height:
        yield Line((box.x, box.y + head_height), (box.right, box.y + head_height), PEN)
        yield from _heads(grid, columns, head_height, words)
    y = box.y + head_height
    for position, (index, height) in enumerate(rows):
        if position:
            yield Line((box.x, y), (box.right, y), HAIR)
        caption = grid.rows[index].caption
        if caption is not None:
            cell = Box(columns[0].x, y, columns[0].width, height).inset(_PADDING, _PADDING / 2)
            yield from caption_beside(cell, caption.icon, caption.text, words, size=size)
        for number, column in enumerate(columns):
            if grid.fill_cell is not None and not (number == 0 and caption):
                yield from grid.fill_cell(Box(column.x, y, column.width, height), index, number)
        y += height


def _heads(grid: Grid, columns: Sequence[Box], height: float, words: Words) -> Iterator[Element]:
    if all(column.caption is None for column in grid.columns):
        return
    weight = _head_weight(grid.columns)
    for column, box in zip(grid.columns, columns, strict=True):
        if column.caption is not None:
            cell = box.top(height).inset(_padding(column), _PADDING)
            yield from caption_above(
                cell,
                column.caption.icon,
                column.caption.text,
                words,
                size=head_size(grid.columns, column.width),
                weight=weight,
                largest_icon=_HEAD_ICON,
            )


def head_size(columns: Sequence[GridColumn], width: float) -> float:
    """Give the largest size at which no word in the heads of columns this wide is wider than its column."""
    size, weight = LABEL_PT, _head_weight(columns)
    alike = [column for column in columns if abs(column.width - width) < 0.5]
    while size > SMALLEST and any(
        longest_word(column.caption.text, size, weight) > column.width - 2 * _padding(column)
        for column in alike
        if column.caption is not None
    ):
        size -= 0.5
    return size


def _padding(column: GridColumn) -> float:
    return _PADDING if column.width > 18 else 0.7


def _head_weight(columns: Sequence[GridColumn]) -> Weight:
    narrowest = min(column.width for column in columns if column.caption is not None)
    return "strong" if narrowest > 14 else "regular"


def _head_height(grid: Grid, words: Words) -> float:
    captions = [(column, column.caption) for column in grid.columns if column.caption is not None]
    if not captions or (words.pictures_only and not any(caption.icon for _, caption in captions)):
        return 8.0 if captions else 0.0
    if words.pictures_only:
        return _HEAD_ICON * 1.4 + 2 * _PADDING
    weight = _head_weight(grid.columns)
    height = 0.0
    for column, caption in captions:
        size = head_size(grid.columns, column.width)
        needed = height_needed(caption.text, column.width - 2 * _padding(column), size, weight)
        height = max(height, needed + (_HEAD_ICON + 2 if caption.icon else 0))
    return height + 2 * _PADDING


def _row_heights(grid: Grid, room: float, words: Words) -> tuple[float, list[float]]:
    """Choose the size of the rows' names, smaller where that saves a page, and give the heights."""
    sizes = (LABEL_PT, 11.0, 10.0)
    choices = [[_row_height(row, grid.columns[0].width, size, words) for row in grid.rows] for size in sizes]
    return next(
        ((size, rows) for size, rows in zip(sizes, choices, strict=True) if sum(rows) <= room), (sizes[0], choices[0])
    )


def _row_height(row: GridRow, width: float, size: float, words: Words) -> float:
    if row.caption is None:
        return row.height
    inner = width - 2 * _PADDING
    return max(row.height, caption_height(row.caption.icon, row.caption.text, inner, words, size=size) + _PADDING)
