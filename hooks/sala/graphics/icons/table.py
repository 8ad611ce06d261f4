"""All icons by name."""

from functools import cache

from sala.graphics.drawing import Command
from sala.graphics.icons.nature import NATURE
from sala.graphics.icons.path_data import read_path
from sala.graphics.icons.people import PEOPLE
from sala.graphics.icons.places import PLACES
from sala.graphics.icons.things import THINGS
from sala.model.graphic import Icon

GRID = 24.0
"""Icons are drawn on a square of this many units."""

_NOTATIONS: dict[str, tuple[str, ...]] = {**PEOPLE, **PLACES, **NATURE, **THINGS}


@cache
def icon_strokes(icon: Icon) -> tuple[tuple[Command, ...], ...]:
    """Give the strokes of an icon on the grid."""
    return tuple(read_path(notation) for notation in _NOTATIONS[icon])
