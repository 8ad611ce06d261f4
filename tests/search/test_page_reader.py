"""What a search sees of the real curriculum."""

from functools import cache

from project import ROOT, TODAY
from sala import build
from sala.layouts.context import LayoutContext
from sala.layouts.navigation import NavEntry, navigation_of
from sala.layouts.page import page_path
from sala.layouts.pages import pages_of
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.search.pages import SearchPage

GUIDE = "<article><h1>A guide</h1><p>Sit in a circle.</p><p>Sing.</p></article>"
TOLD = ("violence", "abuse", "ហិង្សា", "រំលោភ")


def test_every_page_is_there_once_in_both_languages() -> None:
    for locale in Locale:
        urls = [page.url for page in _pages(locale)]
        generated = {page.address for page in pages_of(_curriculum())}
        assert len(urls) == len(set(urls))
        addresses = generated | _hand_written(navigation_of(_curriculum(), locale), generated)
        assert set(urls) == {page_path(address, locale) for address in addresses}


def test_pages_can_be_narrowed_to_their_kind() -> None:
    groups = {page.url: (page.group, page.label) for page in _pages(Locale.KM)}
    assert groups["km/rights/r3-rights-holders/"] == ("lesson", "មេរៀន")
    assert groups["km/rights/cs-well/"] == ("case-study", "ករណីសិក្សា")
    assert groups["km/rights/ws-duty-triangle/"] == ("worksheet", "សន្លឹកកិច្ចការ")
    assert groups["km/glossary/"] == ("term", "")
    assert groups["km/method/approach/"] == ("other", "វិធីធ្វើការ")


def test_a_lesson_is_found_by_its_code_its_key_message_and_the_title_of_a_step() -> None:
    lesson = _page("rights/r3-rights-holders/")
    assert lesson.title == "R3 Rights holders and duty bearers"
    assert lesson.key_message.startswith("Rights holders may ask.")
    assert ("step-welcome", "Welcome and our promises") in {(one.anchor, one.heading) for one in lesson.sections}


def test_a_hand_written_page_is_summed_up_by_its_first_paragraph() -> None:
    page = _page("method/approach/")
    assert (page.title, page.key_message) == ("A guide", "Sit in a circle.")
    assert [section.texts for section in page.sections] == [("Sing.",)]


def test_a_sensitive_page_shows_a_neutral_title_and_summary_and_is_searched_all_the_same() -> None:
    for locale in Locale:
        for page in _pages(locale):
            if page.sensitive:
                assert not any(told in f"{page.title} {page.key_message}".lower() for told in TOLD)
    lesson = _page("rights/r6-healthy-family/")
    assert lesson.sensitive
    texts = [text for section in lesson.sections for text in section.texts]
    assert "Violence is never the fault of the person harmed. Help must be safe and her own choice." in texts


def test_no_word_of_the_frame_is_searched() -> None:
    for locale in Locale:
        words = {LayoutContext(_curriculum(), locale).words(name) for name in _curriculum().interface}
        pages = _pages(locale)
        texts = {text for page in pages for section in page.sections for text in section.texts}
        assert texts & words == set()
        lessons = [page for page in pages if page.group != "term"]  # a term may well be one of the frame's words
        assert not any(one.own_heading and one.heading in words for page in lessons for one in page.sections)


@cache
def _pages(locale: Locale) -> tuple[SearchPage, ...]:
    return tuple(build.SitePages(_curriculum()).search_pages(locale, lambda _: GUIDE))


def _page(url: str) -> SearchPage:
    return next(page for page in _pages(Locale.EN) if page.url == url)


def _hand_written(entries: tuple[NavEntry, ...], generated: set[str]) -> set[str]:
    found = {entry.address for entry in entries if entry.address and entry.address not in generated}
    return found.union(*(_hand_written(entry.entries, generated) for entry in entries))


@cache
def _curriculum() -> Curriculum:
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    return curriculum
