"""The book's own description: what it is, how it can be read, and which files it holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from sala.writers.epub.book import EpubBook
from sala.writers.xml_text import xml_safe

CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">\n'
    '<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>\n'
    "</container>\n"
)
"""META-INF/container.xml: tells where the description lies."""

_ACCESSIBILITY = (
    ("accessMode", "textual"),
    ("accessModeSufficient", "textual"),
    ("accessibilityFeature", "tableOfContents"),
    ("accessibilityFeature", "readingOrder"),
    ("accessibilityFeature", "structuralNavigation"),
    ("accessibilityFeature", "displayTransformability"),
    ("accessibilityHazard", "none"),
)
"""schema.org's words for books that are text throughout; their pictures only repeat what the text says."""


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file of the book."""

    name: str
    media_type: str
    in_reading_order: bool = False
    properties: str = ""
    """What readers must know of it, such as `nav` or `svg`."""


def package_document(book: EpubBook, files: Sequence[PackedFile]) -> str:
    """Give package.opf."""
    items, spine = [], []
    for number, file in enumerate(files, start=1):
        properties = f' properties="{file.properties}"' if file.properties else ""
        items.append(f'<item id="f{number}" href="{file.name}" media-type="{file.media_type}"{properties}/>')
        if file.in_reading_order:
            spine.append(f'<itemref idref="f{number}"/>')
    described, listed, ordered = "\n".join(_metadata(book)), "\n".join(items), "\n".join(spine)
    return xml_safe(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" '
        f'xml:lang="{book.locale}">\n'
        f'<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n{described}\n</metadata>\n'
        f"<manifest>\n{listed}\n</manifest>\n<spine>\n{ordered}\n</spine>\n</package>\n"
    )


def _metadata(book: EpubBook) -> list[str]:
    described = [
        f'<dc:identifier id="id">{escape(book.identifier)}</dc:identifier>',
        f"<dc:title>{escape(book.title)}</dc:title>",
        f"<dc:language>{book.locale}</dc:language>",
        f"<dc:publisher>{escape(book.publisher)}</dc:publisher>",
        f"<dc:rights>{escape(book.licence)}</dc:rights>",
        f'<meta property="dcterms:modified">{book.changed:%Y-%m-%dT%H:%M:%SZ}</meta>',
    ]
    if book.summary:
        described.append(f"<dc:description>{escape(book.summary)}</dc:description>")
    described += [f'<meta property="schema:{name}">{value}</meta>' for name, value in _ACCESSIBILITY]
    described.append(f'<meta property="schema:accessibilitySummary">{escape(book.words.accessibility)}</meta>')
    return described
