"""From what a download is made of to the function that makes it: a new format is one line here."""

from collections.abc import Callable
from typing import Any

from sala.downloads.order import Content, Product
from sala.downloads.word_with_drawing import WordWithDrawing, write_word_with_drawing
from sala.writers.docx import WordFile, write_docx
from sala.writers.epub import EpubBook, write_epub
from sala.writers.typst.book import PrintedBook, write_book
from sala.writers.typst.engine import Pdf
from sala.writers.typst.pdf import PrintedDocument, PrintedSheet, write_document, write_worksheet

Maker = Callable[[Any], Product]
"""Makes the bytes from the content of an order. It reads nothing else, so that the content's digest names the result."""


def make(content: Content) -> Product:
    """Make one download from its content; raises NotTypeset when a PDF cannot be made."""
    return MAKERS[type(content)](content)


def _pdf(write: Callable[[Any], Pdf]) -> Maker:
    def make_pdf(content: Any) -> Product:
        pdf = write(content)
        return Product(pdf.content, pdf.pages)

    return make_pdf


def _file(write: Callable[[Any], bytes]) -> Maker:
    return lambda content: Product(write(content))


MAKERS: dict[type, Maker] = {
    PrintedDocument: _pdf(write_document),
    PrintedSheet: _pdf(write_worksheet),
    PrintedBook: _pdf(write_book),
    WordFile: _file(write_docx),
    WordWithDrawing: _file(write_word_with_drawing),
    EpubBook: _file(write_epub),
}
"""One function for each kind of content. Packs are missing: they are made last, from the files that these make."""
