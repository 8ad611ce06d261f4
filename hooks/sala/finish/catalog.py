"""site/catalog.json: every module, lesson, case study and worksheet, for programs that list the content.

The format (README.md describes it for readers):

    {"format": 1, "title": {"en": …, "km": …}, "licence": "CC-BY-SA-4.0",
     "entries": [{"kind": "lesson", "id": …, "code": "R3", "module": "rights", "title": {"en": …, "km": …},
                  "minutes": 120, "url": {"en": …, "km": …}, "khmer_review": "draft", "downloads": []}, …]}

`minutes` is absent where a thing has none; `downloads` is there for the files that will be offered for it.
"""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from sala.layouts.case_study import reading_minutes
from sala.layouts.pages import pages_of
from sala.locales import Locale
from sala.model.base import Text
from sala.model.curriculum import Curriculum

FORMAT = 1
"""Raised when a reader of the old form would misread the new one."""

_LISTED = ("module", "lesson", "case-study", "worksheet")


def catalog_json(curriculum: Curriculum, site_url: str) -> str:
    """Give the catalogue as JSON text; `site_url` is the address of the English home page."""
    content = {
        "format": FORMAT,
        "title": _both(curriculum.settings.title),
        "licence": "CC-BY-SA-4.0",
        "entries": list(_entries(curriculum, site_url)),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def page_path(address: str, locale: Locale) -> str:
    """Give a page's path below the site's address: `km/rights/r3-rights-holders/`; the home page of English is empty."""
    inside = "" if address == "index" else address.removesuffix("/index") + "/"
    return inside if locale is Locale.EN else f"{locale}/{inside}"


def _entries(curriculum: Curriculum, site_url: str) -> Iterator[dict[str, Any]]:
    minutes = _minutes(curriculum)
    for page in pages_of(curriculum):
        if page.kind not in _LISTED:
            continue
        folder, _, name = page.address.partition("/")
        name = folder if page.kind == "module" else name
        entry: dict[str, Any] = {"kind": page.kind, "id": name}
        if page.code:
            entry["code"] = page.code
        entry["module"] = folder
        entry["title"] = _both(page.title)
        if name in minutes:
            entry["minutes"] = minutes[name]
        entry["url"] = {str(locale): urljoin(site_url, page_path(page.address, locale)) for locale in Locale}
        entry["khmer_review"] = page.khmer_review
        entry["sensitive"] = page.sensitive
        entry["downloads"] = []
        yield entry


def _minutes(curriculum: Curriculum) -> dict[str, int]:
    found = {lesson.id: lesson.duration_minutes for lesson in curriculum.lessons.values()}
    found |= {case.id: reading_minutes(case) for case in curriculum.case_studies.values()}
    found |= {sheet.id: sheet.minutes for sheet in curriculum.worksheets.values()}
    for content in curriculum.modules.values():
        found[content.module.id] = sum(lesson.duration_minutes for lesson in content.lessons.values())
    return found


def _both(text: Text) -> dict[str, str]:
    return {str(locale): text.best(locale)[0] for locale in Locale}
