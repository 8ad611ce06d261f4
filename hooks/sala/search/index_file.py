"""search/<language>.js: everything that the search worker needs, for one language.

A classic script and not JSON, because a page that was opened from a folder (file://) may load scripts but may not fetch.
It calls `salaSearchIndex` with

    {"format": 1,
     "kinds":  [["lesson", "Lesson"], …]       group and label of the pages
     "frame":  [["safety", "Safety"], …]       anchor and heading of parts that many pages have; not searched
     "shared": ["…", …]                        texts that stand in more than one place
     "pages":  [[kind, url, title, key message, sensitive (0 or 1), section, section, …], …]}

where a kind is a number in `kinds`, a section is `[anchor, heading, text, text, …]` or `[number in frame, text, text, …]`,
and a text that is a number stands in `shared`. search-worker.js is its only reader.
"""

import json
from collections import Counter
from collections.abc import Iterable
from typing import Any

from sala.search.pages import SearchPage

FORMAT = 1
"""Raised when an older search-worker.js would misread the index; the worker refuses any other number."""

_SHORTEST_SHARED = 4


def index_script(pages: Iterable[SearchPage]) -> str:
    """Give the script for the pages of one language, in the order in which equally good results are listed."""
    pages = tuple(pages)
    kinds = _Numbers((page.group, page.label) for page in pages)
    sections = [section for page in pages for section in page.sections]
    frame = _Numbers((section.anchor, section.heading) for section in sections if not section.own_heading)
    count = Counter(text for section in sections for text in section.texts)
    shared = _Numbers(text for text in count if count[text] > 1 and len(text) >= _SHORTEST_SHARED)
    content = {
        "format": FORMAT,
        "kinds": kinds.values,
        "frame": frame.values,
        "shared": shared.values,
        "pages": [_page(page, kinds, frame, shared) for page in pages],
    }
    return f"salaSearchIndex({json.dumps(content, ensure_ascii=False, separators=(',', ':'))});\n"


class _Numbers:
    """Numbers values in the order in which they first come."""

    def __init__(self, values: Iterable[Any]) -> None:
        self.values = list(dict.fromkeys(values))
        self._of = {value: number for number, value in enumerate(self.values)}

    def of(self, value: Any) -> Any:
        """Give the number of a value; the value itself where it has none."""
        return self._of.get(value, value)


def _page(page: SearchPage, kinds: _Numbers, frame: _Numbers, shared: _Numbers) -> list[Any]:
    sections = []
    for section in page.sections:
        place = (section.anchor, section.heading)
        head = list(place) if section.own_heading else [frame.of(place)]
        sections.append([*head, *(shared.of(text) for text in section.texts)])
    kind = kinds.of((page.group, page.label))
    return [kind, page.url, page.title, page.key_message, int(page.sensitive), *sections]
