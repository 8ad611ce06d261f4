"""One circle in the middle and empty rings round it."""

import math
from collections.abc import Iterator

from sala.graphics.box import Area, Box, Point
from sala.graphics.captions import caption_beside, centered, icon_in, label
from sala.graphics.drawing import DOTS, HAIR, PEN, POINT_MM, Drawing, Element, Line, circle
from sala.graphics.letter_widths import width_in_em
from sala.graphics.lettering import height_needed
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import Circles, Labelled

_MIDDLE = 0.24
"""The middle's share of the radius."""
_GAP = 2.0
_BESIDE = 70.0
"""With so much room on the right, the names stand there."""
_SIZES = (12.0, 11.0, 10.0, 9.0)


def draw_circles(circles: Circles, area: Area, words: Words) -> Drawing:
    """Draw the rings as large as the page allows; each is named at its top."""
    size = min(area.width, area.height)
    radius = size / 2 - 1
    beside = area.width - size >= _BESIDE and not words.pictures_only
    center = (size / 2 if beside else area.width / 2, size / 2)
    inner = radius * _MIDDLE
    broad = (radius - inner) / len(circles.rings)
    if broad < 12:
        raise DrawingTooLarge(f"{len(circles.rings)} rings would be only {max(broad, 0):.0f} mm broad")
    elements: list[Element] = [circle(center, inner, PEN)]
    middle = Box.around(center, inner * 1.45, inner * 1.25)
    if words.pictures_only:
        elements += icon_in(middle, "person")
    else:
        elements += centered(middle, words.text(circles.center), words, weight="strong")
    for number, ring in enumerate(circles.rings, start=1):
        outer = inner + broad * number
        elements.append(circle(center, outer, PEN if number == len(circles.rings) else HAIR))
        if not beside:
            elements += _name(ring, center, outer, broad, words)
    if beside:
        elements += _names_beside(circles.rings, center, inner, broad, Box(size, 0, area.width - size, size), words)
    return Drawing(area.width, size, tuple(elements))


def _name(ring: Labelled, center: Point, outer: float, broad: float, words: Words) -> Iterator[Element]:
    """Put a ring's icon and words side by side at its top, between its two circles."""
    if words.pictures_only:
        side = broad * 0.72
        yield from icon_in(Box.around((center[0], center[1] - outer + broad / 2), side, side), ring.icon)
        return
    text = words.text(ring.label)
    side = min(9.0, broad * 0.55) if ring.icon else 0.0
    for size in _SIZES:
        for lines in (1, 2):
            width = width_in_em(text.plain) * size * POINT_MM * (1.06 if lines == 1 else 0.68) + 1
            height = max(height_needed(text, width, size), side)
            half = (side + _GAP + width) / 2
            if half >= outer:
                continue
            sink = outer - math.sqrt(outer**2 - half**2)
            if sink + height + 2 > broad:
                continue
            box = Box(center[0] - half, center[1] - outer + max(sink + 1, (broad - height) / 2), 2 * half, height)
            yield from icon_in(box.left(side), ring.icon)
            yield from label(box.beside(side + _GAP), text, words, size=size)
            return
    raise DrawingTooLarge(f"no room for “{text.plain[:60]}” in a ring {broad:.0f} mm broad")


def _names_beside(
    rings: tuple[Labelled, ...], center: Point, inner: float, broad: float, room: Box, words: Words
) -> Iterator[Element]:
    """Put the names in a column, the farthest ring above, each with a dotted line to its ring."""
    rows = room.inset(8, 4).top(room.height * 0.8).rows(len(rings), 3)
    for number, row in zip(range(len(rings), 0, -1), rows, strict=True):
        ring, middle = rings[number - 1], inner + broad * (number - 0.5)
        y = max(min(row.center[1], center[1] + middle * 0.9), center[1] - middle * 0.9)
        x = center[0] + math.sqrt(middle**2 - (y - center[1]) ** 2)
        yield circle((x, y), 1.2, HAIR, "paper")
        yield Line((x, y), (row.x - 2, row.center[1]), DOTS)
        yield from caption_beside(row, ring.icon, words.text(ring.label), words)
