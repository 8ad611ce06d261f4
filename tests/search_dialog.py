"""The search of the built site, as a reader uses it."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

Open = Callable[..., Page]
"""Opens a page of the site: `open_at("km/", "?q=ទឹក")`."""

LESSON = {"en": "rights/r3-rights-holders/", "km": "km/rights/r3-rights-holders/"}
CONTENTS = {"en": "lessons/", "km": "km/lessons/"}


def search(page: Page, query: str) -> Locator:
    """Type a query, and give the results when they are there."""
    if not page.locator("[data-sala-search]").evaluate("dialog => dialog.open"):
        page.locator("[data-search-open]").click()
    page.locator("[data-search-query]").fill(query)
    expect(page.locator("[data-search-results]:not([aria-busy])")).to_be_attached()
    return page.locator("[data-search-results] > li")
