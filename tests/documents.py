"""Small documents made by hand, for tests of writers."""

from datetime import UTC, datetime

from sala.blocks import Block, Document, Paragraph, RichText, Span, Target
from sala.locales import Locale
from sala.writers.docx import DocxImprint, WordFile
from sala.writers.epub import EpubBook, EpubChapter, EpubPart, EpubWords

KHMER = "អ្នកមានសិទ្ធិ"
HOSTILE = (
    '<w:p><w:r/></w:p> #read("secret.txt") & ]]> "x" <script>alert(1)</script>',
    "control \x00\x01\x0b\x1f and half a pair \ud800 and no letter \uffff",
    "emoji 🙂👩🏽‍🌾 and Thai สวัสดี",
    f"{KHMER} 🙂 สวัสดี CEDAW – “{KHMER}” … {KHMER}",
    "label " * 500,
)
"""Texts that have broken files of other programs."""


def rich(text: str, locale: Locale = Locale.EN) -> RichText:
    return RichText((Span(text),), locale)


def document(*blocks: Block, locale: Locale = Locale.EN, title: str = "Title") -> Document:
    return Document(rich(title, locale), locale, blocks)


def hostile_document(locale: Locale) -> Document:
    return document(*(Paragraph(rich(text, locale)) for text in HOSTILE), locale=locale, title=" ".join(HOSTILE))


def imprint(locale: Locale = Locale.EN) -> DocxImprint:
    return DocxImprint(rich("CC BY-SA 4.0", locale), "ws-test 1.0.0 3f2a9c", "sala.example.org/ws-test")


def no_links(target: Target) -> None:
    """Leave every link out."""


def word_file_of(written: Document) -> WordFile:
    """Give the least that a Word file needs besides its document."""
    return WordFile(written, written.title.plain, imprint(written.locale), no_links)


def book_of(*documents: Document) -> EpubBook:
    """Make a book with one chapter for each document: chapter-1, chapter-2."""
    chapters = tuple(EpubChapter(f"chapter-{number}", one) for number, one in enumerate(documents, start=1))
    return EpubBook(
        identifier="urn:sala:test",
        title=documents[0].title.plain,
        locale=documents[0].locale,
        parts=(EpubPart("", chapters),),
        words=EpubWords("Contents", "All of it is text."),
        publisher="Sala",
        licence="CC BY-SA 4.0",
        changed=datetime(2026, 11, 22, tzinfo=UTC),
    )
