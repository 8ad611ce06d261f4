"""A module as an e-book: everything that a facilitator needs of it, without a connection."""

from collections.abc import Iterator
from datetime import datetime

from sala.downloads.site_links import SiteLinks
from sala.layouts.context import LayoutContext
from sala.layouts.laid_out_pages import LaidOutPages
from sala.layouts.page import page_path
from sala.layouts.pages import FACTS, GLOSSARY
from sala.locales import Locale
from sala.model.curriculum import ModuleContent
from sala.writers.epub import EpubBook, EpubChapter, EpubPart, EpubWords

_PARTS = {"lessons": "lesson", "case-studies": "case-study", "worksheets": "worksheet"}
"""The parts of a book, in order: the page's own word for each, and the kind of its pages."""


def lay_out_ebook(
    content: ModuleContent, pages: LaidOutPages, locale: Locale, *, site_url: str, changed: datetime
) -> EpubBook:
    """Give a module's book: its pages, the exercises that its lessons use, the glossary and the facts.

    It is the facilitator's: answers and analysis are in it. `site_url` is the address of the English home page, ending in a
    slash; `changed`, in UTC, is part of the bytes.
    """
    context, settings, module = LayoutContext(pages.curriculum, locale), pages.curriculum.settings, content.module
    parts = tuple(
        EpubPart(
            context.words(heading) if heading else "",
            tuple(EpubChapter(address, pages.document(address, locale)) for address in addresses),
        )
        for heading, addresses in _parts(content, pages)
        if addresses
    )
    programme, subtitle = context.text(settings.title).plain, context.text(module.subtitle).plain
    return EpubBook(
        identifier=site_url + page_path(f"{module.id}/index", locale),
        title=context.text(module.title).plain,
        locale=locale,
        parts=parts,
        words=EpubWords(context.words("book-contents"), context.words("book-accessibility")),
        publisher=programme,
        licence=context.text(settings.licence).plain,
        changed=changed,
        notes=(subtitle, programme, *_notices(context, content)),
        summary=subtitle,
        outside=SiteLinks(site_url, locale),
    )


def _notices(context: LayoutContext, content: ModuleContent) -> Iterator[str]:
    if context.locale is Locale.KM and content.module.review.km != "reviewed":
        yield context.words("draft")
    yield context.text(context.curriculum.settings.credit).plain


def _parts(content: ModuleContent, pages: LaidOutPages) -> Iterator[tuple[str, list[str]]]:
    """Yield the name of each part's heading (empty for none) and the addresses of its pages."""
    inside = [page for page in pages.by_address.values() if page.address.startswith(f"{content.module.id}/")]
    yield "", [page.address for page in inside if page.kind == "module"]
    for heading, kind in _PARTS.items():
        yield heading, [page.address for page in inside if page.kind == kind]
    used = {step.exercise for lesson in content.lessons.values() for step in lesson.steps if step.exercise is not None}
    yield "exercises", [f"exercises/{name}" for name in pages.curriculum.exercises if name in used]
    yield "", [GLOSSARY, FACTS]
