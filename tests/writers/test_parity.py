"""The same blocks reach every format: no text is lost, and all stand in the same order."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from lxml import etree, html

from curriculum_pages import real_document, real_documents, real_word_file
from documents import book_of
from said_texts import lost_texts
from sala.locales import Locale
from sala.writers.epub import write_epub
from sala.writers.html import write_html

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
