"""What the search loads, what when it cannot, and whatever is typed."""

import re

import pytest
from playwright.sync_api import BrowserContext, Route, expect

from search_dialog import CONTENTS, LESSON, Open, search

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


def test_nothing_of_the_search_is_loaded_before_it_is_opened_and_then_only_the_pages_language(
    context: BrowserContext, address: str
) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page = context.new_page()
    page.goto(address + "km/", wait_until="networkidle")
    assert not [url for url in asked if url.startswith("search/") or "worker" in url]
    search(page, "ទឹក")
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
    expect(search(page, "pagoda").first).to_contain_text("pagoda")
    expect(page.locator("[data-search-contents]")).to_be_hidden()


def test_a_worker_that_dies_is_said_and_the_list_of_lessons_offered(context: BrowserContext, address: str) -> None:
    dies = "onmessage = ({ data }) => { if (!data.index) throw new Error(); postMessage({ ready: true }); };"
    context.route("**/search/worker.js", lambda route: route.fulfill(body=dies, content_type="text/javascript"))
    page = context.new_page()
    page.goto(address)
    page.locator("[data-search-open]").click()
    expect(page.locator("[data-search-status]")).to_contain_text("could not be downloaded")
    expect(page.locator("[data-search-contents] a")).to_be_visible()


def test_a_page_that_may_not_make_workers_searches_by_itself(context: BrowserContext, address: str) -> None:
    context.add_init_script("window.Worker = class { constructor() { throw new Error('no workers here'); } };")
    page = context.new_page()
    page.goto(address)
    expect(search(page, "pagoda").first).to_contain_text("pagoda")


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
    search(page, "ម្ចាស់សិទ្ធិ").first.locator("a").first.click()
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
    search(page, "ម្ចាស់សិទ្ធិ").first.locator("a").first.click()
    expect(page.locator("article mark").first).to_be_visible()
    kept = (
        "[localStorage.length, sessionStorage.length, document.cookie, JSON.stringify(history.state), location.search]"
    )
    assert page.evaluate(kept) == [0, 0, "", "null", ""]
    assert page.locator("[data-search-query]").input_value() == ""
    expect(page.locator("[data-search-query]")).to_have_attribute("autocomplete", "off")


@pytest.mark.parametrize("name", BAD_QUERIES)
def test_whatever_is_typed_is_answered(open_at: Open, name: str) -> None:
    page = open_at("km/")
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    search(page, "ទឹក")
    page.locator("[data-search-query]").evaluate(  # as it comes from the clipboard
        "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }",
        BAD_QUERIES[name],
    )
    expect(page.locator("[data-search-results]:not([aria-busy])")).to_be_attached()
    told = page.locator("[data-search-status]").inner_text()
    assert told.startswith(("រកមិនឃើញ", "វាយពាក្យ", "រកឃើញ", "គ្មានទំព័រ"))
    assert page.locator("[data-search-results] :is(img, script, b)").count() == 0
    assert page.evaluate("window.hacked") is None
    search(page, "ម្ចាស់សិទ្ធិ")
    expect(page.locator("[data-search-results] a").first).to_contain_text("ម្ចាស់សិទ្ធិ")
    assert faults == []
