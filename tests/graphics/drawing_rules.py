"""What every drawing must keep to; each rule yields what breaks it."""

from collections.abc import Iterator
from itertools import combinations

from sala.graphics.box import Area, Box
from sala.graphics.drawing import LINE_MM, POINT_MM, Drawing, Element, IconMark, Label, TexturePatch, WriteIn
from sala.graphics.lettering import SMALLEST, height_needed
from sala.graphics.svg import icon_stroke
from sala.graphics.textures import texture_shapes

LEAST_STROKE = 1.5 * POINT_MM


def broken_rules(drawing: Drawing, area: Area) -> list[str]:
    return [
        *_outside(drawing, area),
        *_overlapping(drawing),
        *_too_fine(drawing),
        *_narrow_lines(drawing),
        *_cramped_labels(drawing),
    ]


def _stroke_width(element: Element) -> float:
    stroke = getattr(element, "stroke", None)
    return stroke.width if stroke else 0.0


def _outside(drawing: Drawing, area: Area) -> Iterator[str]:
    page = Box(0, 0, drawing.width, drawing.height)
    if not area.box.contains(page):
        yield f"the drawing is larger than its area: {page}"
    for element in drawing.elements:
        if not page.contains(element.bounds.inset(-_stroke_width(element) / 2), 0.05):
            yield f"outside: {element}"
        if element.bounds.width < 0 or element.bounds.height < 0:
            yield f"inside out: {element}"


def _overlapping(drawing: Drawing) -> Iterator[str]:
    placed = [e for e in drawing.elements if isinstance(e, Label | WriteIn | IconMark | TexturePatch)]
    for first, second in combinations(placed, 2):
        if first.bounds.overlaps(second.bounds):
            yield f"{first} overlaps {second}"


def _too_fine(drawing: Drawing) -> Iterator[str]:
    for element in drawing.elements:
        if isinstance(element, WriteIn):
            widths = [line.stroke.width for line in element.rules]
        elif isinstance(element, TexturePatch):
            widths = [_stroke_width(shape) for shape in texture_shapes(element)]
        elif isinstance(element, IconMark):
            widths = [icon_stroke(element)]
        else:
            widths = [_stroke_width(element) or LEAST_STROKE]
        if any(width < LEAST_STROKE for width in widths):
            yield f"too fine: {element}"


def _narrow_lines(drawing: Drawing) -> Iterator[str]:
    for element in drawing.elements:
        if isinstance(element, WriteIn) and element.lines:
            if element.spacing < LINE_MM - 0.01:
                yield f"lines too near: {element}"
            if element.box.width < 20:
                yield f"lines too short: {element}"


def _cramped_labels(drawing: Drawing) -> Iterator[str]:
    for label in drawing.labels:
        if label.size < SMALLEST:
            yield f"too small: {label}"
        if height_needed(label.text, label.box.width, label.size, label.weight) > label.box.height + 0.02:
            yield f"does not fit: {label}"
