"""Text is printed as it is: nothing in it is read as Typst's markup, and nothing reaches a file."""

import pytest

from pdf_text import folded, pdfium_pages
from sala.blocks import Document, Paragraph, RichText, Span
from sala.layouts.imprint import Imprint
from sala.locales import Locale
from sala.writers.typst.engine import NotTypeset
from sala.writers.typst.pdf import PrintedDocument, write_document


def _written(text: str, locale: Locale = Locale.EN) -> bytes:
    words = RichText((Span(text),), locale)
    licence = RichText((Span("CC BY-SA 4.0"),), locale)
    imprint = Imprint("x 1.0.0 abcdef", locale.native_name, licence, None, "example.org", "https://example.org/")
    document = Document(RichText((Span("Title"),), locale), locale, (Paragraph(words),))
    return write_document(PrintedDocument("guide", document, imprint, "Sala")).content


@pytest.mark.parametrize(
    "text",
    [
        '#read("engine.py") #eval("1+1") #import "text.typ": *',
        "= not a heading * not bold * _not_ $x^2$ `code` <label> @reference // no comment",
        "<w:p><w:t>Word</w:t></w:p> &amp; \\u{41} \\",
        "{{ jinja }} ${HOME} %s {0} --- ... '' \"\"",
        "*ទឹក* #ទឹក $ទឹក$ «ទឹក»",
        "x" * 3000,
        "ទឹកស្អាត" * 300,
    ],
)
def test_markup_signs_are_printed_as_they_are(text: str) -> None:
    assert folded(text) in folded("".join(pdfium_pages(_written(text, Locale.KM))))


@pytest.mark.parametrize("letter", ["😀", "ก", "漢"])
def test_a_letter_without_a_picture_is_refused_and_never_an_empty_box(letter: str) -> None:
    with pytest.raises(NotTypeset, match="could not be displayed"):
        _written(f"water {letter}")
