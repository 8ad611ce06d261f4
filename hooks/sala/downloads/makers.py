"""From what a download is made of to the function that makes it: a new format is one entry here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sala.downloads.download import Product
from sala.downloads.order import Content
from sala.downloads.pack import PackContents
from sala.downloads.word_with_drawing import WordWithDrawing, write_word_with_drawing
from sala.writers.docx import WordFile, write_docx
from sala.writers.epub import EpubBook, write_epub
from sala.writers.typst.book import PrintedBook, write_book
from sala.writers.typst.engine import Pdf
from sala.writers.typst.pdf import PrintedDocument, PrintedSheet, write_document, write_worksheet


@dataclass(frozen=True)
class Maker:
    """How the bytes are made from the content of an order, and what else they depend on."""

    make: Callable[[Any], Product]
    """It reads nothing but the content and the parts below, so that their digest names the result."""
    parts: tuple[str, ...]
    """Files and folders of this package that the bytes depend on."""
    libraries: tuple[str, ...]
    """Installed packages that the bytes depend on."""


def make(content: Content) -> Product:
    """Make one download from its content; raises NotTypeset when a PDF cannot be made."""
    return MAKERS[type(content)].make(content)


def _pdf(write: Callable[[Any], Pdf]) -> Maker:
    def make_pdf(content: Any) -> Product:
        pdf = write(content)
        return Product(pdf.content, pdf.pages)

    return Maker(make_pdf, _PDF_PARTS, _PDF_LIBRARIES)


def _file(write: Callable[[Any], bytes], parts: tuple[str, ...], libraries: tuple[str, ...] = ()) -> Maker:
    return Maker(lambda content: Product(write(content)), parts, libraries)


def _packed_elsewhere(content: PackContents) -> Product:
    raise AssertionError(f"{content.folder} is packed from made files, after all others")


_PDF_PARTS = (
    "blocks.py",
    "fonts",
    "graphics",
    "khmer",
    "layouts/imprint.py",
    "layouts/sheet.py",
    "locales.py",
    "model",
    "writers/scripts_of.py",
    "writers/typst",
)

_PDF_LIBRARIES = ("typst", "khmercut", "python-crfsuite", "segno")
_WRITER_PARTS = (
    "blocks.py",
    "fonts",
    "khmer",
    "locales.py",
    "model",
    "writers/links.py",
    "writers/reproducible_zip.py",
    "writers/scripts_of.py",
    "writers/speech_marks.py",
    "writers/xml_text.py",
)
_WORD_PARTS = (*_WRITER_PARTS, "writers/docx")
_WORD_LIBRARIES = ("python-docx", "lxml")
_DRAWING_PARTS = (*_PDF_PARTS, *_WORD_PARTS, "downloads/word_with_drawing.py")

MAKERS: dict[type, Maker] = {
    PrintedDocument: _pdf(write_document),
    PrintedSheet: _pdf(write_worksheet),
    PrintedBook: _pdf(write_book),
    WordFile: _file(write_docx, _WORD_PARTS, _WORD_LIBRARIES),
    WordWithDrawing: _file(write_word_with_drawing, _DRAWING_PARTS, (*_PDF_LIBRARIES, *_WORD_LIBRARIES)),
    EpubBook: _file(write_epub, (*_WRITER_PARTS, "graphics", "writers/epub", "writers/html.py")),
    PackContents: Maker(_packed_elsewhere, ("downloads/pack.py", "writers/reproducible_zip.py"), ()),
}
"""One entry for each kind of content."""
