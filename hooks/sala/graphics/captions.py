"""What stands beside or above a place on a sheet: icon, words, lines to write on. Without words, the icon grows."""

from collections.abc import Iterator

from sala.blocks import RichText
from sala.graphics.box import Box
from sala.graphics.drawing import LINE_MM, Align, Element, IconMark, Label, VerticalAlign, Weight, WriteIn, circle
from sala.graphics.lettering import fitting_size, height_needed
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import Center, Icon, Labelled, LabelledSpace

LABEL_PT = 12.0
"""The usual size of words on a sheet."""
TITLE_PT = 14.0
"""The size of the words that name a part of the drawing."""

_GAP = 2.0
_LARGE_ICON = 26.0
_LEAST_WIDTH = 20.0
"""Shorter lines are no use for large handwriting."""
_MOST_BETWEEN_LINES = 12.0
_LOW = 4.5
"""A box so many times wider than high holds its lines beside the words."""


def label(
    box: Box,
    text: RichText,
    words: Words,
    *,
    size: float = LABEL_PT,
    weight: Weight = "regular",
    align: Align = "left",
    vertical: VerticalAlign = "middle",
) -> Iterator[Label]:
    """Set words in a box, smaller if they must be; nothing on a sheet of pictures."""
    if not words.pictures_only:
        fitted = fitting_size(text, box, size, weight)
        yield Label(box, text, fitted, weight, align, vertical)


def centered(
    box: Box, text: RichText, words: Words, *, size: float = LABEL_PT, weight: Weight = "regular"
) -> Iterator[Label]:
    """Set words in the middle of a box."""
    return label(box, text, words, size=size, weight=weight, align="center")


def icon_in(box: Box, icon: Icon | None, largest: float = 40) -> Iterator[IconMark]:
    """Put an icon in the middle of a box, as large as fits."""
    size = min(box.width, box.height, largest)
    if icon is not None and size > 0:
        yield IconMark(icon, Box.around(box.center, size, size))


def caption_height(
    icon: Icon | None, text: RichText, width: float, words: Words, *, size: float = LABEL_PT, weight: Weight = "regular"
) -> float:
    """Tell how high `caption_beside` wants to be at its usual size."""
    icon_size = _icon_size(width) if icon else 0.0
    if words.pictures_only:
        return icon_size * 1.3
    room = width - (icon_size + _GAP if icon else 0)
    return max(icon_size, height_needed(text, room, size, weight))


def _icon_size(width: float) -> float:
    return min(13.0, max(8.0, width * 0.16))


def words_beside(box: Box, icon: Icon | None) -> Box:
    """Give the part of the box in which `caption_beside` sets the words."""
    return box if icon is None else box.beside(min(_icon_size(box.width), box.height) + _GAP)


def caption_beside(
    box: Box, icon: Icon | None, text: RichText, words: Words, *, size: float = LABEL_PT, weight: Weight = "regular"
) -> Iterator[Element]:
    """Put an icon on the left and words beside it."""
    if words.pictures_only:
        yield from icon_in(box, icon)
        return
    if icon is not None:
        side = min(_icon_size(box.width), box.height)
        yield from icon_in(box.left(side), icon)
    yield from label(words_beside(box, icon), text, words, size=size, weight=weight)


def caption_above(
    box: Box,
    icon: Icon | None,
    text: RichText,
    words: Words,
    *,
    size: float = LABEL_PT,
    weight: Weight = "regular",
    largest_icon: float = 40,
) -> Iterator[Element]:
    """Put an icon above and words below it; the icon takes what the words leave."""
    if words.pictures_only or icon is None:
        yield from icon_in(box, icon, largest_icon * 1.4)
        if icon is None:
            yield from centered(box, text, words, size=size, weight=weight)
        return
    wanted = min(height_needed(text, box.width, size, weight), box.height - 8 - _GAP)
    picture = min(box.height - wanted - _GAP, largest_icon)
    spare = box.height - wanted - _GAP - picture
    yield from icon_in(box.below(spare / 2).top(picture), icon, largest_icon)
    yield from centered(box.foot(wanted).moved(0, -spare / 2), text, words, size=size, weight=weight)


def lines_to_write(box: Box, lines: int, words: Words) -> Iterator[WriteIn]:
    """Give room to write on `lines` lines, or to draw when there are none or nobody reads."""
    if lines and box.height + 0.01 < lines * LINE_MM:
        raise DrawingTooLarge(f"no room for {lines} lines in {max(box.height, 0):.0f} mm of height")
    if box.width < _LEAST_WIDTH or box.height <= 0:
        raise DrawingTooLarge(f"a place to write would be only {box.width:.0f} by {box.height:.0f} mm")
    if words.pictures_only or not lines:
        yield WriteIn(box, 0)
    else:
        yield WriteIn(box.top(min(box.height, lines * _MOST_BETWEEN_LINES)), lines)


def space_to_write(
    box: Box, place: Labelled | Center, lines: int, words: Words, *, size: float = LABEL_PT, weight: Weight = "strong"
) -> Iterator[Element]:
    """Put icon and words above lines to write on; the words get what the lines can spare."""
    if lines and not words.pictures_only and box.width > _LOW * box.height:
        yield from _beside_lines(box, place, lines, words, size=size, weight=weight)
        return
    text = words.text(place.label)
    wanted = caption_height(place.icon, text, box.width, words, size=size, weight=weight)
    if words.pictures_only and box.width > 3 * box.height:
        yield from icon_in(box.left(min(box.height * 1.2, _LARGE_ICON)), place.icon)
        return
    if words.pictures_only:
        wanted = min(_LARGE_ICON, box.height * 0.45)
    head = min(wanted, box.height - lines * LINE_MM - (_GAP if lines else 0))
    if head > 0 and (place.icon or not words.pictures_only):
        yield from caption_beside(box.top(head), place.icon, text, words, size=size, weight=weight)
    elif not words.pictures_only:
        raise DrawingTooLarge(f"no room for “{text.plain[:60]}” above {lines} lines in {max(box.height, 0):.0f} mm")
    rest = box.below(max(head, 0) + _GAP / 2)
    if lines or rest.height > 6:
        yield from lines_to_write(rest, lines, words)


def _beside_lines(
    box: Box, place: Labelled | Center, lines: int, words: Words, *, size: float, weight: Weight
) -> Iterator[Element]:
    """Put icon and words on the left, lines on the right: for low boxes."""
    left, right = box.columns((46, 54), 4)
    yield from caption_beside(left, place.icon, words.text(place.label), words, size=size, weight=weight)
    if box.height < lines * LINE_MM:
        raise DrawingTooLarge(f"no room for {lines} lines in {max(box.height, 0):.0f} mm of height")
    spacing = min(box.height / lines, _MOST_BETWEEN_LINES)
    yield from lines_to_write(Box.around(right.center, right.width, spacing * lines), lines, words)


def labelled_space(box: Box, place: LabelledSpace, words: Words, *, size: float = LABEL_PT) -> Iterator[Element]:
    """Put a labelled place with its own lines into a box."""
    return space_to_write(box, place, place.lines, words, size=size)


def numeral(box: Box, value: int, words: Words, *, size: float = LABEL_PT) -> Iterator[Element]:
    """Write a number, or as many dots on a sheet of pictures: people who do not read can count them."""
    if not words.pictures_only:
        yield from centered(box, words.number(value), words, size=size, weight="strong")
        return
    across = min(value, 4 if value > 6 else 3)
    down = -(-value // across)
    step = min(3.0, box.width / across, box.height / down)
    for index in range(value):
        row, column = divmod(index, across)
        in_row = min(across, value - row * across)
        x = box.center[0] + (column - (in_row - 1) / 2) * step
        y = box.center[1] + (row - (down - 1) / 2) * step
        yield circle((x, y), step * 0.2, fill="ink")
