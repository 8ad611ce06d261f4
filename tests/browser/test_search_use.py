"""The search by keyboard, by link, and for everybody."""

import pytest
from playwright.sync_api import expect

from browser_pages import STANDARDS, axe_finds
from search_dialog import LESSON, Open, search


@pytest.mark.parametrize("key", ["/", "s"])
def test_a_key_opens_the_search_and_escape_gives_the_page_back(open_at: Open, key: str) -> None:
    page = open_at(LESSON["km"])
    page.keyboard.press(key)
    expect(page.locator("[data-search-query]")).to_be_focused()
    page.keyboard.type("ទឹក")
    expect(page.locator("[data-search-query]")).to_have_value("ទឹក")
    page.keyboard.press("Escape")
    expect(page.locator("[data-sala-search]")).to_be_hidden()


def test_the_same_keys_work_on_a_khmer_keyboard(open_page: Open) -> None:
    page = open_page("km/")
    page.evaluate("dispatchEvent(new KeyboardEvent('keydown', { key: 'ស', code: 'KeyS' }))")
    expect(page.locator("[data-search-query]")).to_be_focused()


def test_keys_typed_into_a_field_stay_there(open_page: Open) -> None:
    page = open_page("lessons/")
    page.locator("select[name=time]").focus()
    page.keyboard.press("s")
    expect(page.locator("[data-sala-search]")).to_be_hidden()


def test_arrows_move_through_the_results_and_enter_opens(open_at: Open) -> None:
    page = open_at("")
    rows = search(page, "well pagoda")
    page.keyboard.press("ArrowDown")
    expect(rows.first.locator("a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("[data-search-query]")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/cs-well/**")


def test_tab_stays_in_the_open_search_and_the_button_gets_the_focus_back(open_page: Open) -> None:
    page = open_page("km/")
    button = page.locator("[data-search-open]")
    button.focus()
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        inside = "document.activeElement === document.body || !!document.activeElement.closest('[data-sala-search]')"
        assert page.evaluate(inside)
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_a_link_can_open_the_search_with_its_words(open_at: Open) -> None:
    page = open_at("km/", "?q=ម្ចាស់សិទ្ធិ")
    expect(page.locator("[data-search-query]")).to_have_value("ម្ចាស់សិទ្ធិ")
    expect(page.locator("[data-search-results] a").first).to_contain_text("ម្ចាស់សិទ្ធិ")
    page.keyboard.press("Escape")
    expect(page.locator("[data-sala-search]")).to_be_hidden()
    assert page.evaluate("location.search") == ""


def test_a_link_with_words_marks_them_also_across_bold_words_and_in_a_closed_part(open_at: Open) -> None:
    page = open_at("km/rights/cs-well/", "?h=ស្រ្តី#analysis")
    expect(page.locator("article mark").first).to_have_text("ស្ត្រី")
    assert page.evaluate("location.search + location.hash") == "#analysis"


def test_words_in_a_link_are_text_whatever_they_hold(open_page: Open) -> None:
    page = open_page("rights/?h=%3Cimg src=x onerror=window.hacked=1%3E&h=&h=rights&q=%3Cb%3E")
    expect(page.locator("article mark").first).to_have_text("Rights")
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize(("width", "dark"), [(360, False), (360, True), (1280, False)])
@pytest.mark.parametrize("path", ["", "km/"])
def test_axe_finds_nothing_in_the_open_search(open_page: Open, path: str, width: int, dark: bool) -> None:
    page = open_page(path, width=width, dark=dark)
    search(page, "សិទ្ធិ" if path else "rights").first.locator("summary").click()
    assert axe_finds(page, tags=(*STANDARDS, "best-practice"), inside="[data-sala-search]") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("[data-sala-search]").evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
