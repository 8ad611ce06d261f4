"""A box with an inside, a frame that holds people in, an outside, and two doors out of it."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box, Point
from sala.graphics.captions import TITLE_PT, caption_beside, caption_height, centered, icon_in, label, lines_to_write
from sala.graphics.drawing import HAIR, LINE_MM, MARKER, PEN, Arrow, Drawing, Element, Line, Rectangle, circle
from sala.graphics.lettering import height_needed
from sala.graphics.outlines import polygon
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import GenderBox

_DOOR = 20.0


def draw_gender_box(box: GenderBox, area: Area, words: Words) -> Drawing:
    """Draw the outside above, the framed box in the middle, and the doors with their words at the foot."""
    page = area.box.inset(1)
    outside, frame_text = words.text(box.outside), words.text(box.frame)
    band = 11.0
    above = 2 * LINE_MM + 4
    if not words.pictures_only:
        above += height_needed(outside, page.width, TITLE_PT, "strong")
        band = max(band, height_needed(frame_text, page.width - 60, 12, "strong") + 3)
    half = page.width / 2 - 4
    below = _DOOR * 0.7 + LINE_MM + 4 + max(_door_height(box, half, words))
    middle = Box(page.x + 10, page.y + above, page.width - 20, page.height - above - below)
    inner = middle.inset(band)
    if inner.height < 40 or inner.width < 50:
        raise DrawingTooLarge(f"the box would be only {max(inner.height, 0):.0f} mm high inside")
    elements: list[Element] = [*_outside(page.top(above), box, words)]
    elements += [Rectangle(middle, 3, MARKER), Rectangle(inner, 2, PEN)]
    elements += centered(Box(inner.x, middle.y, inner.width, band).inset(1, 1), frame_text, words, weight="strong")
    elements += _inside(inner.inset(5), box, words)
    elements += _doors(middle, band, page, below, box, words)
    return Drawing(area.width, area.height, tuple(elements))


def _door_height(box: GenderBox, width: float, words: Words) -> list[float]:
    return [caption_height(door.icon, words.text(door.label), width, words, weight="strong") for door in box.doors]


def _outside(top: Box, box: GenderBox, words: Words) -> Iterator[Element]:
    lines = top.foot(2 * LINE_MM + 4).top(2 * LINE_MM)
    if not words.pictures_only:
        title = top.top(top.height - lines.height - 4)
        yield from label(title, words.text(box.outside), words, size=TITLE_PT, weight="strong")
    yield from lines_to_write(lines, 2, words)


def _inside(inside: Box, box: GenderBox, words: Words) -> Iterator[Element]:
    head = 0.0
    if words.pictures_only:
        yield from icon_in(inside.top(24), "person")
        head = 26.0
    else:
        text = words.text(box.inside)
        head = min(height_needed(text, inside.width, TITLE_PT, "strong"), inside.height / 2)
        yield from centered(inside.top(head), text, words, size=TITLE_PT, weight="strong")
    rest = inside.below(head + 2)
    lines = int(rest.height // 11)
    yield from lines_to_write(rest.top(lines * 11.0), lines, words)


def _doors(middle: Box, band: float, page: Box, below: float, box: GenderBox, words: Words) -> Iterator[Element]:
    """Break the frame open twice at the foot; an arrow leads out of each door to its words."""
    foot = page.foot(below).columns(2, 8)
    for door, room in zip(box.doors, foot, strict=True):
        yield from _open_door((room.center[0], middle.bottom), band)
        words_room = room.below(_DOOR * 0.7)
        text = words.text(door.label)
        caption = words_room.top(words_room.height - LINE_MM - 1)
        yield from caption_beside(caption, door.icon, text, words, weight="strong")
        yield from lines_to_write(words_room.foot(LINE_MM), 1, words)


def _open_door(threshold: Point, band: float) -> Iterator[Element]:
    """Draw an opening through the frame, the door standing open, and the way out."""
    x, y = threshold
    gap = Box(x - _DOOR / 2, y - band - 1, _DOOR, band + 2)
    yield Rectangle(gap, 0, None, "paper")
    for post in (gap.x, gap.right):
        yield Line((post, y - band), (post, y), MARKER)
    leaf = [(gap.right, y - band), (gap.right + 7, y - band + 5), (gap.right + 7, y + 6), (gap.right, y)]
    yield polygon(leaf, PEN, "paper")
    yield circle((gap.right + 5, y - band / 2 + 3), 0.6, HAIR, "ink")
    yield Arrow((x, y - band + 1), (x, y + _DOOR * 0.45), MARKER, 5)
