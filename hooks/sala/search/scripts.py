"""The search's scripts as the browser gets them: each with the data that it shares with Python written above it."""

import json
from collections.abc import Mapping
from pathlib import Path

from sala.khmer.fold import TABLE
from sala.locales import Locale

_WORKER = Path(__file__).parent / "worker"
_PARTS = ("fold.js", "text.js", "alike.js", "search.js")
"""In the order in which they need each other. One file for the browser: on a bad connection every request costs a second."""

INTERFACE_WORDS = (
    *("all", "case-studies", "close", "finder", "glossary", "lessons", "search", "search-failed", "search-found"),
    *("search-hint", "search-kinds", "search-label", "search-loading", "search-more", "search-near", "search-nothing"),
    *("search-nothing-of-kind", "search-other", "search-places", "search-similar", "search-tips", "worksheets"),
)
"""What the search says, by its id in curriculum/interface.yml."""


def worker_script() -> str:
    """Give the script of the worker, with the folding table of `sala.khmer.fold` as `salaFolding`."""
    parts = [(_WORKER / part).read_text(encoding="utf-8") for part in _PARTS]
    return f'"use strict";\nvar salaFolding = {_json(TABLE.as_data())};\n' + "\n".join(parts)


def interface_script(source: str, words: Mapping[Locale, Mapping[str, str]]) -> str:
    """Give search.js, whose text is `source`, with its words in every language as `salaSearchWords`.

    They stand here once, and not on every page, because a page is downloaded each time and a script only once.
    """
    return f'"use strict";\nvar salaSearchWords = {_json(words)};\n{source}'


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
