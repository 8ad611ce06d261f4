"""How much of a sheet of paper a drawing may fill."""

from sala.graphics.box import Area
from sala.model.worksheet import Paper

_SIZES = {"A4": (210.0, 297.0), "A5": (148.0, 210.0)}
MARGIN_MM = 15.0
"""What copy shops' machines can always print."""


TITLE_MM, FOOT_MM = 24.0, 14.0
"""Room for the title above a drawing and for the foot below it."""


def page_area(paper: Paper, above: float = 0, below: float = 0) -> Area:
    """Give the room between the margins, less what stands above the drawing (title) and below it (boxes, foot)."""
    short, long = _SIZES[paper.size]
    width, height = (short, long) if paper.orientation == "portrait" else (long, short)
    return Area(width - 2 * MARGIN_MM, height - 2 * MARGIN_MM - above - below)
