"""A tree: leaves and fruits to write in above, a trunk, roots below."""

from collections.abc import Iterator, Sequence

from sala.graphics.box import Area, Box, Point
from sala.graphics.captions import TITLE_PT, centered, icon_in, label, lines_to_write
from sala.graphics.drawing import (
    LINE_MM,
    MARKER,
    PEN,
    Arrow,
    CurveTo,
    Drawing,
    Element,
    Ellipse,
    Line,
    LineTo,
    MoveTo,
    Path,
    Rectangle,
)
from sala.graphics.lettering import height_needed
from sala.graphics.outlines import leaf, scalloped
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.model.graphic import Tree

_LEAST_SLOT = 34.0, 14.0
_GAP = 3.0
_TRUNK = 52.0


def draw_tree(tree: Tree, area: Area, words: Words) -> Drawing:
    """Draw the crown with its slots, the trunk with a line, and the roots."""
    crown, trunk, ground = area.box.inset(1).rows((52, 20, 28))
    elements = (
        *_roots(tree, trunk, ground, words),
        *_trunk(tree, trunk, words),
        *_crown(tree, crown, words),
    )
    return Drawing(area.width, area.height, elements)


def _crown(tree: Tree, crown: Box, words: Words) -> Iterator[Element]:
    bump = max(12.0, min(crown.width / 9, crown.height / 5))
    yield scalloped(crown, bump, PEN, "paper")
    inside = crown.inset(crown.width * 0.075, max(crown.height * 0.1, bump * 0.55))
    text = words.text(tree.crown)
    head = 0.0
    if not words.pictures_only:
        head = min(height_needed(text, inside.width * 0.72, TITLE_PT, "strong"), inside.height * 0.3)
        box = Box.around((inside.center[0], inside.y + head / 2), inside.width * 0.76, head)
        yield from centered(box, text, words, size=TITLE_PT, weight="strong")
    slots = slots_in(inside.below(head + _GAP), tree.leaf_slots + tree.fruit_slots)
    for number, slot in enumerate(slots):
        yield from (_leaf(slot, words) if number < tree.leaf_slots else _fruit(slot, words))


def slots_in(box: Box, count: int) -> list[Box]:
    """Divide a box into `count` slots that are good to write in."""
    best: list[Box] = []
    best_fit = 0.0
    for across in range(1, min(count, 6) + 1):
        down = -(-count // across)
        width = (box.width - _GAP * (across - 1)) / across
        height = (box.height - _GAP * (down - 1)) / down
        fit = min(width / 1.9, height)
        if width < _LEAST_SLOT[0] or height < _LEAST_SLOT[1] or fit <= best_fit:
            continue
        best, best_fit = list(_slot_rows(box, count, across, min(height, 32.0))), fit
    if count and not best:
        raise DrawingTooLarge(f"{count} places to write do not fit in {box.width:.0f} by {box.height:.0f} mm")
    return best


def _slot_rows(box: Box, count: int, across: int, height: float) -> Iterator[Box]:
    down = -(-count // across)
    gap = min((box.height - down * height) / max(down, 1), 8.0) if down else 0.0
    gap = max(gap, _GAP) if down > 1 else gap
    width = (box.width - _GAP * (across - 1)) / across
    top = box.y + (box.height - down * height - (down - 1) * gap) / 2
    for row in range(down):
        in_row = min(across, count - row * across)
        left = box.x + (box.width - in_row * width - (in_row - 1) * _GAP) / 2
        for column in range(in_row):
            yield Box(left + column * (width + _GAP), top + row * (height + gap), width, height)


def _lines(box: Box, words: Words, aside: float) -> Iterator[Element]:
    """Give one line or two, away from the round ends."""
    inside = box.inset(box.width * aside, 2.5)
    lines = 2 if inside.height >= 2 * LINE_MM else 1
    height = lines * min(inside.height / lines, 9.5)
    yield from lines_to_write(Box.around(inside.center, inside.width, height).moved(0, -1.2), lines, words)


def _leaf(slot: Box, words: Words) -> Iterator[Element]:
    yield leaf(slot)
    yield Line((slot.x + 0.8, slot.bottom - 0.8), (slot.x - 1.2, slot.bottom + 1.2), PEN)
    yield from _lines(slot, words, 0.1)


def _fruit(slot: Box, words: Words) -> Iterator[Element]:
    body = slot.below(2.5)
    x, y = body.center
    yield Ellipse(body.center, body.width / 2, body.height / 2, PEN, "paper")
    yield Path((MoveTo((x, body.y)), CurveTo((x, body.y - 2), (x + 1, body.y - 3), (x + 3.5, body.y - 3.2))), PEN)
    yield from _lines(Box.around((x, y), body.width, body.height - 2), words, 0.16)


def _trunk(tree: Tree, trunk: Box, words: Words) -> Iterator[Element]:
    x, half, flare = trunk.center[0], _TRUNK / 2, 9.0
    top, bottom = trunk.y - 12, trunk.bottom
    sides = (
        MoveTo((x - half, top)),
        CurveTo((x - half, trunk.center[1]), (x - half, bottom - 5), (x - half - flare, bottom)),
        LineTo((x + half + flare, bottom)),
        CurveTo((x + half, bottom - 5), (x + half, trunk.center[1]), (x + half, top)),
    )
    yield Path(sides, PEN, "paper")
    inside = Box(x - half + 3, trunk.y + 1, _TRUNK - 6, trunk.height - 5)
    if tree.mode == "problem":
        for edge in (inside.x + 1.5, inside.right - 1.5):
            yield Arrow((edge, inside.bottom - 1), (edge, inside.y + 2), MARKER, 4)
        inside = inside.inset(5, 0)
    line = min(10.0, inside.height / 2)
    if words.pictures_only:
        yield from icon_in(inside.inset(2), "heart" if tree.mode == "rights" else "question", 20)
        return
    text = words.text(tree.trunk)
    yield from centered(inside.top(inside.height - line), text, words, weight="strong")
    yield from lines_to_write(inside.foot(max(line, LINE_MM)), 1, words)


def _roots(tree: Tree, trunk: Box, ground: Box, words: Words) -> Iterator[Element]:
    x, half = trunk.center[0], _TRUNK / 2 + 9
    yield Line((ground.x, ground.y), (ground.right, ground.y), PEN)
    beside = Box(ground.x, trunk.y + 4, x - half - 4 - ground.x, trunk.height - 6)
    text = words.text(tree.roots)
    yield from label(beside, text, words, size=TITLE_PT, weight="strong", align="center", vertical="bottom")
    if tree.mode == "rights":
        yield from icon_in(Box(x + half + 6, trunk.y + 6, ground.right - x - half - 12, trunk.height - 6), "family", 26)
    slots = slots_in(ground.below(13), tree.root_slots)
    upper = [slot for slot in slots if slot.y == slots[0].y]
    for slot, start in zip(upper, _spread(x - half + 5, x + half - 5, len(upper)), strict=True):
        yield _root((start, ground.y), (slot.center[0], slot.y))
    for slot, above in zip(slots[len(upper) :], slots, strict=False):
        yield _root((above.center[0], above.bottom), (slot.center[0], slot.y))
    for slot in slots:
        yield Rectangle(slot, min(slot.height / 2, 7), PEN, "paper")
        yield from _lines(slot, words, 0.07)


def _spread(first: float, last: float, count: int) -> Sequence[float]:
    if count < 2:
        return [(first + last) / 2] * count
    return [first + (last - first) * index / (count - 1) for index in range(count)]


def _root(start: Point, end: Point) -> Path:
    down = (end[1] - start[1]) * 0.75
    return Path((MoveTo(start), CurveTo((start[0], start[1] + down), (end[0], end[1] - down), end)), MARKER)
