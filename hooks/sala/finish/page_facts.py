"""What the step that finishes a site must know of its pages, gathered in one reading."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sala.finish.used_names import AskedNames, asked_by, start_tags, style_names

_ASKED = re.compile(r"""\b(?:src|href)="([^"#?]+)""")
_LOADING = frozenset({"img", "link", "script", "source", "use"})
"""Elements that load a file."""
_LINK = re.compile(r"""<link\b[^>]*\brel="stylesheet"[^>]*>\s*""")
_HREF = re.compile(r"""\bhref="([^"]*)\"""")


@dataclass(frozen=True)
class PageFacts:
    """What all pages of a site ask for and are made of."""

    stylesheets: Mapping[Path, Mapping[str, str]]
    """By page: the stylesheets that it links, by path below the site's folder, each with the address that the page has for it."""
    asked: frozenset[str]
    """Names of the files that pages load, without folders."""
    style_names: frozenset[str]
    """What of the pages stylesheets can match."""
    asked_names: AskedNames
    """What the stylesheets speak of."""


def read_pages(site: Path, *, base_path: str = "/") -> PageFacts:
    """Read every page below `site`. `base_path` is the path of the site's address, with which 404.html starts its links."""
    stylesheets: dict[Path, Mapping[str, str]] = {}
    asked: set[str] = set()
    names: set[str] = set()
    before: frozenset[tuple[str, str]] = frozenset()
    asked_names = asked_by(sheet.read_text(encoding="utf-8") for sheet in sorted(site.rglob("*.css")))
    for page in sorted(site.rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        tags = start_tags(html)
        new = tags - before  # neighbours have most of their tags in common
        asked.update(
            address.rsplit("/", 1)[-1] for tag, inside in new if tag in _LOADING for address in _ASKED.findall(inside)
        )
        names |= style_names(new, asked_names)
        before = tags
        stylesheets[page] = _linked(html, page.relative_to(site).as_posix(), base_path)
    return PageFacts(stylesheets, frozenset(asked), frozenset(names), asked_names)


def with_stylesheet(html: str, linked: Mapping[str, str], path: str) -> str:
    """Link the stylesheet at `path` in the place of the first that the page `linked`, and take out the others."""
    if not linked:
        return html
    first, address = next(iter(linked.items()))
    address = address.removesuffix(first) + path  # every address ends with the path below the site's folder
    links = iter((f'<link rel="stylesheet" href="{address}">',))
    return _LINK.sub(lambda _: next(links, ""), html)


def _linked(html: str, page: str, base_path: str) -> dict[str, str]:
    addresses = [match.group(1) for link in _LINK.findall(html) if (match := _HREF.search(link))]
    return {_site_path(address, page, base_path): address for address in addresses}


def _site_path(address: str, page: str, base_path: str) -> str:
    if address.startswith("/"):
        return address.removeprefix(base_path).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), address))
