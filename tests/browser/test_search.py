"""What the search finds and shows, in both languages, over http and from a folder."""

import pytest
from playwright.sync_api import Page, expect

from search_dialog import LESSON, Open, search


def _path(page: Page) -> str:
    """Give the shown address below the site's root, without the index.html of a folder."""
    return page.evaluate("location.pathname.replace(/index[.]html$/, '') + location.search + location.hash")


@pytest.mark.parametrize(
    ("locale", "query", "title", "marked"),
    [
        ("km", "ម្ចាស់សិទ្ធិ", "R3 ម្ចាស់សិទ្ធិ និងអ្នកមានកាតព្វកិច្ច", "ម្ចាស់សិទ្ធិ"),
        ("en", "rights HOLDERS", "R3 Rights holders and duty bearers", "Rights"),
    ],
)
def test_a_title_is_the_first_result_and_leads_to_its_page(
    open_at: Open, locale: str, query: str, title: str, marked: str
) -> None:
    page = open_at("km/" if locale == "km" else "")
    first = search(page, query).first
    expect(first.locator("a").first).to_have_text(title)
    expect(first.locator("a mark").first).to_have_text(marked)
    first.locator("a").first.click()
    page.wait_for_url("**/r3-rights-holders/**")
    expect(page.locator("article h1 mark").first).to_have_text(marked)
    assert _path(page).endswith("/rights/r3-rights-holders/")  # the words are not left in the address


def test_a_result_leads_to_the_part_of_the_page_where_the_words_stand(open_at: Open) -> None:
    page = open_at("km/")
    first = search(page, "ហាត់អានប្រយោគ").first
    expect(first.locator("p mark").first).to_have_text("ហាត់អានប្រយោគ")
    href = first.locator("a").first.get_attribute("href") or ""
    anchor = href.partition("#")[2]
    assert anchor
    first.locator("a").first.click()
    expect(page.locator("article mark").first).to_have_text("ហាត់អានប្រយោគ")
    expect(page.locator("article mark").first).to_be_in_viewport()
    expect(page.locator(f"#{anchor}")).to_be_attached()


@pytest.mark.parametrize("spelling", ["ស្ត្រី", "ស្រ្តី", "ស្ដ្រី", "ស\u200b្ត្រី", "ស្ត្រី "])
def test_spellings_that_look_the_same_find_the_same(open_page: Open, spelling: str) -> None:
    page = open_page("km/")
    expect(search(page, spelling).first.locator("mark").first).to_have_text("ស្ត្រី")
    expect(page.locator("[data-search-count='']")).to_have_text(_count(page, "ស្ត្រី"))


@pytest.mark.parametrize("spelling", ["ឱ្យតម្លៃ", "ឲ្យតម្លៃ", "អោយតម្លៃ"])
def test_all_spellings_of_one_word_are_marked_where_it_stands(open_page: Open, spelling: str) -> None:
    expect(search(open_page("km/"), spelling).first.locator("mark").first).to_have_text("ឱ្យតម្លៃ")


def test_khmer_and_western_digits_are_one(open_page: Open) -> None:
    page = open_page("km/")
    assert _count(page, "ឆ្នាំ ២០០៥") == _count(page, "ឆ្នាំ2005") != "0"


def test_marks_hold_whole_clusters(open_page: Open) -> None:
    """A word is not found inside a cluster: ត is no part of ស្ត្រី, and ក no part of កា."""
    page = open_page("km/")
    search(page, "ត")
    marks = page.locator("[data-search-results] mark").all()
    assert marks
    for mark in marks:
        assert mark.evaluate("m => m.nextSibling ? m.nextSibling.data || '' : ''")[:1] not in [*"ាិីឹឺុូេែៃោៅំះ់្៊៉៍"]
        assert mark.evaluate("m => m.previousSibling ? m.previousSibling.data || '' : ''")[-1:] != "្"


def test_latin_words_are_found_where_they_are_glued_to_khmer(open_page: Open) -> None:
    page = open_page("km/")
    search(page, "cedaw")
    found = [mark.text_content() or "" for mark in page.locator("[data-search-results] mark").all()]
    assert len(found) > 2 and {text.lower() for text in found} == {"cedaw"}


def test_two_words_are_found_apart_and_pages_that_have_them_near_are_first(open_page: Open) -> None:
    page = open_page("")
    rows = search(page, "pump councillor")
    expect(rows.nth(1)).to_be_visible()
    assert [row.locator("a").first.inner_text() for row in rows.all()[:2]] == [
        "How a citizen brings an issue",
        "L6 How the commune works and where we can speak",
    ]


def test_a_search_can_be_narrowed_to_one_kind(open_at: Open) -> None:
    page = open_at("km/")
    search(page, "ទឹក")
    expect(page.locator(".sala-search__kind").first).to_be_visible()
    page.locator("input[name=kind][value=case-study]").check()
    expect(page.locator("[data-search-results] > li:not(:has(.sala-search__kind:text('ករណីសិក្សា')))")).to_have_count(0)
    shown = page.locator("[data-search-count='case-study']").inner_text()
    expect(page.locator("[data-search-status]")).to_have_text(f"រកឃើញ {shown} ទំព័រ")


@pytest.mark.parametrize(("locale", "told"), [("en", "Nothing was found."), ("km", "រកមិនឃើញទេ។")])
def test_nothing_found_is_said_with_what_to_try(open_at: Open, locale: str, told: str) -> None:
    page = open_at(LESSON[locale])
    page.locator("[data-search-open]").click()
    page.locator("[data-search-query]").fill("ឡឡឡឡ qzxqzx")
    expect(page.locator("[data-search-status]")).to_have_text(told)
    expect(page.locator("[data-search-tips]")).to_be_visible()
    expect(page.locator("[data-search-contents] a")).to_be_visible()


def test_a_word_that_is_nowhere_gives_words_like_it_and_says_so(open_page: Open) -> None:
    page = open_page("")
    first = search(page, "goverment").first
    expect(page.locator("[data-search-status]")).to_contain_text("No page has exactly these words.")
    expect(first.locator("mark").first).to_have_text("government")


def test_few_results_are_followed_by_pages_that_come_near(open_page: Open) -> None:
    page = open_page("km/")
    rows = search(page, "សិទ្ធិស្ត្រី")
    expect(page.locator("[data-search-status]")).to_have_text("រកឃើញ ១ ទំព័រ")
    expect(rows.nth(1).locator("p").first).to_contain_text("ទំព័រដែលប្រហាក់ប្រហែល")


def test_a_sensitive_page_is_found_by_what_it_says_and_shows_nothing_of_it(open_page: Open) -> None:
    page = open_page("")
    rows = search(page, "never the fault of the person harmed")
    row = rows.filter(has_text="R6 Healthy family")
    expect(row).to_have_count(1)
    assert "violence" not in row.inner_text().lower()
    href = row.locator("a").first.get_attribute("href") or ""
    assert href.endswith("/rights/r6-healthy-family/")  # no words that the browser's history would keep


def test_more_places_on_a_page_and_more_pages_are_one_touch_away(open_page: Open) -> None:
    page = open_page("")
    rows = search(page, "women")
    expect(rows).to_have_count(10)
    rows.first.locator("summary").click()
    expect(rows.first.locator("li a").first).to_be_visible()
    page.locator("[data-search-more]").click()
    expect(rows).to_have_count(20)
    expect(rows.nth(10).locator("a").first).to_be_focused()


def _count(page: Page, query: str) -> str:
    search(page, query)
    return page.locator("[data-search-count='']").inner_text()
