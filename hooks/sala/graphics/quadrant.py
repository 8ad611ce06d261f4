"""Two axes and four zones."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import caption_beside, caption_height, label
from sala.graphics.drawing import DASHES, HAIR, MARKER, Arrow, Drawing, Element, Line, Rectangle
from sala.graphics.lettering import height_needed
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import Labelled, Quadrant

_AXIS = 7.0


def draw_quadrant(quadrant: Quadrant, area: Area, words: Words) -> Drawing:
    """Draw the axes at the left and at the foot, their words at the arrows, and the zones between them."""
    box = area.box.inset(1)
    upward, across = words.text(quadrant.upward), words.text(quadrant.across)
    above = 4.0 if words.pictures_only else height_needed(upward, box.width * 0.7, 12, "strong") + 2
    below = 0.0 if words.pictures_only else height_needed(across, box.width - _AXIS, 12, "strong") + 2
    plot = Box(box.x + _AXIS, box.y + above, box.width - _AXIS, box.height - above - below - _AXIS)
    if plot.height < 60:
        raise DrawingTooLarge(f"the four zones would be only {max(plot.height, 0):.0f} mm high together")
    x, y = box.x + 3, plot.bottom + _AXIS - 3
    elements: list[Element] = [
        Arrow((x, y), (x, box.y + above), MARKER, 5),
        Arrow((x, y), (box.right - 1, y), MARKER, 5),
    ]
    if not words.pictures_only:
        elements += label(box.top(above - 2).left(box.width * 0.72), upward, words, weight="strong")
        elements += label(box.foot(below - 2).beside(_AXIS), across, words, weight="strong", align="right")
    elements += _zones(quadrant.zones, plot, words)
    return Drawing(area.width, area.height, tuple(elements))


def _zones(zones: tuple[Labelled, ...], plot: Box, words: Words) -> Iterator[Element]:
    yield Rectangle(plot, 0, HAIR)
    x, y = plot.center
    yield Line((x, plot.y), (x, plot.bottom), DASHES)
    yield Line((plot.x, y), (plot.right, y), DASHES)
    boxes = [cell for row in plot.rows(2) for cell in row.columns(2)]
    for zone, box in zip(zones, boxes, strict=True):
        inside = box.inset(4, 3)
        text = words.text(zone.label)
        height = caption_height(zone.icon, text, inside.width, words, weight="strong")
        head = inside.top(min(height, inside.height * 0.55))
        if words.pictures_only:
            head = head.left(head.height)
        yield from caption_beside(head, zone.icon, text, words, weight="strong")
