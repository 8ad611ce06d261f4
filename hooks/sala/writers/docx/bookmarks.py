"""Places inside a Word file that links lead to."""

import re
from collections.abc import Iterable, Iterator
from zlib import crc32

from sala.writers.docx.elements import Element, w

_LONGEST = 40
"""Word's limit for a bookmark's name."""


def bookmark_name(anchor: str) -> str:
    """Give the name that stands for an anchor: letters, digits and underscores, starting with a letter."""
    name = "a_" + re.sub("[^A-Za-z0-9]", "_", anchor)
    if len(name) <= _LONGEST:
        return name
    return f"{name[: _LONGEST - 9]}_{crc32(anchor.encode()):08x}"


def bookmarked(anchor: str, number: int, runs: Iterable[Element]) -> Iterator[Element]:
    """Yield `runs` as a place that links can lead to; `number` must differ from all others of the file."""
    yield w("bookmarkStart", id=number, name=bookmark_name(anchor))
    yield from runs
    yield w("bookmarkEnd", id=number)
