"""What a reader sees and does on a phone and on a computer."""

import pytest
from playwright.sync_api import Page, expect

from browser_pages import LAID_OUT, TEMPLATES, axe_finds

BOTH = [prefix + path for prefix in ("", "km/") for path in TEMPLATES]


@pytest.mark.parametrize("path", BOTH)
def test_no_page_scrolls_sideways(open_page, path: str) -> None:
    page: Page = open_page(path)
    page.add_style_tag(content=LAID_OUT)
    for width in (320, 360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", BOTH)
def test_no_request_leaves_the_site_or_fails(browser, address: str, path: str) -> None:
    context = browser.new_context()
    asked, failed = [], []
    context.on("request", lambda request: asked.append(request.url))
    context.on("requestfailed", lambda request: failed.append(request.url))
    context.on("response", lambda response: failed.append(response.url) if response.status >= 400 else None)
    context.new_page().goto(address + path, wait_until="networkidle")
    assert [url for url in asked if not url.startswith(address)] == []
    assert failed == []
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize("path", BOTH)
def test_axe_finds_nothing(open_page, path: str) -> None:
    page: Page = open_page(path)
    page.add_style_tag(content=LAID_OUT)
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert (width, axe_finds(page)) == (width, [])


def test_the_finder_narrows_and_says_when_nothing_fits(open_page) -> None:
    page = open_page("km/lessons/")
    page.select_option("select[name=time]", "90")
    codes = [row.get_attribute("id") for row in page.locator("tbody tr:visible").all()]
    assert "r1" in codes
    assert "r3" not in codes
    page.select_option("select[name=time]", "60")
    page.select_option("select[name=module]", "rights")
    expect(page.locator("tbody tr:visible")).to_have_count(0)
    expect(page.locator("[data-sala-nothing]")).to_be_visible()


def test_without_javascript_the_finder_is_a_plain_table(open_page) -> None:
    page = open_page("lessons/", javascript=False)
    expect(page.locator("[data-sala-filters]")).to_be_hidden()
    expect(page.locator("tbody tr").first).to_be_visible()


def test_the_menu_opens_and_closes_by_keyboard(open_page) -> None:
    page: Page = open_page("km/rights/r3-rights-holders/")
    menu = page.locator(".sala-menu")
    drawer = page.locator(".md-sidebar--primary")
    assert drawer.evaluate("element => element.inert")
    menu.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    assert not drawer.evaluate("element => element.inert")
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


def test_without_javascript_the_menu_opens_by_touch(open_page) -> None:
    page = open_page("km/", javascript=False)
    link = page.locator(".md-nav--primary a[href$='lessons/']").first
    expect(link).not_to_be_in_viewport()
    page.locator(".sala-menu").click()
    expect(link).to_be_in_viewport()


def test_the_switch_of_language_keeps_the_page(open_page, address: str) -> None:
    page = open_page("km/rights/cs-well/")
    page.locator(".sala-language").click()
    assert page.url == f"{address}rights/cs-well/"
    page.locator(".sala-language").click()
    assert page.url == f"{address}km/rights/cs-well/"


def test_the_facilitators_part_opens_only_when_asked(open_page) -> None:
    page = open_page("km/rights/cs-well/")
    inside = page.locator("#analysis p").first
    expect(inside).to_be_hidden()
    page.locator("#analysis summary").click()
    expect(inside).to_be_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_tap_on_a_hard_word_tells_its_meaning_where_the_reader_is(open_page, javascript: bool) -> None:
    page: Page = open_page("km/rights/r3-rights-holders/", javascript=javascript)
    use, meaning = page.locator("#use-duty-bearer"), page.locator("#word-duty-bearer")
    use.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    expect(meaning).not_to_be_in_viewport()
    use.click()
    expect(meaning).to_be_in_viewport()
    expect(use).to_be_in_viewport()
    assert page.evaluate("scrollY") == before
    meaning.locator(".sala-back").click()
    expect(meaning).not_to_be_in_viewport()
    expect(use).to_be_in_viewport()


def test_a_hard_words_meaning_comes_with_the_keyboards_focus_and_goes_with_it(open_page) -> None:
    page: Page = open_page("km/rights/r3-rights-holders/")
    meaning = page.locator("#word-rights-holder")
    page.locator(".sala-kicker a").focus()
    page.keyboard.press("Tab")
    expect(page.locator("#use-rights-holder")).to_be_focused()
    expect(meaning).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(meaning).not_to_be_in_viewport()


def test_escape_closes_a_meaning_and_the_reader_is_where_she_was(open_page) -> None:
    page: Page = open_page("km/rights/r3-rights-holders/")
    use, meaning = page.locator("#use-duty-bearer"), page.locator("#word-duty-bearer")
    use.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    use.click()
    expect(meaning).to_be_in_viewport()
    page.keyboard.press("Escape")
    expect(meaning).not_to_be_in_viewport()
    expect(use).to_be_focused()
    assert page.evaluate("scrollY") == before
