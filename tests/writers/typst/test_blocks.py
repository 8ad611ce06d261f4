"""Everything that a page of the site says can be printed too."""

import pytest

from pdf_text import folded, pdfium_pages, sentences_in
from project import ROOT, TODAY
from sala import build
from sala.layouts.context import LayoutContext
from sala.layouts.imprint import Edition, imprint_of
from sala.layouts.pages import lay_out, pages_of
from sala.locales import Locale
from sala.writers.typst.pdf import PrintedDocument, write_document


@pytest.mark.parametrize("locale", list(Locale))
@pytest.mark.parametrize(
    "address", ["rights/ws-duty-triangle", "rights/index", "exercises/x03-rights-triangle", "glossary", "facts"]
)
def test_the_blocks_of_every_kind_of_page_reach_paper(address: str, locale: Locale) -> None:
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    page = next(page for page in pages_of(curriculum) if page.address == address)
    document = lay_out(page, curriculum, locale)
    edition = Edition("https://sala.example.org/")
    imprint = imprint_of("x 1.0.0 abcdef", f"{address}/", edition, LayoutContext(curriculum, locale))

    written = write_document(PrintedDocument("guide", document, imprint, "Sala"))

    said = folded("".join(pdfium_pages(written.content))).replace(folded(imprint.address), "")
    shown = [text for text in sentences_in(document.blocks) if len(text) <= 40]
    assert [text for text in shown if folded(text) not in said] == []
