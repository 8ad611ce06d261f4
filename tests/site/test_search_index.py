"""What the search can lead to exists."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from built_site import BuiltSite


@pytest.mark.parametrize("locale", ["en", "km"])
def test_the_index_of_a_language_has_every_page_of_it_once(site: BuiltSite, locale: str) -> None:
    urls = [page[1] for page in _index(site, locale)["pages"]]
    assert sorted(urls) == sorted(path for path, page in site.pages.items() if page.locale == locale)


@pytest.mark.parametrize("locale", ["en", "km"])
def test_every_place_that_a_result_leads_to_exists(site: BuiltSite, locale: str) -> None:
    missing = [f"{url}#{anchor}" for url, anchor in _places(site, locale) if anchor not in _ids(site, url)]
    assert missing == []


@pytest.mark.parametrize("locale", ["en", "km"])
def test_titles_are_those_that_the_pages_show(site: BuiltSite, locale: str) -> None:
    for _, url, title, *_ in _index(site, locale)["pages"]:
        assert title.endswith(site.page(url).texts("h1")[0]), url


def test_hand_written_pages_are_in_the_index_with_what_they_say(site: BuiltSite) -> None:
    page = next(page for page in _index(site, "en")["pages"] if page[1] == "method/facilitating-safely/")
    assert page[2] == "Facilitating safely"
    words = json.dumps(page, ensure_ascii=False)
    assert "Facilitating safely" in words
    assert "Edit this page" not in words


def _places(site: BuiltSite, locale: str) -> Iterator[tuple[str, str]]:
    index = _index(site, locale)
    for _, url, _, _, _, *sections in index["pages"]:
        for first, *_ in sections:
            anchor = index["frame"][first][0] if isinstance(first, int) else first
            if anchor:
                yield url, anchor


def _ids(site: BuiltSite, url: str) -> list[str]:
    return site.page(url).attributes("//article//@id")


def _index(site: BuiltSite, locale: str) -> dict[str, Any]:
    script = (site.folder / "search" / f"{locale}.js").read_text(encoding="utf-8")
    index: dict[str, Any] = json.loads(script[len("salaSearchIndex(") : -len(");\n")])
    return index
