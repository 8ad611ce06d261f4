"""Frames in order, each with lines below it."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import caption_beside, caption_height, lines_to_write, numeral
from sala.graphics.drawing import HAIR, LINE_MM, PEN, Drawing, Element, Rectangle, circle
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import LabelledSpace, Storyboard

_NUMBER = 9.0
_GAP = 6.0
_LEAST_FRAME = 18.0


def draw_storyboard(storyboard: Storyboard, area: Area, words: Words) -> Drawing:
    """Draw the frames in as many rows as give the largest pictures."""
    frames = storyboard.frames
    best = max(range(1, min(len(frames), 4) + 1), key=lambda across: _goodness(storyboard, area, across, words))
    if _picture_size(storyboard, area, best, words) < _LEAST_FRAME:
        raise DrawingTooLarge(f"{len(frames)} frames with their lines leave no room to draw in")
    elements: list[Element] = []
    for number, (frame, cell) in enumerate(zip(frames, _cells(area, len(frames), best), strict=False), start=1):
        elements += _frame(frame, number, cell, _head(storyboard, cell.width, words), _lines(storyboard), words)
    return Drawing(area.width, area.height, tuple(elements))


def _cells(area: Area, count: int, across: int) -> list[Box]:
    down = -(-count // across)
    return [cell for row in area.box.inset(0.5).rows(down, _GAP) for cell in row.columns(across, _GAP)]


def _lines(storyboard: Storyboard) -> int:
    return max(frame.lines for frame in storyboard.frames)


def _head(storyboard: Storyboard, width: float, words: Words) -> float:
    room = width - _NUMBER - 2
    heights = (
        caption_height(frame.icon, words.text(frame.label), room, words, weight="strong") for frame in storyboard.frames
    )
    return max(*heights, _NUMBER)


def _goodness(storyboard: Storyboard, area: Area, across: int, words: Words) -> float:
    """Prefer large pictures and full rows."""
    count = len(storyboard.frames)
    places = across * -(-count // across)
    return _picture_size(storyboard, area, across, words) * (count / places) ** 2


def _picture_size(storyboard: Storyboard, area: Area, across: int, words: Words) -> float:
    """Tell how large the pictures would be with so many frames side by side."""
    cell = _cells(area, len(storyboard.frames), across)[0]
    below = 0 if words.pictures_only else _lines(storyboard) * LINE_MM
    height = cell.height - _head(storyboard, cell.width, words) - below - 3
    return min(cell.width * 0.8, height)


def _frame(frame: LabelledSpace, number: int, cell: Box, head: float, lines: int, words: Words) -> Iterator[Element]:
    top = cell.top(head)
    yield circle((cell.x + _NUMBER / 2, top.center[1]), _NUMBER / 2, HAIR)
    yield from numeral(Box.around((cell.x + _NUMBER / 2, top.center[1]), 7.6, 7.6), number, words, size=11)
    yield from caption_beside(top.beside(_NUMBER + 2), frame.icon, words.text(frame.label), words, weight="strong")
    written = 0.0 if words.pictures_only else lines * min(10.0, max(LINE_MM, cell.height * 0.09))
    picture = Box(cell.x, cell.y + head + 2, cell.width, cell.height - head - 3 - written)
    yield Rectangle(picture, 2.5, PEN)
    if frame.lines and not words.pictures_only:
        yield from lines_to_write(cell.foot(written).top(written * frame.lines / lines), frame.lines, words)
