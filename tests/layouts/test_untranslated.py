"""A text that is not translated yet: shown in the source language, marked as such, never silently."""

from project import LESSON, TODAY, Project
from sala import build
from sala.blocks import Callout, Document
from sala.layouts.pages import lay_out
from sala.locales import Locale


def _page(project: Project, address: str, locale: Locale) -> Document:
    curriculum = build.check(project.root, today=TODAY).curriculum
    assert curriculum is not None
    page = build.SitePages(curriculum).by_address[address]
    return lay_out(page, curriculum, locale)


def test_a_complete_page_has_no_notice(sound: Project) -> None:
    page = _page(sound, "water/w1-shared-well", Locale.KM)
    assert page.title.locale is Locale.KM
    assert not any(isinstance(block, Callout) and block.kind == "untranslated" for block in page.blocks)


def test_a_missing_title_is_english_and_the_page_says_so(sound: Project) -> None:
    _drop_khmer_title(sound)
    page = _page(sound, "water/w1-shared-well", Locale.KM)
    assert (page.title.plain, page.title.locale) == ("The shared well", Locale.EN)
    notice = page.blocks[0]
    assert isinstance(notice, Callout)
    assert notice.kind == "untranslated"


def test_the_english_page_has_no_notice(sound: Project) -> None:
    _drop_khmer_title(sound)
    page = _page(sound, "water/w1-shared-well", Locale.EN)
    assert not any(isinstance(block, Callout) and block.kind == "untranslated" for block in page.blocks)


def _drop_khmer_title(project: Project) -> None:
    text = project.file(LESSON).read_text(encoding="utf-8")
    before, after = text.split("title:\n", 1)
    english, khmer, rest = after.split("\n", 2)
    assert english.strip() == "en: The shared well"
    assert khmer.strip().startswith("km:")
    project.write(LESSON, f"{before}title:\n{english}\n{rest}")
