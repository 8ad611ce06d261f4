"""Packs a book: the standard library writes it, with the same bytes for the same content."""

from pathlib import Path

from sala.writers.epub.book import EpubBook
from sala.writers.epub.package import CONTAINER, PackedFile, package_document
from sala.writers.epub.pages import COVER, NAVIGATION, STYLE, chapter_page, cover_page, links_within, navigation_page
from sala.writers.reproducible_zip import write_zip
from sala.writers.scripts_of import holds_khmer

_HERE = Path(__file__).parent
_FONTS = Path(__file__).parents[2] / "fonts"
_KHMER_FONTS = ("Battambang-Regular.ttf", "Battambang-Bold.ttf")
_MEDIA_TYPE = "application/epub+zip"
_XHTML = "application/xhtml+xml"


def write_epub(book: EpubBook) -> bytes:
    """Write `book` as EPUB 3. Letters that no XML file may hold become U+FFFD.

    Raises ValueError where two chapters have one address, or no chapter is there.
    """
    addresses = [chapter.address for chapter in book.chapters]
    if not addresses or len(set(addresses)) < len(addresses):
        raise ValueError(f"a book needs chapters, each with an address of its own: {addresses}")
    address_of = links_within(book)
    pages = {COVER: cover_page(book), NAVIGATION: navigation_page(book)}
    for chapter in book.chapters:
        pages[chapter.file_name] = chapter_page(chapter, address_of, book.locale)
    # Only then: 56 kB are much for a book that does not need them.
    fonts = _KHMER_FONTS if any(holds_khmer(page) for page in pages.values()) else ()
    files = [
        *(PackedFile(name, _XHTML, in_reading_order=True, properties=_properties(name, pages[name])) for name in pages),
        PackedFile(STYLE, "text/css"),
        *(PackedFile(name, "font/ttf") for name in fonts),
    ]
    content = {
        "mimetype": _MEDIA_TYPE.encode(),  # first and uncompressed, so that the file's kind shows in its first bytes
        "META-INF/container.xml": CONTAINER.encode(),
        "book/package.opf": package_document(book, files).encode(),
        **{f"book/{name}": page.encode() for name, page in pages.items()},
        f"book/{STYLE}": _style(with_fonts=bool(fonts)),
        **{f"book/{name}": (_FONTS / name).read_bytes() for name in fonts},
    }
    return write_zip(content, stored=frozenset({"mimetype"}))


def _properties(name: str, page: str) -> str:
    if name == NAVIGATION:
        return "nav"
    return "svg" if "<svg " in page else ""


def _style(*, with_fonts: bool) -> bytes:
    style = (_HERE / STYLE).read_bytes()
    return (_HERE / "fonts.css").read_bytes() + style if with_fonts else style
