"""Pictures: a worksheet's drawing inside the text."""

from dataclasses import dataclass
from io import BytesIO

from docx.parts.document import DocumentPart
from docx.shared import Length, Mm, Twips

from sala.writers.docx.elements import Element, paragraph, w
from sala.writers.xml_text import xml_safe

_HIGHEST = Mm(225)
"""What fits on an upright A4 page below a heading."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and what it shows."""

    png: bytes
    """The picture as PNG, with its resolution inside."""
    alternative: str
    """What is on it, for readers who cannot see it."""
    width_mm: float
    """How wide it is on paper; it is made smaller where the page is narrower."""


def picture_paragraph(picture: Picture, part: DocumentPart, width: int) -> Element:
    """Give a paragraph with the picture, at most `width` (twentieths of a point) wide and never cut by the page's end."""
    image = part.package.get_or_add_image_part(BytesIO(picture.png)).image
    wide = min(Mm(picture.width_mm), Twips(width))
    high = wide * image.px_height // image.px_width
    if high > _HIGHEST:
        wide, high = wide * _HIGHEST // high, _HIGHEST
    inline = part.new_pic_inline(BytesIO(picture.png), Length(wide), Length(high))
    inline.docPr.set("descr", xml_safe(picture.alternative))
    return paragraph("Picture", w("r", w("drawing", inline)))
