"""Which letters can be printed, known without opening a font."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the font files lie."""


@cache
def printable_letters() -> frozenset[str]:
    """Give every letter that the print fonts have, and white space."""
    return frozenset("\n\t") | frozenset(_listed((FOLDER / "letters.txt").read_text(encoding="ascii")))


def missing_letters(text: str) -> tuple[str, ...]:
    """Give the letters of `text` that would print as an empty box, each once, in order."""
    return tuple(dict.fromkeys(letter for letter in text if letter not in printable_letters()))


def _listed(ranges: str) -> Iterator[str]:
    """Read lines such as `1780-17dd` and `20ac`."""
    for line in ranges.split():
        first, _, last = line.partition("-")
        yield from map(chr, range(int(first, 16), int(last or first, 16) + 1))
