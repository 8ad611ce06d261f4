"""E-books that pass the W3C's own checker and say how they can be read."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from documents import HOSTILE, KHMER, book_of, document, hostile_document, rich
from epub_checker import messages_of_epubcheck
from sala.blocks import Fold, Heading, Paragraph, RichText, Span, Target
from sala.locales import Locale
from sala.writers.epub import EpubBook, EpubChapter, EpubPart, write_epub

OPF = {"opf": "http://www.idpf.org/2007/opf", "dc": "http://purl.org/dc/elements/1.1/"}
XHTML = {"h": "http://www.w3.org/1999/xhtml"}


def file_in(content: bytes, name: str) -> Any:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def test_hostile_texts_are_printed_as_they_are(tmp_path: Path) -> None:
    content = write_epub(book_of(hostile_document(Locale.KM)))
    assert messages_of_epubcheck(content, tmp_path) == []
    chapter = file_in(content, "book/chapter-1.xhtml")
    paragraphs = ["".join(one.itertext()) for one in chapter.iterfind(".//h:main/h:p", XHTML)]
    unprintable = str.maketrans(dict.fromkeys("\x00\x01\x0b\x1f\ud800\uffff", "\ufffd"))
    assert paragraphs == [text.translate(unprintable) for text in HOSTILE]


def test_the_checker_would_notice_a_broken_book(tmp_path: Path) -> None:
    to_nowhere = RichText((Span("lost", link=Target("chapter-1", "no-such-anchor")),), Locale.EN)
    content = write_epub(book_of(document(Paragraph(to_nowhere))))
    assert any("RSC-012" in message for message in messages_of_epubcheck(content, tmp_path))


def test_the_book_says_its_language_licence_and_how_it_can_be_read() -> None:
    package = file_in(write_epub(book_of(document(locale=Locale.KM, title=KHMER))), "book/package.opf")
    assert package.findtext(".//dc:language", namespaces=OPF) == "km"
    assert package.findtext(".//dc:title", namespaces=OPF) == KHMER
    assert package.findtext(".//dc:rights", namespaces=OPF) == "CC BY-SA 4.0"
    said = {(one.get("property"), one.text) for one in package.iterfind(".//opf:meta", OPF)}
    assert {
        ("dcterms:modified", "2026-11-22T00:00:00Z"),
        ("schema:accessMode", "textual"),
        ("schema:accessModeSufficient", "textual"),
        ("schema:accessibilityHazard", "none"),
        ("schema:accessibilitySummary", "All of it is text."),
    } <= said


def test_the_contents_list_parts_and_chapters_in_reading_order() -> None:
    one, two = (EpubChapter(f"m/{name}", document(title=name)) for name in ("one", "two"))
    made = book_of(document())
    book = EpubBook(
        made.identifier,
        "Book",
        Locale.EN,
        (EpubPart("", (one,)), EpubPart("Stories", (two,))),
        made.words,
        made.publisher,
        made.licence,
        made.changed,
    )
    content = write_epub(book)
    contents = file_in(content, "book/nav.xhtml")
    shown = [(link.get("href"), link.text) for link in contents.iterfind(".//h:nav//h:a", XHTML)]
    assert shown == [("m-one.xhtml", "one"), ("m-two.xhtml", "two")]
    assert [one.text for one in contents.iterfind(".//h:nav//h:span", XHTML)] == ["Stories"]
    package = file_in(content, "book/package.opf")
    files = {item.get("id"): item.get("href") for item in package.iterfind(".//opf:item", OPF)}
    order = [files[one.get("idref")] for one in package.iterfind(".//opf:itemref", OPF)]
    assert order == ["cover.xhtml", "nav.xhtml", "m-one.xhtml", "m-two.xhtml"]


def test_links_stay_in_the_book_where_the_book_holds_the_place() -> None:
    def linked(words: str, address: str, anchor: str = "") -> Paragraph:
        return Paragraph(RichText((Span(words, link=Target(address, anchor)),), Locale.EN))

    content = write_epub(
        book_of(
            document(linked("next", "chapter-2", "story"), linked("gone", "elsewhere")),
            document(Heading(2, rich("Story"), "story")),
        )
    )
    first = file_in(content, "book/chapter-1.xhtml")
    assert [link.get("href") for link in first.iterfind(".//h:main//h:a", XHTML)] == ["chapter-2.xhtml#story"]
    assert "gone" in "".join(first.itertext())


def test_folds_are_open_since_many_readers_cannot_open_them() -> None:
    fold = Fold(rich("Notes"), (Paragraph(rich("Wait for silence.")),))
    chapter = file_in(write_epub(book_of(document(fold))), "book/chapter-1.xhtml")
    (details,) = chapter.iterfind(".//h:details", XHTML)
    assert "open" in details.attrib


def test_the_khmer_font_is_only_in_books_with_khmer() -> None:
    def fonts(content: bytes) -> list[str]:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return [name for name in archive.namelist() if name.endswith(".ttf")]

    assert fonts(write_epub(book_of(document()))) == []
    assert fonts(write_epub(book_of(document(title=KHMER)))) == [
        "book/Battambang-Regular.ttf",
        "book/Battambang-Bold.ttf",
    ]


def test_the_kind_of_file_stands_in_its_first_bytes_and_the_same_book_gives_the_same_bytes() -> None:
    content = write_epub(book_of(hostile_document(Locale.KM)))
    assert content[30:58] == b"mimetypeapplication/epub+zip"
    assert write_epub(book_of(hostile_document(Locale.KM))) == content


def test_two_chapters_with_one_address_are_refused() -> None:
    made = book_of(document())
    twice = EpubPart("", made.parts[0].chapters * 2)
    book = EpubBook("urn:x", "x", Locale.EN, (twice,), made.words, "x", "x", made.changed)
    with pytest.raises(ValueError, match="address of its own"):
        write_epub(book)
