"""The index as the browser gets it."""

import json
from typing import Any

from sala.search.index_file import index_script
from sala.search.pages import SearchPage, SearchSection


def _index(*pages: SearchPage) -> dict[str, Any]:
    script = index_script(pages)
    call, content = script[: len("salaSearchIndex(")], script[len("salaSearchIndex(") : -len(");\n")]
    assert call == "salaSearchIndex("
    index: dict[str, Any] = json.loads(content)
    return index


def _page(url: str, *sections: SearchSection, sensitive: bool = False) -> SearchPage:
    return SearchPage("lesson", "Lesson", url, f"Title of {url}", "Ask.", sections, sensitive)


def test_a_page_is_a_short_list_with_its_sections_at_the_end() -> None:
    index = _index(_page("km/r1/", SearchSection("dig", "Dig", ("One.", "Two.")), sensitive=True))
    assert index == {
        "format": 1,
        "kinds": [["lesson", "Lesson"]],
        "frame": [],
        "shared": [],
        "pages": [[0, "km/r1/", "Title of km/r1/", "Ask.", 1, ["dig", "Dig", "One.", "Two."]]],
    }


def test_a_heading_of_the_frame_is_kept_once_with_its_anchor() -> None:
    safety = SearchSection("safety", "Safety", ("No names.",), own_heading=False)
    index = _index(
        _page("a/", safety), _page("b/", SearchSection("safety", "Safety", ("No place.",), own_heading=False))
    )
    assert index["frame"] == [["safety", "Safety"]]
    assert [page[5] for page in index["pages"]] == [[0, "No names."], [0, "No place."]]


def test_a_text_that_comes_again_is_kept_once() -> None:
    twice = SearchSection("x", "X", ("A right is what all may claim.", "Once."))
    index = _index(_page("a/", twice), _page("b/", twice))
    assert index["shared"] == ["A right is what all may claim.", "Once."]
    assert [page[5] for page in index["pages"]] == [["x", "X", 0, 1]] * 2


def test_khmer_stands_in_the_file_as_it_is_and_markup_stays_text() -> None:
    script = index_script([_page("a/", SearchSection("x", "</script><b>", ("«សិទ្ធិ» \\ \"'",)))])
    assert "សិទ្ធិ" in script
    assert "\\u17" not in script
    assert json.loads(script[len("salaSearchIndex(") : -3])["pages"][0][5] == ["x", "</script><b>", "«សិទ្ធិ» \\ \"'"]


def test_a_text_that_looks_like_a_number_stays_a_text() -> None:
    index = _index(_page("a/", SearchSection("x", "12", ("12",))), _page("b/", SearchSection("x", "12", ("12",))))
    assert [page[5] for page in index["pages"]] == [["x", "12", "12"]] * 2
