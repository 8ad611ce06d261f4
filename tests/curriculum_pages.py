"""The pages of the real curriculum, laid out for tests of writers."""

from functools import cache

from documents import word_file_of
from opened_word_file import OpenedWordFile
from project import ROOT, TODAY
from sala import build
from sala.blocks import Document
from sala.layouts.laid_out_pages import LaidOutPages
from sala.layouts.page import Page
from sala.layouts.pages import lay_out
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.writers.docx import write_docx


@cache
def real_curriculum() -> Curriculum:
    """Give the real curriculum, read once."""
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    return curriculum


def real_pages(*kinds: str) -> list[Page]:
    """Give the generated pages of these kinds, or all."""
    pages = build.SitePages(real_curriculum()).all()
    return [page for page in pages if not kinds or page.kind in kinds]


@cache
def real_laid_out_pages() -> LaidOutPages:
    """Give the generated pages as files take them."""
    return LaidOutPages(real_curriculum())


@cache
def real_documents(locale: Locale) -> dict[str, Document]:
    """Give every generated page, laid out, by address."""
    return {page.address: lay_out(page, real_curriculum(), locale) for page in real_pages()}


def real_document(address: str, locale: Locale) -> Document:
    """Give one page, laid out."""
    return real_documents(locale)[address]


@cache
def real_word_file(address: str, locale: Locale) -> OpenedWordFile:
    """Give one page as a Word file, written once for all questions."""
    return OpenedWordFile(write_docx(word_file_of(real_document(address, locale))))
