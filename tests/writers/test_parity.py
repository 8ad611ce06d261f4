"""The same blocks reach every format: no text is lost, and all stand in the same order."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from lxml import etree, html

from curriculum_pages import real_document, real_documents, real_pages, real_word_file
from documents import book_of, rich
from pdf_text import foot_of, pdfium_pages, running_text
from said_texts import folded, lost_texts, texts_left_out
from sala.layouts.imprint import Imprint
from sala.locales import Locale
from sala.writers.epub import write_epub
from sala.writers.html import write_html
from sala.writers.typst.pdf import Form, PrintedDocument, write_document

TextOf = Callable[[str, Locale], str]


def page_text(address: str, locale: Locale) -> str:
    """Write a page of the site and read it as a browser does."""
    written = write_html(real_document(address, locale), lambda target: f"/{target.address}")
    return str(html.fromstring(written.body).text_content())


def word_text(address: str, locale: Locale) -> str:
    """Write a Word file and read its XML."""
    return real_word_file(address, locale).text


def book_text(address: str, locale: Locale) -> str:
    """Write a book of one chapter and read its XHTML strictly."""
    book = book_of(real_document(address, locale))
    with zipfile.ZipFile(BytesIO(write_epub(book))) as archive:
        return "".join(etree.fromstring(archive.read("book/chapter-1.xhtml")).itertext())


FORMATS: dict[str, TextOf] = {"page": page_text, "word": word_text, "book": book_text}
"""Every format that shows a whole document. A new writer adds its own line: how to write it, and how to read it again."""


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("form", FORMATS)
def test_every_text_of_every_page_reaches_every_format(form: str, locale: Locale) -> None:
    lost = {}
    for address, document in real_documents(locale).items():
        missing = lost_texts(document, FORMATS[form](address, locale))
        if missing:
            lost[address] = missing
    assert lost == {}


@pytest.mark.parametrize("form", FORMATS)
def test_a_text_that_is_left_out_would_be_noticed(form: str) -> None:
    lesson = "rights/r3-rights-holders"
    document = real_document(lesson, Locale.EN)
    without_title = FORMATS[form](lesson, Locale.EN).replace(document.title.plain, "")
    assert lost_texts(document, without_title) == [document.title.plain]


def paper_text(address: str, form: Form, locale: Locale) -> str:
    """Set a PDF and read its text layer, without what stands at the foot of each page."""
    document = real_document(address, locale)
    imprint = Imprint("x 1.0.0 abcdef", locale.native_name, rich("CC BY-SA 4.0"), None, "example.org", "example.org")
    pdf = write_document(PrintedDocument(form, document, imprint, "Sala"))
    return running_text(pdfium_pages(pdf.content), [foot_of(imprint)])


_FORMS: dict[str, Form] = {"lesson": "lesson", "case-study": "case-study"}
_ON_PAPER = ("lesson", "case-study", "module", "exercise", "worksheet")
"""Kinds of pages that are set page by page. Cells of a long table are read in turn where it goes over to the next page."""


@pytest.mark.parametrize("locale", Locale)
def test_every_text_of_every_page_reaches_paper(locale: Locale) -> None:
    """In whatever order: a text layer gives what stands in the margin, such as a step's minutes, where it likes."""
    left_out = {}
    for page in real_pages(*_ON_PAPER):
        missing = texts_left_out(
            real_document(page.address, locale), paper_text(page.address, _FORMS.get(page.kind, "guide"), locale)
        )
        if missing:
            left_out[page.address] = missing
    assert left_out == {}


def test_a_text_that_is_left_out_on_paper_would_be_noticed() -> None:
    lesson = "rights/r3-rights-holders"
    document = real_document(lesson, Locale.EN)
    without_title = paper_text(lesson, "lesson", Locale.EN).replace(folded(document.title.plain), "")
    assert document.title.plain in texts_left_out(document, without_title)
