"""A change in the middle, helping arrows on the left, holding arrows on the right, in three widths."""

from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import TITLE_PT, caption_above, centered, icon_in, lines_to_write
from sala.graphics.drawing import LINE_MM, MARKER, PEN, Drawing, Element, Rectangle
from sala.graphics.lettering import height_needed
from sala.graphics.outlines import arrow_body, broad_arrow
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import ForceField, Icon

_STRENGTHS = (3.0, 2.3, 1.7)
_SHAFT = 0.74
_GAP = 4.0
_HELPING: Icon = "hands"
_HOLDING: Icon = "stone"


def draw_forcefield(field: ForceField, area: Area, words: Words) -> Drawing:
    """Draw the bar with the change, and broad arrows with lines on both sides, the strongest first."""
    box = area.box.inset(1)
    left, bar, right = box.columns((41, 18, 41), 2)
    heads = [words.text(field.helping), words.text(field.holding)]
    head = 14.0
    if not words.pictures_only:
        head = max(height_needed(text, left.width, TITLE_PT, "strong") for text in heads) + 3
    elements: list[Element] = [*_bar(bar, field, words)]
    for side, text, towards, icon in ((left, heads[0], "right", _HELPING), (right, heads[1], "left", _HOLDING)):
        if words.pictures_only:
            elements += icon_in(side.top(head - 2), icon)
        else:
            elements += centered(side.top(head - 3), text, words, size=TITLE_PT, weight="strong")
        elements += _arrows(side.below(head), field.arrows, towards, words)
    return Drawing(area.width, area.height, tuple(elements))


def _bar(bar: Box, field: ForceField, words: Words) -> Iterator[Element]:
    yield Rectangle(bar, 4, MARKER)
    inside = bar.inset(3, 5)
    upper, lower = inside.rows((1, 1), 3)
    yield from caption_above(upper, "star", words.text(field.change), words, weight="strong", largest_icon=22)
    lines = max(1, int(lower.height // 12))
    yield from lines_to_write(lower.foot(lines * 11.0), lines, words)


def _arrows(side: Box, count: int, towards: str, words: Words) -> Iterator[Element]:
    shares = [_STRENGTHS[index % len(_STRENGTHS)] for index in range(count)]
    for box in side.rows(shares, _GAP):
        body = arrow_body(box, towards, _SHAFT)
        if body.height < LINE_MM + 2:
            raise DrawingTooLarge(f"{count} arrows would be only {max(body.height, 0):.0f} mm broad")
        yield broad_arrow(box, towards, PEN, _SHAFT)
        room = body.inset(4, 1.2)
        lines = max(1, int(room.height // LINE_MM))
        lines = min(lines, 4)
        yield from lines_to_write(
            Box.around(room.center, room.width, lines * min(room.height / lines, 10.0)).moved(0, -0.8), lines, words
        )
