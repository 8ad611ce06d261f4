"""Faces from sad to happy beside each statement, one sheet for women and one for men where their statements differ."""

import math
from collections.abc import Iterator

from sala.graphics.box import Area, Box
from sala.graphics.captions import icon_in, numeral
from sala.graphics.drawing import HAIR, THIN, Drawing, Element, Path, Stroke, circle
from sala.graphics.grid import Caption, Grid, GridColumn, GridRow, draw_grid
from sala.graphics.matrix import caption_of
from sala.graphics.outlines import curve
from sala.graphics.words import Words
from sala.model.graphic import Icon, Scale, Statement

_SIGN_ROOM = 15.0
_LARGEST_FACE = 12.0


def draw_scale(scale: Scale, area: Area, words: Words) -> tuple[Drawing, ...]:
    """Draw the statements with their rows of faces; a woman or a man above says whose sheet it is."""
    sheets: dict[Icon, list[Statement]] = {"woman": [], "man": []}
    for statement in scale.statements:
        if statement.audience != "men":
            sheets["woman"].append(statement)
        if statement.audience != "women":
            sheets["man"].append(statement)
    if sheets["woman"] == sheets["man"]:
        return _sheet(scale, sheets["woman"], None, area, words)
    return tuple(page for sign, chosen in sheets.items() if chosen for page in _sheet(scale, chosen, sign, area, words))


def _sheet(
    scale: Scale, statements: list[Statement], sign: Icon | None, area: Area, words: Words
) -> tuple[Drawing, ...]:
    occasions = len(scale.occasions)
    names = area.width * (0.4 if occasions == 2 else 0.5)
    column = (area.width - names) / occasions
    face = min(_LARGEST_FACE, (column - 3) / scale.faces - 1.6)

    def fill_cell(box: Box, row: int, number: int) -> Iterator[Element]:
        if number:
            yield from _faces(box, scale.faces, face)
        elif words.pictures_only:
            yield from numeral(box.inset(2), row + 1, words)

    grid = Grid(
        (GridColumn(names), *(GridColumn(column, caption_of(occasion, words)) for occasion in scale.occasions)),
        tuple(GridRow(face + 4, _caption(statement, words)) for statement in statements),
        fill_cell,
        stretch_to=face + 9,
    )
    head = _SIGN_ROOM if sign else 0.0
    pages = draw_grid(grid, area, words, head)
    signs = tuple(icon_in(Box(0, 0, head - 2, head - 2), sign)) if sign else ()
    return tuple(Drawing(page.width, page.height, (*signs, *page.elements)) for page in pages)


def _caption(statement: Statement, words: Words) -> Caption | None:
    return None if words.pictures_only else Caption(words.text(statement))


def _faces(box: Box, count: int, size: float) -> Iterator[Element]:
    for index, place in enumerate(box.inset(1.5, 0).columns(count)):
        yield from face_with_mouth(place.center, size / 2, 2 * index / (count - 1) - 1)


def face_with_mouth(center: tuple[float, float], radius: float, mood: float) -> Iterator[Element]:
    """Draw a face; `mood` goes from -1, very sad, over 0 to 1, very happy."""
    x, y = center
    yield circle(center, radius, HAIR)
    for side in (-1, 1):
        yield circle((x + side * radius * 0.36, y - radius * 0.22), THIN * 0.25, HAIR, "ink")
    mouth = radius * 0.48
    depth = mood * radius * 0.3
    level = y + radius * 0.4
    points = [(x + mouth * math.cos(a), level + depth * (math.sin(a) * 2 - 1)) for a in _MOUTH]
    yield _mouth(points)


_MOUTH = tuple(math.pi * step / 6 for step in range(7))


def _mouth(points: list[tuple[float, float]]) -> Path:
    return curve(points, Stroke(THIN))
