"""Writes a whole Word file: A4, the Khmer font inside, imprint at the foot, the same bytes for the same document."""

import zipfile
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, Literal

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from sala.blocks import Document, RichText
from sala.locales import Locale
from sala.writers.docx.body import BodyWriter
from sala.writers.docx.elements import Element, paragraph, w
from sala.writers.docx.picture import Picture
from sala.writers.docx.runs import KHMER_FONT, run, runs_of
from sala.writers.docx.template import open_template
from sala.writers.links import AddressOf
from sala.writers.reproducible_zip import write_zip
from sala.writers.xml_text import xml_safe

Orientation = Literal["portrait", "landscape"]

_LONGEST_PROPERTY = 255
"""Word's own limit for the title and the like."""
_FIXED_TIME = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands in every file, so that the same document gives the same bytes."""
_CONTENT_TYPES = "[Content_Types].xml"


@dataclass(frozen=True, slots=True)
class DocxImprint:
    """What stands at the foot of every page."""

    licence: RichText
    """What may be done with the file."""
    revision: str
    """Which text this is, such as `ws-help-map 1.0.0 3f2a9c`."""
    address: str = ""
    """The page's address, as one types it."""
    notice: RichText | None = None
    """What readers must know of this text, such as that it is a draft."""


@dataclass(frozen=True, slots=True)
class WordFile:
    """Everything that a Word file is made from, as data: it can be named by a digest, and written in another process."""

    document: Document
    """What is written. Facilitator-only parts are written as they come: `for_participants` takes them out."""
    title: str
    """What the window and the file's properties say: a neutral one for a sensitive lesson."""
    imprint: DocxImprint
    """What stands at the foot of every page."""
    address_of: AddressOf
    """Gives the address for a link: whole, `#anchor` for a place in this document, or None for no link."""
    pictures: tuple[tuple[str, Picture], ...] = ()
    """Anchors of headings, and the picture that follows each."""
    orientation: Orientation = "portrait"
    """How the page lies."""


def write_docx(file: WordFile) -> bytes:
    """Write a Word file. Letters that no XML file may hold become U+FFFD."""
    word = open_template()
    width = _set_up_page(word, file.orientation)
    _set_language(word, file.document.locale)
    body = BodyWriter(word.part, file.address_of, file.pictures, width)
    for element in body.document(file.document):
        word.element.body.insert(len(word.element.body) - 1, element)  # the section's settings stay last
    _write_foot(word, file.imprint, width)
    _write_properties(word, file)
    return _packed(word)


def _set_up_page(word: WordDocument, orientation: Orientation) -> int:
    """Turn the page; give the width between its margins in twentieths of a point."""
    section = word.sections[0]
    if orientation == "landscape":
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
    lengths = (section.page_width, section.left_margin, section.right_margin)
    page, left, right = (0 if length is None else length.twips for length in lengths)
    return page - left - right


def _set_language(word: WordDocument, locale: Locale) -> None:
    """In a Khmer file, everything that people type gets the Khmer font, whatever keyboard they have."""
    if locale is not Locale.KM:
        return
    fonts = word.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    assert fonts is not None  # the template is ours
    for slot in ("ascii", "hAnsi"):
        fonts.set(qn(f"w:{slot}"), KHMER_FONT)
    spacing = word.styles.element.find(f".//{qn('w:pPrDefault')}//{qn('w:spacing')}")
    assert spacing is not None
    spacing.set(qn("w:line"), "240")  # Battambang's own lines are tall


def _write_foot(word: WordDocument, imprint: DocxImprint, width: int) -> None:
    foot: Any = word.sections[0].footer
    tabs = w("tabs", w("tab", val="right", pos=width))
    first = paragraph("Footer", *runs_of(imprint.licence), properties=(tabs,))
    first.append(w("r", w("tab")))
    first.append(_field("PAGE"))
    first.append(run(" / ", khmer=False))
    first.append(_field("NUMPAGES"))
    foot._element.append(first)
    origin = " · ".join(part for part in (imprint.revision, imprint.address) if part)
    second = paragraph("Footer", run(xml_safe(origin), khmer=False), properties=(w("pBdr", w("top", val="nil")),))
    if imprint.notice is not None:
        second.extend([run(" · ", khmer=False), *runs_of(imprint.notice, strong=True)])
    foot._element.append(second)


def _field(name: str) -> Element:
    """Make a field that Word fills in."""
    return w("fldSimple", run("1", khmer=False), instr=f" {name} ")


def _write_properties(word: WordDocument, file: WordFile) -> None:
    properties = word.core_properties
    properties.title = xml_safe(file.title)[:_LONGEST_PROPERTY]
    properties.language = str(file.document.locale)
    properties.comments = xml_safe(file.imprint.licence.plain)[:_LONGEST_PROPERTY]
    properties.version = xml_safe(file.imprint.revision)[:_LONGEST_PROPERTY]
    properties.created = properties.modified = _FIXED_TIME
    properties.revision = 1


def _packed(word: WordDocument) -> bytes:
    """Save, and pack again with fixed dates and in a fixed order."""
    saved = BytesIO()
    word.save(saved)
    with zipfile.ZipFile(saved) as archive:
        files = {name: archive.read(name) for name in sorted(archive.namelist())}
    return write_zip({_CONTENT_TYPES: files.pop(_CONTENT_TYPES), **files})
