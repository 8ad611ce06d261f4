"""How much room words need: lines are counted before they are set, so that every label gets a box it fits."""

import re
from collections.abc import Iterable
from functools import lru_cache

from sala.blocks import RichText
from sala.graphics.box import Box
from sala.graphics.drawing import POINT_MM, Weight
from sala.graphics.letter_widths import width_in_em
from sala.graphics.too_large import DrawingTooLarge
from sala.locales import Locale

SMALLEST = 9.0
"""No label is set smaller, in points."""

_STEP = 0.5
_LINE_HEIGHT = {Locale.EN: 1.3, Locale.KM: 1.6}
_CLUSTER = re.compile("[ក-ឳ](?:្[ក-ឳ]|[\u17b6-\u17d1\u17dd])*[។៕៖ៗ]*|\\S")
_KHMER = re.compile("[ក-៿]")
_WORD_LEFT_OVER = 1.7
"""How much of a line stays empty on average, in em, because a Khmer word does not break."""

_LONG_KHMER_WORD = 4.2
"""The width of a rather long Khmer word, in em; a longer one may break between syllables."""


def line_height(locale: Locale) -> float:
    """Give the height of a line in em: Khmer signs stand above and below."""
    return _LINE_HEIGHT[locale]


def height_needed(text: RichText, width: float, size: float, weight: Weight = "regular") -> float:
    """Estimate how high a box of this width must be for `text`, in millimetres; infinite when a word is wider."""
    lines = _lines_needed(text.plain, width / (size * POINT_MM), weight == "strong")
    return lines * line_height(text.locale) * size * POINT_MM + 0.6


def fitting_size(text: RichText, box: Box, largest: float, weight: Weight = "regular") -> float:
    """Give the largest size, in points, at which `text` fits the box; DrawingTooLarge when none does."""
    size = largest
    while size >= SMALLEST:
        if height_needed(text, box.width, size, weight) <= box.height + 0.01:
            return size
        size -= _STEP
    shown = text.plain if len(text.plain) <= 60 else f"{text.plain[:60]}…"
    room = f"{max(box.width, 0):.0f} by {max(box.height, 0):.0f} mm"
    raise DrawingTooLarge(f"no room for “{shown}” ({len(text.plain)} characters) in {room}")


def common_size(texts: Iterable[tuple[RichText, Box]], largest: float, weight: Weight = "regular") -> float:
    """Give the largest size at which each text fits its box, so that a list looks even."""
    return min((fitting_size(text, box, largest, weight) for text, box in texts), default=largest)


def longest_word(text: RichText, size: float, weight: Weight = "regular") -> float:
    """Give the width of the longest word that must not break, in millimetres; for Khmer that of a usual long word."""
    if text.locale is Locale.KM:
        return min(width_in_em(text.plain, strong=weight == "strong"), _LONG_KHMER_WORD) * size * POINT_MM
    return max(width_in_em(word, strong=weight == "strong") for word in text.plain.split()) * size * POINT_MM


@lru_cache(maxsize=8192)
def _lines_needed(text: str, width: float, strong: bool) -> float:
    """Count lines of `width` em, breaking at spaces and, in Khmer, between clusters with a word's rest left over."""
    full = width_in_em(text, strong=strong)
    if full <= width:
        return 1
    lines, filled = 1, 0.0
    for word in text.split():
        pieces = _CLUSTER.findall(word) if _KHMER.search(word) else [word]
        room = width - min(_WORD_LEFT_OVER, width * 0.3) if len(pieces) > 1 else width
        gap = width_in_em(" ") if filled else 0.0
        for piece in pieces:
            length = width_in_em(piece, strong=strong)
            if length > width:
                return float("inf")
            if filled + gap + length > room:
                lines, filled = lines + (1 if filled else 0), 0.0
            filled += (gap if filled else 0.0) + length
            gap = 0.0
    return lines
