"""What a page costs its reader: bytes over the wire, as a server with brotli sends them, before the reader does anything.

Counted is what the page itself asks for: its HTML, stylesheets, scripts, pictures, and the fonts that its letters need. What
comes only after a touch, such as the search index, is not. Other hosts are never asked (tests/site/test_safety.py).
"""

import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path

import brotli

from sala.diagnostics import Location, Problem

KILOBYTE = 1024
"""Bytes in the KB of the budget."""

_STYLE = re.compile(r"""<link\b[^>]*\brel="stylesheet"[^>]*\bhref="([^"]+)\"""")
_SCRIPT = re.compile(r"""<script\b[^>]*\bsrc="([^"]+)\"""")
_LATER = re.compile(r"""<script\b[^>]*\bdata-later="([^"]+)\"""")
"""What a script brings by itself."""
_PICTURE = re.compile(r"""<img\b[^>]*\bsrc="([^"]+)"|<link\b[^>]*\brel="icon"[^>]*\bhref="([^"]+)\"""")
_PRELOAD = re.compile(r"""<link\b[^>]*\brel="preload"[^>]*\bhref="([^"]+)\"""")
_FONT_OF_STYLE = re.compile(r"""url\(["']?([^"')]+\.woff2)["']?\)""")
_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
_KHMER = re.compile("[\u1780-\u17f9]")
_PACKED = (".woff2", ".png", ".jpg", ".jpeg", ".webp")
"""Files that brotli makes no smaller."""


@dataclass(frozen=True)
class PageWeight:
    """Bytes over the wire for one page, by kind of file."""

    html: int
    css: int
    script: int
    font: int
    picture: int

    @property
    def first_visit(self) -> int:
        """Everything, for a reader with an empty cache."""
        return sum(getattr(self, field.name) for field in fields(self))

    @property
    def later_visit(self) -> int:
        """What a second page of the same kind costs: the rest is in the browser's cache."""
        return self.html


@dataclass(frozen=True)
class Budget:
    """The most that a page may weigh, in KB."""

    html: float
    css: float = 9
    script: float = 11
    font: float = 29
    first_visit: float = 60
    later_visit: float = 9


LESSON = Budget(html=9)
"""What people open on a phone with a bad connection: lesson, story, sheet, exercise, module, guide, home."""

LIST = Budget(html=12, later_visit=12)
"""Pages that list everything there is, which grow with the curriculum."""

LISTS = ("finder", "downloads", "exercises", "glossary", "facts", "coverage")
"""The kinds of page that are lists."""


def weigh(site: Path, page: str) -> PageWeight:
    """Weigh the page whose file is `page` below `site`, such as `km/rights/r3-rights-holders/index.html`.

    Raises FileNotFoundError when the page asks for a file that is not there.
    """
    html = (site / page).read_text(encoding="utf-8")

    def files(pattern: re.Pattern[str]) -> set[str]:
        return {_below_site("".join(found.groups("")), page) for found in pattern.finditer(html)}

    styles, fonts = files(_STYLE), files(_PRELOAD)
    if any(_KHMER.search(article) for article in _ARTICLE.findall(html)):
        for style in styles:  # the letters on the page make the browser ask for the font
            css = (site / style).read_text(encoding="utf-8")
            fonts |= {_below_site(address, style) for address in _FONT_OF_STYLE.findall(css)}
    return PageWeight(
        html=_bytes_sent(site / page),
        css=_sum(site, styles),
        script=_sum(site, files(_SCRIPT) | files(_LATER)),
        font=_sum(site, fonts),
        picture=_sum(site, files(_PICTURE)),
    )


def over_budget(page: str, weight: PageWeight, budget: Budget) -> Iterator[Problem]:
    """Yield a problem for every part of the budget that a page exceeds."""
    for field in fields(budget):
        found, most = getattr(weight, field.name) / KILOBYTE, getattr(budget, field.name)
        if found > most:
            yield Problem(
                "S901",
                f"{_NAMES[field.name]} weighs {found:.1f} KB with brotli; the budget is {most:g} KB",
                Location(f"site/{page}"),
                "Shorten the page, or take the weight out of what all pages share.",
            )


def heaviest(site: Path, pages: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """Give the heaviest page of each kind in each language. `pages` gives the kind by the file's path in English."""
    found: dict[tuple[str, str], str] = {}
    for path, kind in pages.items():
        for locale, page in (("en", path), ("km", f"km/{path}")):
            rival = found.get((kind, locale))
            if rival is None or _size(site, page) > _size(site, rival):
                found[kind, locale] = page
    return found


def format_weights(rows: Iterable[tuple[str, str, PageWeight]]) -> str:
    """Give a table in KB, one row for each kind, page and weight."""
    head = f"{'':12}{'HTML':>7}{'CSS':>7}{'script':>8}{'font':>7}{'images':>8}{'first':>8}{'later':>7}  page"
    lines = [head]
    for kind, page, weight in rows:
        html, css, script, font, picture, first, later = (
            f"{value / KILOBYTE:.1f}"
            for value in (*(getattr(weight, f.name) for f in fields(weight)), weight.first_visit, weight.later_visit)
        )
        address = page.removesuffix("index.html") or "/"
        lines.append(f"{kind:12}{html:>7}{css:>7}{script:>8}{font:>7}{picture:>8}{first:>8}{later:>7}  {address}")
    return "\n".join(lines)


_NAMES = {
    "html": "the page itself",
    "css": "its stylesheet",
    "script": "its script",
    "font": "its font",
    "first_visit": "the first visit",
    "later_visit": "a later visit",
}


def _below_site(address: str, page: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), address))


def _size(site: Path, page: str) -> int:
    return (site / page).stat().st_size


def _sum(site: Path, paths: Iterable[str]) -> int:
    return sum(_bytes_sent(site / path) for path in paths)


@lru_cache(maxsize=256)
def _bytes_sent(file: Path) -> int:
    """Give what a server sends: a file compressed beforehand with brotli's best, or as it is."""
    content = file.read_bytes()
    return len(content) if file.suffix in _PACKED else len(brotli.compress(content, quality=11))
