"""catalog.json lists what the site has."""

import json
from typing import Any
from urllib.parse import urlsplit

from built_site import BuiltSite


def test_every_module_lesson_case_study_and_worksheet_is_listed_once(site: BuiltSite) -> None:
    entries = _catalog(site)["entries"]
    listed = {urlsplit(entry["url"]["en"]).path.lstrip("/") for entry in entries}
    on_site = {
        path
        for path, page in site.pages.items()
        if page.locale == "en"
        and path.split("/")[0] not in ("exercises", "method", "contribute", "")
        and (path.count("/") == 2 or path in {f"{entry['module']}/" for entry in entries})
    }
    assert listed == on_site
    assert len(entries) == len(listed)


def test_both_addresses_of_an_entry_exist(site: BuiltSite) -> None:
    for entry in _catalog(site)["entries"]:
        for locale, url in entry["url"].items():
            assert site.page(urlsplit(url).path.lstrip("/")).locale == locale


def test_a_lesson_has_id_code_minutes_and_titles(site: BuiltSite) -> None:
    lesson = next(entry for entry in _catalog(site)["entries"] if entry["id"] == "r3-rights-holders")
    downloads = lesson.pop("downloads")
    assert {download["language"] for download in downloads} == {"en", "km"}
    assert lesson == {
        "kind": "lesson",
        "id": "r3-rights-holders",
        "code": "R3",
        "module": "rights",
        "title": {"en": "Rights holders and duty bearers", "km": "ម្ចាស់សិទ្ធិ និងអ្នកមានកាតព្វកិច្ច"},
        "minutes": 120,
        "url": {
            "en": "https://sala.example.org/rights/r3-rights-holders/",
            "km": "https://sala.example.org/km/rights/r3-rights-holders/",
        },
        "khmer_review": "draft",
        "sensitive": False,
    }


def test_a_sensitive_entry_shows_its_neutral_title(site: BuiltSite) -> None:
    lesson = next(entry for entry in _catalog(site)["entries"] if entry["id"] == "r6-healthy-family")
    assert (lesson["title"]["en"], lesson["sensitive"]) == ("Healthy family", True)


def _catalog(site: BuiltSite) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((site.folder / "catalog.json").read_text(encoding="utf-8"))
    return content
