"""Which letters can be printed, known without opening a font."""

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
"""Where the font files lie."""


@cache
def printable_letters() -> frozenset[str]:
    """Give every letter that the print fonts have, and white space."""
    return frozenset(chr(code) for first, last in _ranges() for code in range(first, last + 1))


def missing_letters(text: str) -> tuple[str, ...]:
    """Give the letters of `text` that would print as an empty box, each once, in order."""
    return tuple(dict.fromkeys(_unprintable().findall(text)))


@cache
def _unprintable() -> re.Pattern[str]:
    ranges = (rf"\U{first:08x}-\U{last:08x}" for first, last in _ranges())
    return re.compile(f"[^{''.join(ranges)}]")


@cache
def _ranges() -> tuple[tuple[int, int], ...]:
    """Read lines such as `1780-17dd` and `20ac`, and add white space."""
    lines = (line.partition("-") for line in (FOLDER / "letters.txt").read_text(encoding="ascii").split())
    return ((0x09, 0x0A), *((int(first, 16), int(last or first, 16)) for first, _, last in lines))
