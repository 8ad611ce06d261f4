"""site/catalog.json: every module, lesson, case study and worksheet, for programs that list the content.

The format (README.md describes it for readers):

    {"format": 1, "title": {"en": …, "km": …}, "licence": "CC-BY-SA-4.0",
     "entries": [{"kind": "lesson", "id": …, "code": "R3", "module": "rights", "title": {"en": …, "km": …},
                  "minutes": 120, "url": {"en": …, "km": …}, "khmer_review": "draft", "downloads": []}, …]}

The book of the whole curriculum stands under `downloads` beside `entries`. A download:

    {"url": …, "format": "pdf", "media_type": "application/pdf", "language": "km", "variant": "both" (or absent),
     "kind": "worksheet", "bytes": 58211, "sha256": …, "pages": 2}

`minutes` and `pages` are absent where a thing has none.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urljoin

from sala.downloads.download import HOME, MadeDownload
from sala.downloads.offering import FOLDER
from sala.layouts.case_study import reading_minutes
from sala.layouts.page import page_path
from sala.layouts.pages import pages_of
from sala.locales import Locale
from sala.model.base import Text
from sala.model.curriculum import Curriculum

FORMAT = 1
"""Raised when a reader of the old form would misread the new one."""

Entry = dict[str, Any]

_LISTED = ("module", "lesson", "case-study", "worksheet")


def catalog_json(curriculum: Curriculum, site_url: str, made: Iterable[MadeDownload] = ()) -> str:
    """Give the catalogue as JSON text; `site_url` is the address of the English home page, `made` are the downloads."""
    downloads = _by_page(made, site_url)
    content = {
        "format": FORMAT,
        "title": _both(curriculum.settings.title),
        "licence": "CC-BY-SA-4.0",
        "downloads": downloads.get(HOME, []),
        "entries": list(_entries(curriculum, site_url, downloads)),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _entries(curriculum: Curriculum, site_url: str, downloads: Mapping[str, list[Entry]]) -> Iterator[Entry]:
    minutes = _minutes(curriculum)
    for page in pages_of(curriculum):
        if page.kind not in _LISTED:
            continue
        folder, _, name = page.address.partition("/")
        name = folder if page.kind == "module" else name
        entry: Entry = {"kind": page.kind, "id": name}
        if page.code:
            entry["code"] = page.code
        entry["module"] = folder
        entry["title"] = _both(page.title)
        if name in minutes:
            entry["minutes"] = minutes[name]
        entry["url"] = {str(locale): urljoin(site_url, page_path(page.address, locale)) for locale in Locale}
        entry["khmer_review"] = page.khmer_review
        entry["sensitive"] = page.sensitive
        entry["downloads"] = downloads.get(page.address, [])
        yield entry


def _by_page(made: Iterable[MadeDownload], site_url: str) -> dict[str, list[Entry]]:
    """Describe the downloads, by the address of the page that offers them."""
    by_page: dict[str, list[Entry]] = {}
    for one in made:
        by_page.setdefault(one.download.page, []).append(_download(one, site_url))
    return by_page


def _download(made: MadeDownload, site_url: str) -> Entry:
    download = made.download
    entry: Entry = {
        "url": urljoin(site_url, f"{FOLDER}/{download.path}"),
        "kind": download.kind,
        "format": download.format,
        "media_type": download.media_type,
        "language": str(download.locale),
        "bytes": made.bytes,
        "sha256": made.sha256,
    }
    if download.variant:
        entry["variant"] = download.variant
    if made.pages is not None:
        entry["pages"] = made.pages
    return entry


def _minutes(curriculum: Curriculum) -> dict[str, int]:
    found = {lesson.id: lesson.duration_minutes for lesson in curriculum.lessons.values()}
    found |= {case.id: reading_minutes(case) for case in curriculum.case_studies.values()}
    found |= {sheet.id: sheet.minutes for sheet in curriculum.worksheets.values()}
    for content in curriculum.modules.values():
        found[content.module.id] = sum(lesson.duration_minutes for lesson in content.lessons.values())
    return found


def _both(text: Text) -> dict[str, str]:
    return {str(locale): text.best(locale)[0] for locale in Locale}
