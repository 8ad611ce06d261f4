"""What goes on paper, made from the curriculum: documents and worksheets with their feet, each once."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time

from sala.blocks import Document
from sala.downloads.both_languages import BothLanguages, KhmerWithList
from sala.downloads.ebook import lay_out_ebook
from sala.downloads.word import lay_out_word_file
from sala.downloads.word_with_drawing import WordWithDrawing
from sala.graphics.drawing import Drawing
from sala.graphics.page_area import page_area
from sala.graphics.registry import DRAWERS
from sala.graphics.too_large import DrawingTooLarge
from sala.graphics.words import Words
from sala.layouts.answers import lay_out_answers
from sala.layouts.context import LayoutContext
from sala.layouts.imprint import Edition, Imprint, imprint_of, revision_of
from sala.layouts.laid_out_pages import LaidOutPages
from sala.layouts.page import Page, page_path
from sala.layouts.sheet import Sheet, SheetVariant, lay_out_sheet
from sala.locales import Locale
from sala.model.base import Reviewed
from sala.model.curriculum import Curriculum, ModuleContent
from sala.model.worksheet import Paper, Worksheet
from sala.writers.docx import WordFile
from sala.writers.epub import EpubBook
from sala.writers.typst.pdf import FOOT_MM, Form, PrintedDocument, PrintedSheet, head_mm

_LONG_AGO = date(2000, 1, 1)
"""The day of change of an e-book whose publisher gives none: the same text gives the same bytes."""
_PAPERS = {"A4": (210.0, 297.0), "A5": (148.0, 210.0)}


@dataclass
class Printing:
    """Lays out what is printed; a lesson in a file of its own and in two books is laid out once."""

    curriculum: Curriculum
    edition: Edition
    _documents: dict[tuple[str, Locale], PrintedDocument] = field(default_factory=dict)
    _sheets: dict[tuple[str, SheetVariant], PrintedSheet] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay no page out before a file asks for it."""
        self._pages = LaidOutPages(self.curriculum)

    def page(self, address: str) -> Page:
        """Give a page of the site."""
        return self._pages.by_address[address]

    def context(self, locale: Locale) -> LayoutContext:
        """Give a fresh view of the curriculum."""
        return LayoutContext(self.curriculum, locale)

    def document(self, address: str, form: Form, entity: Reviewed, locale: Locale) -> PrintedDocument:
        """Give a page of the site as it is printed."""
        if (address, locale) not in self._documents:
            document = self._pages.document(address, locale)
            self._documents[address, locale] = self.printed(document, form, revision_of(entity), address, locale)
        return self._documents[address, locale]

    def answers(self, address: str, sheet: Worksheet, locale: Locale) -> PrintedDocument:
        """Give the answers to a worksheet."""
        document = lay_out_answers(sheet, self.context(locale))
        return self.printed(document, "guide", revision_of(sheet), address, locale)

    def printed(self, document: Document, form: Form, revision: str, address: str, locale: Locale) -> PrintedDocument:
        """Give a document its foot."""
        return PrintedDocument(form, document, self.imprint(revision, address, locale), self.author(locale))

    def imprint(self, revision: str, address: str, locale: Locale) -> Imprint:
        """Give the foot for what belongs to a page."""
        return imprint_of(revision, page_path(address, locale), self.edition, self.context(locale))

    def author(self, locale: Locale) -> str:
        """Give the name of the programme, which stands for its authors."""
        return self.curriculum.settings.title.best(locale)[0]

    def sheet(self, address: str, sheet: Worksheet, variant: SheetVariant) -> PrintedSheet:
        """Give a worksheet in a variant. Raises DrawingTooLarge."""
        if (address, variant) not in self._sheets:
            self._sheets[address, variant] = self._printed_sheet(address, sheet, variant)
        return self._sheets[address, variant]

    def word(self, address: str, entity: Reviewed, locale: Locale) -> WordFile:
        """Give a page of the site as a Word file."""
        revision = revision_of(entity)
        return lay_out_word_file(address, self._pages, locale, site_url=self.edition.site_url, revision=revision)

    def word_sheet(self, address: str, sheet: Worksheet, locale: Locale) -> WordWithDrawing:
        """Give a worksheet as a Word file with its drawing. Raises DrawingTooLarge."""
        printed = self.sheet(address, sheet, "km" if locale is Locale.KM else "en")
        return WordWithDrawing(self.word(address, sheet, locale), printed.drawings, printed.alternative)

    def ebook(self, content: ModuleContent, locale: Locale) -> EpubBook:
        """Give a module as an e-book."""
        site_url, changed = self.edition.site_url, _ebook_day(self.edition)
        return lay_out_ebook(content, self._pages, locale, site_url=site_url, changed=changed)

    def _printed_sheet(self, address: str, sheet: Worksheet, variant: SheetVariant) -> PrintedSheet:
        words = lay_out_sheet(sheet, variant, self.curriculum)
        imprint = self.imprint(revision_of(sheet), address, words.locale)
        words, drawings = _with_drawings(sheet, words, variant)
        title, purpose = words.title[0].plain, words.purpose[0].plain
        return PrintedSheet(
            words,
            drawings,
            f"{title}. {purpose}",
            _paper(sheet.paper),
            imprint,
            self.author(words.locale),
        )


def _ebook_day(edition: Edition) -> datetime:
    return datetime.combine(edition.date or _LONG_AGO, time.min, UTC)


def _with_drawings(sheet: Worksheet, words: Sheet, variant: SheetVariant) -> tuple[Sheet, tuple[Drawing, ...]]:
    """Draw what is on a worksheet in the room between title and foot.

    Where both languages do not fit, the drawing keeps the Khmer and the back of the sheet lists the English.
    """
    if variant != "both":
        return words, _drawings(sheet, words, Words(words.locale, pictures_only=words.pictures_only))
    try:
        return words, _drawings(sheet, words, BothLanguages(Locale.KM))
    except DrawingTooLarge:
        listed = KhmerWithList(Locale.KM)
        drawings = _drawings(sheet, words, listed)
        return replace(words, translations=tuple(listed.pairs)), drawings


def _drawings(sheet: Worksheet, words: Sheet, written: Words) -> tuple[Drawing, ...]:
    drawn = DRAWERS[type(sheet.graphic)](sheet.graphic, page_area(sheet.paper, head_mm(words), FOOT_MM), written)
    return drawn if isinstance(drawn, tuple) else (drawn,)


def _paper(paper: Paper) -> tuple[float, float]:
    short, long = _PAPERS[paper.size]
    return (short, long) if paper.orientation == "portrait" else (long, short)
