"""A book: cover, contents with page numbers, documents, worksheets, credits."""

from dataclasses import dataclass
from typing import Any

from sala.blocks import RichText
from sala.layouts.imprint import Imprint
from sala.locales import Locale
from sala.writers.typst.engine import Pdf, typeset
from sala.writers.typst.imprint import imprint_data
from sala.writers.typst.pdf import PrintedDocument, PrintedSheet, document_head, parts_data, sheet_data
from sala.writers.typst.texts import text_data


@dataclass(frozen=True, slots=True)
class BookPart:
    """A part of a book, with a line of its own in the contents."""

    title: RichText
    documents: tuple[PrintedDocument, ...] = ()
    sheets: tuple[PrintedSheet, ...] = ()
    """Worksheets to copy; cards begin on a right-hand page, so that fronts and backs meet."""


@dataclass(frozen=True, slots=True)
class PrintedBook:
    """A whole book in one language."""

    locale: Locale
    programme: RichText
    """Above the title: what the book is part of."""
    title: RichText
    subtitle: RichText
    contents: RichText
    """The heading of the contents."""
    parts: tuple[BookPart, ...]
    imprint: Imprint
    author: str


def write_book(book: PrintedBook) -> Pdf:
    """Write a book. Raises NotTypeset."""
    data = {
        "lang": str(book.locale),
        "name": book.title.plain,
        "author": book.author,
        "programme": text_data(book.programme),
        "title": text_data(book.title),
        "subtitle": text_data(book.subtitle),
        "contents": text_data(book.contents),
        "imprint": imprint_data(book.imprint, book.locale),
        "parts": [_part(part) for part in book.parts],
    }
    return typeset("book", data)


def _part(part: BookPart) -> dict[str, Any]:
    return {
        "title": text_data(part.title),
        "documents": [{**document_head(printed), "parts": parts_data(printed)} for printed in part.documents],
        "sheets": [sheet_data(sheet) for sheet in part.sheets],
    }
