"""The search, as a reader uses it: in both languages, over http and from a folder."""

import re
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from built_site import BuiltSite

Open = Callable[..., Page]

LESSON = {"en": "rights/r3-rights-holders/", "km": "km/rights/r3-rights-holders/"}
CONTENTS = {"en": "lessons/", "km": "km/lessons/"}
BAD_QUERIES = {
    "too long": "សិទ្ធិមនុស្ស" * 420,
    "signs alone": "្ាិំ៖។៕?!…«»",
    "zero-width spaces alone": "\u200b\u200b\u200b",
    "spaces": "   \t ",
    "regular expression": r"(.*)+[ក-អ\]\\$^{3,}",
    "HTML": '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>',
    "half a pair of UTF-16": "\ud800ស\udc00",
    "not normalized": "ស្រ្តីេាំុ្្់៉៊",
    "prototype": "constructor __proto__ toString",
    "many words": "a b ក ខ the of " * 40,
}


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport={"width": 360, "height": 740})
    yield made
    made.close()


@pytest.fixture(params=["http", "file"])
def open_at(request: pytest.FixtureRequest, context: BrowserContext, address: str, site: BuiltSite) -> Open:
    """Opens a page of the site, from a server and again from its folder."""

    def open_one(path: str, query: str = "") -> Page:
        page = context.new_page()
        from_folder = f"{site.folder.as_uri()}/{path}index.html"
        page.goto((from_folder if request.param == "file" else address + path) + query)
        return page

    return open_one


def _search(page: Page, query: str) -> Locator:
    """Type a query, and give the results when they are there."""
    if not page.locator("[data-sala-search]").evaluate("dialog => dialog.open"):
        page.locator("[data-search-open]").click()
    page.locator("[data-search-query]").fill(query)
    expect(page.locator("[data-search-results]:not([aria-busy])")).to_be_attached()
    return page.locator("[data-search-results] > li")


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
    first = _search(page, query).first
    expect(first.locator("a").first).to_have_text(title)
    expect(first.locator("a mark").first).to_have_text(marked)
    first.locator("a").first.click()
    page.wait_for_url("**/r3-rights-holders/**")
    expect(page.locator("article h1 mark").first).to_have_text(marked)
    assert _path(page).endswith("/rights/r3-rights-holders/")  # the words are not left in the address


def test_a_result_leads_to_the_part_of_the_page_where_the_words_stand(open_at: Open) -> None:
    page = open_at("km/")
    first = _search(page, "ហាត់អានប្រយោគ").first
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
    expect(_search(page, spelling).first.locator("mark").first).to_have_text("ស្ត្រី")
    expect(page.locator("[data-search-count='']")).to_have_text(_count(page, "ស្ត្រី"))


@pytest.mark.parametrize("spelling", ["ឱ្យតម្លៃ", "ឲ្យតម្លៃ", "អោយតម្លៃ"])
def test_all_spellings_of_one_word_are_marked_where_it_stands(open_page: Open, spelling: str) -> None:
    expect(_search(open_page("km/"), spelling).first.locator("mark").first).to_have_text("ឱ្យតម្លៃ")


def test_khmer_and_western_digits_are_one(open_page: Open) -> None:
    page = open_page("km/")
    assert _count(page, "ឆ្នាំ ២០០៥") == _count(page, "ឆ្នាំ2005") != "0"


def test_marks_hold_whole_clusters(open_page: Open) -> None:
    """A word is not found inside a cluster: ត is no part of ស្ត្រី, and ក no part of កា."""
    page = open_page("km/")
    _search(page, "ត")
    marks = page.locator("[data-search-results] mark").all()
    assert marks
    for mark in marks:
        assert mark.evaluate("m => m.nextSibling ? m.nextSibling.data || '' : ''")[:1] not in [*"ាិីឹឺុូេែៃោៅំះ់្៊៉៍"]
        assert mark.evaluate("m => m.previousSibling ? m.previousSibling.data || '' : ''")[-1:] != "្"


def test_latin_words_are_found_where_they_are_glued_to_khmer(open_page: Open) -> None:
    page = open_page("km/")
    _search(page, "cedaw")
    found = [mark.text_content() or "" for mark in page.locator("[data-search-results] mark").all()]
    assert len(found) > 2 and {text.lower() for text in found} == {"cedaw"}


def test_two_words_are_found_apart_and_pages_that_have_them_near_are_first(open_page: Open) -> None:
    page = open_page("")
    rows = _search(page, "pump councillor")
    expect(rows.nth(1)).to_be_visible()
    assert [row.locator("a").first.inner_text() for row in rows.all()[:2]] == [
        "How a citizen brings an issue",
        "L6 How the commune works and where we can speak",
    ]


def test_a_search_can_be_narrowed_to_one_kind(open_at: Open) -> None:
    page = open_at("km/")
    _search(page, "ទឹក")
    expect(page.locator(".sala-search__kind").first).to_be_visible()
    page.locator("input[name=kind][value=case-study]").check()
    expect(page.locator("[data-search-results] > li:not(:has(.sala-search__kind:text('ករណីសិក្សា')))")).to_have_count(0)
    shown = page.locator("[data-search-count='case-study']").inner_text()
    expect(page.locator("[data-search-status]")).to_have_text(f"រកឃើញ {shown} ទំព័រ")


@pytest.mark.parametrize(("locale", "told"), [("en", "Nothing was found."), ("km", "រកមិនឃើញទេ។")])
def test_nothing_found_is_said_with_what_to_try(open_at: Open, locale: str, told: str, site: BuiltSite) -> None:
    page = open_at(LESSON[locale])
    page.locator("[data-search-open]").click()
    page.locator("[data-search-query]").fill("ឡឡឡឡ qzxqzx")
    expect(page.locator("[data-search-status]")).to_have_text(told)
    expect(page.locator("[data-search-tips]")).to_be_visible()
    expect(page.locator("[data-search-contents] a")).to_be_visible()


def test_a_word_that_is_nowhere_gives_words_like_it_and_says_so(open_page: Open) -> None:
    page = open_page("")
    first = _search(page, "goverment").first
    expect(page.locator("[data-search-status]")).to_contain_text("No page has exactly these words.")
    expect(first.locator("mark").first).to_have_text("government")


def test_few_results_are_followed_by_pages_that_come_near(open_page: Open) -> None:
    page = open_page("km/")
    rows = _search(page, "សិទ្ធិស្ត្រី")
    expect(page.locator("[data-search-status]")).to_have_text("រកឃើញ ១ ទំព័រ")
    expect(rows.nth(1).locator("p").first).to_contain_text("ទំព័រដែលប្រហាក់ប្រហែល")


def test_a_sensitive_page_is_found_by_what_it_says_and_shows_nothing_of_it(open_page: Open) -> None:
    page = open_page("")
    rows = _search(page, "never the fault of the person harmed")
    row = rows.filter(has_text="R6 Healthy family")
    expect(row).to_have_count(1)
    assert "violence" not in row.inner_text().lower()
    href = row.locator("a").first.get_attribute("href") or ""
    assert href.endswith("/rights/r6-healthy-family/")  # no words that the browser's history would keep


def test_more_places_on_a_page_and_more_pages_are_one_touch_away(open_page: Open) -> None:
    page = open_page("")
    rows = _search(page, "women")
    expect(rows).to_have_count(10)
    rows.first.locator("summary").click()
    expect(rows.first.locator("li a").first).to_be_visible()
    page.locator("[data-search-more]").click()
    expect(rows).to_have_count(20)
    expect(rows.nth(10).locator("a").first).to_be_focused()


# Keys


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
    rows = _search(page, "well pagoda")
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


# Links


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


# What is loaded, and what when it cannot be


def test_nothing_of_the_search_is_loaded_before_it_is_opened_and_then_only_the_pages_language(
    context: BrowserContext, address: str
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page = context.new_page()
    page.goto(address + "km/", wait_until="networkidle")
    assert not [url for url in asked if url.startswith("search/") or "worker" in url]
    _search(page, "ទឹក")
    assert [url for url in asked if url.startswith("search/") or "worker" in url] == [
        "search/worker.js",
        "search/km.js",
    ]


@pytest.mark.parametrize("broken", ["abort", "404", "a portal's page", "half a file", "another format"])
@pytest.mark.parametrize("locale", ["en", "km"])
def test_an_index_that_does_not_load_is_said_and_the_list_of_lessons_offered(
    context: BrowserContext, address: str, locale: str, broken: str
) -> None:
    bodies = {
        "404": ("", "text/html", 404),
        "a portal's page": ("<!doctype html><p>Log in", "text/html", 200),
        "half a file": ('salaSearchIndex({"format":1,"kinds":[["les', "text/javascript", 200),
        "another format": ('salaSearchIndex({"format":2,"pages":[]});', "text/javascript", 200),
    }

    def answer(route: Route) -> None:
        if broken == "abort":
            route.abort()
        else:
            body, kind, status = bodies[broken]
            route.fulfill(body=body, content_type=kind, status=status)

    context.route(re.compile(r"/search/(en|km)\.js$"), answer)
    page = context.new_page()
    page.goto(address + LESSON[locale])
    page.locator("[data-search-open]").click()
    page.locator("[data-search-query]").fill("x")
    told = {"en": "could not be downloaded", "km": "មិនអាចទាញយក"}[locale]
    expect(page.locator("[data-search-status]")).to_contain_text(told)
    page.locator("[data-search-contents] a").click()
    page.wait_for_url(address + CONTENTS[locale])


@pytest.mark.parametrize("part", ["worker.js", "en.js"])
def test_a_search_that_could_not_load_works_when_the_network_is_back(
    context: BrowserContext, address: str, part: str
) -> None:
    context.route(f"**/search/{part}", lambda route: route.abort())
    page = context.new_page()
    page.goto(address)
    page.locator("[data-search-open]").click()
    expect(page.locator("[data-search-status]")).to_contain_text("could not be downloaded")
    context.unroute(f"**/search/{part}")
    expect(_search(page, "pagoda").first).to_contain_text("pagoda")
    expect(page.locator("[data-search-contents]")).to_be_hidden()


def test_a_page_that_may_not_make_workers_searches_by_itself(context: BrowserContext, address: str) -> None:
    context.add_init_script("window.Worker = class { constructor() { throw new Error('no workers here'); } };")
    page = context.new_page()
    page.goto(address)
    expect(_search(page, "pagoda").first).to_contain_text("pagoda")


def test_a_strict_security_policy_is_kept(context: BrowserContext, address: str) -> None:
    policy = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:"

    def with_policy(route: Route) -> None:
        response = route.fetch()
        route.fulfill(response=response, headers={**response.headers, "content-security-policy": policy})

    context.route(lambda url: url.endswith("/") or "?" in url or url.endswith("worker.js"), with_policy)
    page = context.new_page()
    refused: list[str] = []
    page.on("console", lambda message: refused.append(message.text) if message.type == "error" else None)
    page.goto(address + "km/")
    _search(page, "ម្ចាស់សិទ្ធិ").first.locator("a").first.click()
    expect(page.locator("article mark").first).to_have_text("ម្ចាស់សិទ្ធិ")
    assert refused == []


@pytest.mark.parametrize("locale", ["en", "km"])
def test_without_javascript_the_button_is_a_link_to_the_lessons(open_page: Open, address: str, locale: str) -> None:
    page = open_page(LESSON[locale], javascript=False)
    expect(page.locator("[data-search-open]")).to_be_hidden()
    expect(page.locator("[data-sala-search]")).to_be_hidden()
    page.locator("a.sala-find").click()
    assert page.url == address + CONTENTS[locale]


def test_what_was_typed_is_stored_nowhere(open_page: Open, context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address + "km/")
    _search(page, "ម្ចាស់សិទ្ធិ").first.locator("a").first.click()
    expect(page.locator("article mark").first).to_be_visible()
    kept = (
        "[localStorage.length, sessionStorage.length, document.cookie, JSON.stringify(history.state), location.search]"
    )
    assert page.evaluate(kept) == [0, 0, "", "null", ""]
    assert page.locator("[data-search-query]").input_value() == ""
    expect(page.locator("[data-search-query]")).to_have_attribute("autocomplete", "off")


# Whatever is typed


@pytest.mark.parametrize("name", BAD_QUERIES)
def test_whatever_is_typed_is_answered(open_at: Open, name: str) -> None:
    page = open_at("km/")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    _search(page, "ទឹក")
    page.locator("[data-search-query]").evaluate(  # as it comes from the clipboard
        "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }",
        BAD_QUERIES[name],
    )
    expect(page.locator("[data-search-results]:not([aria-busy])")).to_be_attached()
    told = page.locator("[data-search-status]").inner_text()
    assert told.startswith(("រកមិនឃើញ", "វាយពាក្យ", "រកឃើញ", "គ្មានទំព័រ"))
    assert page.locator("[data-search-results] :is(img, script, b)").count() == 0
    assert page.evaluate("window.hacked") is None
    _search(page, "ម្ចាស់សិទ្ធិ")
    expect(page.locator("[data-search-results] a").first).to_contain_text("ម្ចាស់សិទ្ធិ")
    assert faults == []


# For everybody


@pytest.mark.parametrize(("width", "dark"), [(360, False), (360, True), (1280, False)])
@pytest.mark.parametrize("path", ["", "km/"])
def test_axe_finds_nothing_in_the_open_search(open_page: Open, path: str, width: int, dark: bool) -> None:
    page = open_page(path, width=width, dark=dark)
    _search(page, "សិទ្ធិ" if path else "rights").first.locator("summary").click()
    rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    found = Axe().run(page, context="[data-sala-search]", options={"runOnly": rules})
    told = [(v["id"], [node["html"][:120] for node in v["nodes"][:3]]) for v in found.response["violations"]]
    assert told == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("[data-sala-search]").evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")


def _count(page: Page, query: str) -> str:
    _search(page, query)
    return page.locator("[data-search-count='']").inner_text()
