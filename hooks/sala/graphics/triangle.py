"""Three corners round a middle, with broad arrows between them that carry their words."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import caption_height, centered, labelled_space, space_to_write
from sala.graphics.drawing import LINE_MM, PEN, Drawing, Element, Ellipse, Rectangle
from sala.graphics.outlines import arrow_body, broad_arrow
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import Arrow, LabelledSpace, Triangle

_PADDING = 4.0
_SHAFT = 0.76
_CORNER_WIDTH = 0.62
"""The upper corner's share of the width."""


def draw_triangle(triangle: Triangle, area: Area, words: Words) -> Drawing:
    """Draw the first corner above, the second below right, the third below left."""
    box = area.box.inset(1)
    top, right, left = triangle.corners
    between = [arrow for arrow in triangle.arrows if {arrow.start, arrow.end} == {left.id, right.id}]
    gap = min(42.0, box.width * 0.22) if between else 10.0
    half = (box.width - gap) / 2
    upper_width = max(box.width * _CORNER_WIDTH, half)
    upper_height = _height(top, upper_width, words, box.height)
    lower_height = max(_height(left, half, words, box.height), _height(right, half, words, box.height))
    middle = box.below(upper_height + 3)
    middle = middle.top(middle.height - lower_height - 3)
    if middle.height < 34:
        raise DrawingTooLarge(f"the three corners leave only {max(middle.height, 0):.0f} mm for the middle")
    upper = Box.around((box.center[0], box.y + upper_height / 2), upper_width, upper_height)
    lower = box.foot(lower_height)
    corners = {top.id: upper, left.id: lower.left(half), right.id: lower.beside(half + gap)}
    elements: list[Element] = []
    for corner in triangle.corners:
        elements += _corner(corner, corners[corner.id], words)
    elements += _middle(triangle, middle, words)
    for pair, room, upright in (
        ((top.id, left.id), middle.left(middle.width * 0.31), True),
        ((top.id, right.id), middle.beside(middle.width * 0.69), True),
        ((left.id, right.id), lower.beside(half).left(gap), False),
    ):
        arrows = [arrow for arrow in triangle.arrows if {arrow.start, arrow.end} == set(pair)]
        elements += _arrows(arrows, pair, room.inset(1.5), words, upright=upright)
    return Drawing(area.width, area.height, tuple(elements))


def _height(corner: LabelledSpace, width: float, words: Words, available: float) -> float:
    """Give a corner what it needs, and up to 11 mm for each line where the page is high."""
    if words.pictures_only:
        return available * 0.28
    inner = width - 2 * _PADDING
    head = caption_height(corner.icon, words.text(corner.label), inner, words, weight="strong")
    least = head + corner.lines * LINE_MM + 2 * _PADDING + 3
    return max(least, min(head + corner.lines * 11 + 2 * _PADDING + 3, available * 0.27))


def _corner(corner: LabelledSpace, box: Box, words: Words) -> Iterator[Element]:
    yield Rectangle(box, 5, PEN)
    yield from labelled_space(box.inset(_PADDING), corner, words)


def _middle(triangle: Triangle, middle: Box, words: Words) -> Iterator[Element]:
    room = middle.beside(middle.width * 0.31).left(middle.width * 0.38)
    radius_x, radius_y = room.width / 2 - 1, min(room.height / 2, room.width * 0.62)
    yield Ellipse(room.center, radius_x, radius_y, PEN)
    inside = Box.around(room.center, radius_x * 1.5, radius_y * 1.32)
    yield from space_to_write(inside, triangle.center, triangle.center.lines, words)


def _arrows(arrows: list[Arrow], pair: tuple[str, str], room: Box, words: Words, *, upright: bool) -> Iterator[Element]:
    """Draw the arrows of one pair of corners side by side; the first of the pair is above or left."""
    if not arrows:
        return
    places = room.columns(len(arrows), 2) if upright else room.rows(len(arrows), 2)
    forward, back = ("down", "up") if upright else ("right", "left")
    for arrow, place in zip(arrows, places, strict=True):
        size = (min(place.width, 36.0), min(place.height, 75.0)) if upright else (place.width, min(place.height, 30.0))
        box = Box.around(place.center, *size)
        towards = forward if arrow.start == pair[0] else back
        yield broad_arrow(box, towards, shaft=_SHAFT)
        yield from centered(arrow_body(box, towards, _SHAFT).inset(1.2), words.text(arrow.label), words)
