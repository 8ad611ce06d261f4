"""A Word file whose worksheet's drawing is still data: it becomes a picture when the file is made."""

from dataclasses import dataclass, replace

from sala.graphics.drawing import Drawing
from sala.writers.docx import Picture, WordFile, write_docx
from sala.writers.typst.pdf import write_picture

_DRAWING_STANDS_BELOW = "on-the-sheet"
"""The anchor of the heading in a worksheet that the drawing follows."""

_DOTS_PER_INCH = 150
"""What a copy shop prints of black lines; finer pictures double the file."""


@dataclass(frozen=True, slots=True)
class WordWithDrawing:
    """A worksheet's Word file, and what is drawn in it."""

    file: WordFile
    drawings: tuple[Drawing, ...]
    alternative: str
    """What is drawn, for readers who cannot see it."""


def write_word_with_drawing(word: WordWithDrawing) -> bytes:
    """Draw, then write the file. Raises NotTypeset when the drawing cannot be made."""
    locale = word.file.document.locale
    pictures = tuple(
        (
            _DRAWING_STANDS_BELOW,
            Picture(write_picture(drawing, locale, _DOTS_PER_INCH), word.alternative, drawing.width),
        )
        for drawing in word.drawings
    )
    return write_docx(replace(word.file, pictures=pictures))
