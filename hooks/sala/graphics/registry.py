"""From the kind of a graphic to the function that draws it."""

from collections.abc import Callable
from itertools import combinations
from typing import Any

from sala.graphics.body_outline import draw_body_outline
from sala.graphics.box import Area, Box
from sala.graphics.calendar import draw_calendar
from sala.graphics.card321 import draw_card321
from sala.graphics.cards import draw_cards
from sala.graphics.circles import draw_circles
from sala.graphics.clock24 import draw_clock24
from sala.graphics.doors import draw_doors
from sala.graphics.drawing import Drawing, IconMark, Label, WriteIn
from sala.graphics.face import draw_face
from sala.graphics.forcefield import draw_forcefield
from sala.graphics.gender_box import draw_gender_box
from sala.graphics.grid2x2 import draw_grid2x2
from sala.graphics.hand import draw_hand
from sala.graphics.ladder import draw_ladder
from sala.graphics.map import draw_map
from sala.graphics.matrix import draw_matrix
from sala.graphics.pairwise import draw_pairwise
from sala.graphics.quadrant import draw_quadrant
from sala.graphics.river import draw_river
from sala.graphics.scale import draw_scale
from sala.graphics.storyboard import draw_storyboard
from sala.graphics.timeline import draw_timeline
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.tree import draw_tree
from sala.graphics.triangle import draw_triangle
from sala.graphics.words import Words
from sala.graphics.write_in_table import draw_write_in_table
from sala.locales import Locale
from sala.model import graphic as kinds

Draw = Callable[[Any, Area, Words], Drawing | tuple[Drawing, ...]]

DRAWERS: dict[type, Draw] = {
    kinds.Tree: draw_tree,
    kinds.Triangle: draw_triangle,
    kinds.Cards: draw_cards,
    kinds.Matrix: draw_matrix,
    kinds.Map: draw_map,
    kinds.Calendar: draw_calendar,
    kinds.Pairwise: draw_pairwise,
    kinds.Doors: draw_doors,
    kinds.Storyboard: draw_storyboard,
    kinds.WriteInTable: draw_write_in_table,
    kinds.Scale: draw_scale,
    kinds.Card321: draw_card321,
    kinds.Clock24: draw_clock24,
    kinds.Ladder: draw_ladder,
    kinds.Quadrant: draw_quadrant,
    kinds.ForceField: draw_forcefield,
    kinds.Circles: draw_circles,
    kinds.River: draw_river,
    kinds.Grid2x2: draw_grid2x2,
    kinds.GenderBox: draw_gender_box,
    kinds.GenerationTimeline: draw_timeline,
    kinds.Face: draw_face,
    kinds.BodyOutline: draw_body_outline,
    kinds.Hand: draw_hand,
}
"""One function for each kind; a new kind of graphic is one class in the model, one file here and one line."""


def draw(graphic: kinds.Graphic, area: Area, locale: Locale, *, pictures_only: bool = False) -> tuple[Drawing, ...]:
    """Draw a worksheet's graphic on one page or more, in the language of the reader, or without any words.

    Raises DrawingTooLarge when something does not fit: nothing is clipped, nothing overlaps.
    """
    drawn = DRAWERS[type(graphic)](graphic, area, Words(locale, pictures_only))
    pages = drawn if isinstance(drawn, tuple) else (drawn,)
    for page in pages:
        _refuse_what_does_not_fit(page, area)
    return pages


def _refuse_what_does_not_fit(page: Drawing, area: Area) -> None:
    """Look over a finished drawing: each kind takes care of itself, and this keeps the promise for all of them."""
    sheet = Box(0, 0, page.width, page.height)
    if not area.box.contains(sheet):
        raise DrawingTooLarge(f"it would take {page.width:.0f} by {page.height:.0f} mm")
    for element in page.elements:
        bounds = element.bounds
        if bounds.width < 0 or bounds.height < 0 or not sheet.contains(bounds):
            raise DrawingTooLarge(f"{area.width:.0f} by {area.height:.0f} mm is too small for its parts")
    placed = [element.box for element in page.elements if isinstance(element, Label | WriteIn | IconMark)]
    for first, second in combinations(placed, 2):
        if first.overlaps(second):
            raise DrawingTooLarge(f"its words and lines would overlap on {area.width:.0f} by {area.height:.0f} mm")
