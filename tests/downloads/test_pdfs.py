"""Every PDF: its text can be searched and copied exactly, it passes PDF/UA-1, and it is named."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import page
import pypdfium2

from made_download import Made
from pdf_text import folded, foot_of, pdfium_pages, poppler_pages, running_text, sentences_in
from sala.downloads.order import Content
from sala.writers.typst.book import PrintedBook
from sala.writers.typst.pdf import PrintedDocument, PrintedSheet


def _feet(content: Content) -> Iterator[str]:
    match content:
        case PrintedDocument():
            yield foot_of(content.imprint)
        case PrintedSheet():
            strip = "".join(words.plain for words in content.sheet.strip)
            yield foot_of(content.imprint, strip)
            yield foot_of(content.imprint)
        case PrintedBook():
            yield folded(content.title.plain)
            for part in content.parts:
                for sheet in part.sheets:
                    yield from _feet(sheet)


def _lost(made: Made, pages: list[str]) -> list[str]:
    content = made.order.content
    said = running_text(pages, _feet(content)) + folded("".join(pages))
    if isinstance(content, PrintedSheet) and content.sheet.pictures_only:
        return [folded(page) for page in pages if folded(page) != folded(content.imprint.revision)]
    return [sentence for sentence in dict.fromkeys(sentences_in(content)) if folded(sentence) not in said]


def test_every_sentence_comes_back_from_pdfium(pdfs: Mapping[str, Made]) -> None:
    """Chrome, Edge and most readers on Android search and copy with PDFium."""
    lost = {path: _lost(made, pdfium_pages(made.content)) for path, made in pdfs.items()}
    assert {path: sentences for path, sentences in lost.items() if sentences} == {}


def test_every_sentence_comes_back_from_poppler(pdfs: Mapping[str, Made], tmp_path: Path) -> None:
    lost = {path: _lost(made, poppler_pages(made.content, tmp_path)) for path, made in pdfs.items()}
    assert {path: sentences for path, sentences in lost.items() if sentences} == {}


def test_every_pdf_passes_the_accessibility_profile(pdfs: Mapping[str, Made]) -> None:
    """PDF/UA-1: tagged, in reading order, with languages and text alternatives."""
    failures = {
        path: [f"{failure.rule_id} {failure.message}" for failure in report.failures]
        for path, made in pdfs.items()
        if not (report := page.validate_pdf_bytes(made.content, profile="ua1")).is_compliant
    }
    assert failures == {}


def test_every_pdf_says_its_title_and_language(pdfs: Mapping[str, Made]) -> None:
    for path, made in pdfs.items():
        title = pypdfium2.PdfDocument(made.content).get_metadata_dict()["Title"]
        assert title == made.order.download.title.best(made.order.download.locale)[0], path
        assert f"/Lang({made.order.download.locale}".encode() in made.content.replace(b"/Lang (", b"/Lang("), path


def test_the_counted_pages_are_the_pages(pdfs: Mapping[str, Made]) -> None:
    counted = {path: made.facts.pages for path, made in pdfs.items()}
    assert counted == {path: len(pypdfium2.PdfDocument(made.content)) for path, made in pdfs.items()}


def test_answers_are_in_no_file_that_participants_get(pdfs: Mapping[str, Made]) -> None:
    answers = [made for made in pdfs.values() if made.order.download.kind == "answers"]
    assert answers
    for made in answers:
        assert isinstance(made.order.content, PrintedDocument)
        secret = [folded(text) for text in sentences_in(made.order.content.document.blocks[1])]
        for path, other in pdfs.items():
            if other.order.download.kind == "worksheet" and other.order.download.page == made.order.download.page:
                said = folded("".join(pdfium_pages(other.content)))
                assert [text for text in secret if text in said] == [], path


def test_backs_of_cards_follow_their_fronts(pdfs: Mapping[str, Made]) -> None:
    """In a copier that prints both sides, page 1 and 2 are one sheet of paper."""
    for path, made in pdfs.items():
        if isinstance(made.order.content, PrintedSheet):
            sides = [drawing.side for drawing in made.order.content.drawings]
            if "back" in sides:
                assert sides == ["front", "back"] * (len(sides) // 2), path


def test_a_sensitive_lesson_shows_its_neutral_title(pdfs: Mapping[str, Made]) -> None:
    made = pdfs["rights/r6-healthy-family-en.pdf"]
    assert pypdfium2.PdfDocument(made.content).get_metadata_dict()["Title"] == "Healthy family"
