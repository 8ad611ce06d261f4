"""The Word files that people download."""

import pickle

from curriculum_pages import real_curriculum, real_laid_out_pages, real_pages
from opened_word_file import OpenedWordFile
from sala.downloads.word import lay_out_word_file
from sala.layouts.context import LayoutContext
from sala.layouts.page import Page
from sala.locales import Locale
from sala.writers.docx import write_docx

SITE = "https://sala.example.org/"


def file_of(page: Page, locale: Locale) -> OpenedWordFile:
    return OpenedWordFile(
        write_docx(lay_out_word_file(page.address, real_laid_out_pages(), locale, site_url=SITE, revision="r 1"))
    )


def test_no_worksheet_holds_an_answer_and_no_story_its_analysis() -> None:
    curriculum = real_curriculum()
    held = []
    for page in real_pages("worksheet", "case-study"):
        name = page.address.split("/")[1]
        sheet, case = curriculum.worksheets.get(name), curriculum.case_studies.get(name)
        for locale in Locale:
            text = file_of(page, locale).text
            context = LayoutContext(curriculum, locale)
            secrets = [*(sheet.answer_key if sheet else ()), *([case.analysis] if case else ())]
            assert page.title.best(locale)[0] in text
            held += [secret.en for secret in secrets if context.text(secret).plain in text]
    assert any(sheet.answer_key for sheet in curriculum.worksheets.values())
    assert held == []


def test_a_lesson_plan_keeps_what_the_facilitator_needs() -> None:
    lesson = real_curriculum().lessons["r3-rights-holders"]
    (page,) = (page for page in real_pages("lesson") if page.code == "R3")
    context = LayoutContext(real_curriculum(), Locale.KM)
    text = file_of(page, Locale.KM).text
    assert all(context.text(note).plain in text for note in lesson.facilitator_notes)


def test_a_draft_says_so_at_the_foot_of_every_page() -> None:
    (page,) = (page for page in real_pages("lesson") if page.code == "R3")
    draft = real_curriculum().interface["draft-title"].km
    assert draft is not None
    assert (draft in file_of(page, Locale.KM).footer_text) == page.is_draft(Locale.KM)
    assert real_curriculum().interface["draft-title"].en not in file_of(page, Locale.EN).footer_text


def test_the_file_of_a_sensitive_lesson_has_a_neutral_title() -> None:
    neutral = {key: one.neutral_title for key, one in real_curriculum().lessons.items() if one.neutral_title}
    assert neutral
    for page in real_pages("lesson"):
        title = neutral.get(page.address.split("/")[1])
        if title is not None:
            assert file_of(page, Locale.EN).opened.core_properties.title == title.en


def test_links_lead_to_the_site_or_stay_in_the_file() -> None:
    (page,) = (page for page in real_pages("lesson") if page.code == "R3")
    file = file_of(page, Locale.KM)
    relations = file.opened.part.rels
    outside = {relations[name].target_ref for name in file.find("//w:hyperlink/@r:id")}
    assert "https://sala.example.org/km/rights/ws-duty-triangle/" in outside
    assert all(address.startswith("https://") for address in outside)
    bookmarks = set(file.find("//w:bookmarkStart/@w:name"))
    inside = set(file.find("//w:hyperlink/@w:anchor"))
    assert inside and inside <= bookmarks


def test_a_lying_worksheet_lies_in_word_too() -> None:
    sheets = real_curriculum().worksheets
    for page in real_pages("worksheet"):
        wanted = sheets[page.address.split("/")[1]].paper.orientation
        section = file_of(page, Locale.EN).opened.sections[0]
        assert (section.page_width > section.page_height) == (wanted == "landscape"), page.address


def test_what_a_file_is_made_from_can_go_to_another_process_and_names_the_file() -> None:
    made = [
        lay_out_word_file(page.address, real_laid_out_pages(), Locale.KM, site_url=SITE, revision="r 1")
        for page in real_pages("worksheet")[:2]
    ]
    assert pickle.loads(pickle.dumps(made)) == made
    assert repr(made[0]) != repr(made[1])
    assert " at 0x" not in repr(made)  # else the digest of the content would differ from run to run
