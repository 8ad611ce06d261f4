"""The Word file of a page: a lesson plan for the facilitator, a worksheet or a story for everybody."""

from sala.downloads.site_links import SiteLinks
from sala.layouts.context import LayoutContext
from sala.layouts.laid_out_pages import LaidOutPages
from sala.layouts.page import page_path
from sala.layouts.participant_copy import for_participants
from sala.locales import Locale
from sala.writers.docx import DocxImprint, WordFile

_FOR_FACILITATORS = "lesson"
"""The kind of page whose file keeps what only the facilitator reads."""


def lay_out_word_file(address: str, pages: LaidOutPages, locale: Locale, *, site_url: str, revision: str) -> WordFile:
    """Give what a lesson's, case study's or worksheet's Word file is made from.

    Answers and analysis are in no file but a lesson plan. `site_url` is the address of the English home page, ending in a
    slash; `revision` says which text it is.
    """
    page, curriculum, document = pages.by_address[address], pages.curriculum, pages.document(address, locale)
    if page.kind != _FOR_FACILITATORS:
        document = for_participants(document)
    context = LayoutContext(curriculum, locale)
    own_address = site_url + page_path(page.address, locale)
    imprint = DocxImprint(
        context.text(curriculum.settings.licence),
        revision,
        own_address.split("://", 1)[-1].rstrip("/"),
        context.say("draft-title") if page.is_draft(locale) else None,
    )
    sheet = curriculum.worksheets.get(page.address.rpartition("/")[2])
    return WordFile(
        document,
        page.title.best(locale)[0],
        imprint,
        SiteLinks(site_url, locale, page.address),
        (),
        "portrait" if sheet is None else sheet.paper.orientation,
    )
