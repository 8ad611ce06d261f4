"""Cards to cut out, with their backs in register where they have any."""

from collections.abc import Iterator, Sequence

from sala.graphics.box import Area, Box
from sala.graphics.captions import caption_above, centered, icon_in
from sala.graphics.drawing import DASHES, HAIR, Drawing, Element, Line, Rectangle, Stroke
from sala.graphics.words import Words
from sala.model.graphic import Card, Cards

_EDGE = 1.0
"""Keeps the outer cut line inside the area."""


def draw_cards(cards: Cards, area: Area, words: Words) -> tuple[Drawing, ...]:
    """Draw pages of cards with dashed cut lines; after each page its backs, mirrored, so that both sides meet."""
    per_page = cards.rows * cards.columns
    pages: list[Drawing] = []
    for start in range(0, len(cards.cards), per_page):
        chosen = cards.cards[start : start + per_page]
        boxes = _boxes(cards, area)
        front = (*_cut_lines(cards, area), *_fronts(chosen, boxes, words))
        pages.append(Drawing(area.width, area.height, front))
        if any(card.back for card in cards.cards) and not words.pictures_only:
            pages.append(Drawing(area.width, area.height, tuple(_backs(chosen, boxes, area, words)), "back"))
    return tuple(pages)


def _boxes(cards: Cards, area: Area) -> list[Box]:
    sheet = area.box.inset(_EDGE)
    return [box for row in sheet.rows(cards.rows) for box in row.columns(cards.columns)]


def _cut_lines(cards: Cards, area: Area) -> Iterator[Element]:
    sheet = area.box.inset(_EDGE)
    yield Rectangle(sheet, 0, DASHES)
    for column in sheet.columns(cards.columns)[1:]:
        yield Line((column.x, sheet.y), (column.x, sheet.bottom), DASHES)
    for row in sheet.rows(cards.rows)[1:]:
        yield Line((sheet.x, row.y), (sheet.right, row.y), DASHES)


def _face(box: Box, stroke: Stroke) -> Rectangle:
    return Rectangle(box.inset(3), 3, stroke)


def _fronts(cards: Sequence[Card], boxes: Sequence[Box], words: Words) -> Iterator[Element]:
    for card, box in zip(cards, boxes, strict=False):
        yield _face(box, HAIR)
        inside = box.inset(6, 5)
        text = words.text(card.front)
        if inside.width > 1.7 * inside.height and not words.pictures_only:
            side = min(inside.height, inside.width * 0.38)
            yield from icon_in(inside.left(side), card.icon, 34)
            yield from centered(inside.beside(side + 4), text, words, size=15, weight="strong")
        else:
            yield from caption_above(inside, card.icon, text, words, size=15, weight="strong")


def _backs(cards: Sequence[Card], boxes: Sequence[Box], area: Area, words: Words) -> Iterator[Element]:
    """Mirror every card left to right: the paper is turned over its long edge."""
    for card, box in zip(cards, boxes, strict=False):
        back = Box(area.width - box.right, box.y, box.width, box.height)
        yield _face(back, HAIR)
        if card.back is not None:
            yield from centered(back.inset(6, 5), words.text(card.back), words, size=13)
