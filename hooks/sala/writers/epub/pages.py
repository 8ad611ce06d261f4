"""The book's pages as XHTML: cover, table of contents, chapters."""

from collections.abc import Mapping
from html import escape

from sala.blocks import FileTarget, Target
from sala.locales import Locale
from sala.writers.epub.book import EpubBook, EpubChapter
from sala.writers.html import write_html
from sala.writers.links import AddressOf
from sala.writers.xml_text import xml_safe

COVER, NAVIGATION, STYLE = "cover.xhtml", "nav.xhtml", "book.css"
"""Names inside the book that no chapter can have: an address holds no dot."""


def cover_page(book: EpubBook) -> str:
    """Give the cover: title, notes and licence in words, so that it is small and can be read aloud."""
    notes = "\n".join(f"<p>{_text(note)}</p>" for note in (*book.notes, book.licence) if note)
    body = f'<section epub:type="cover" class="cover">\n<h1>{_text(book.title)}</h1>\n{notes}\n</section>'
    return _page(book.title, body, book.locale)


def navigation_page(book: EpubBook) -> str:
    """Give the table of contents, which is a page too."""
    entries = []
    for part in book.parts:
        chapters = "\n".join(
            f'<li><a href="{chapter.file_name}">{_text(chapter.document.title.plain)}</a></li>'
            for chapter in part.chapters
        )
        grouped = f"<li><span>{_text(part.title)}</span>\n<ol>\n{chapters}\n</ol></li>"
        entries.append(grouped if part.title else chapters)
    listed = "\n".join(entries)
    contents = _text(book.words.contents)
    body = (
        f'<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents">\n'
        f'<h1 id="contents">{contents}</h1>\n<ol>\n{listed}\n</ol>\n</nav>'
    )
    return _page(book.words.contents, body, book.locale)


def chapter_page(chapter: EpubChapter, address_of: AddressOf, locale: Locale) -> str:
    """Give a chapter: the same HTML as the page on the site."""
    body = write_html(chapter.document, address_of, for_book=True).body
    return _page(chapter.document.title.plain, f"<main>\n{body}</main>", locale)


def links_within(book: EpubBook) -> AddressOf:
    """Give the addresses of links: a chapter's file where the book holds it, else what `book.outside` says."""
    files: Mapping[str, str] = {chapter.address: chapter.file_name for chapter in book.chapters}

    def address_of(target: Target | FileTarget) -> str | None:
        if isinstance(target, FileTarget) or target.address not in files:
            return None if book.outside is None else book.outside(target)
        return files[target.address] + (f"#{target.anchor}" if target.anchor else "")

    return address_of


def _text(text: str) -> str:
    return escape(text, quote=False)


def _page(title: str, body: str, locale: Locale) -> str:
    page = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" '
        f'lang="{locale}" xml:lang="{locale}">\n<head>\n<meta charset="utf-8"/>\n<title>{_text(title)}</title>\n'
        f'<link rel="stylesheet" href="{STYLE}"/>\n</head>\n<body>\n{body}\n</body>\n</html>\n'
    )
    return xml_safe(page)
