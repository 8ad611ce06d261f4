"""The site's menu as HTML: the first level, below it the open part, with room for the headings of the page that is read.

Written here and not by the template: an entry looks the same on all pages of a folder, and a part of the site has as many pages
as entries, so that a template takes time that grows with the square of the lessons.
"""

import posixpath
from collections.abc import Iterator

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page
from mkdocs.utils import normalize_url

_HEADINGS = "\0"
"""Stands where the headings of the page go."""

MOST_ENTRIES = 60
"""Of an open part; of a longer one only the neighbours of the page are listed, and its first page lists all. The menu is on
every page: three hundred entries would weigh more than the lesson, and nobody scrolls through them on a phone."""

NEIGHBOURS = 20
"""How many entries before the page, and behind it, a long part lists."""


class Menu:
    """The menu of one language."""

    def __init__(self, navigation: Navigation) -> None:
        self.navigation = navigation
        self._closed: dict[tuple[str, int], str] = {}
        """Entries without anything open below them, by folder and entry."""

    def around(self, page: Page) -> tuple[str, str]:
        """Give the entries as a list for `page`: what stands before its headings, and what stands behind them.

        A page that the menu does not hold has no headings there; everything stands before.
        """
        folder = posixpath.dirname(page.url.rstrip("/")) if page.url.strip("./") else "home"
        entries = "".join(self._entry(item, page, folder) for item in self.navigation.items)
        before, _, after = f"<ul>{entries}</ul>".partition(_HEADINGS)
        return before, after

    def _entry(self, item: StructureItem, page: Page, folder: str) -> str:
        if item is page:
            return f'<li><a href="./" class="sala-open" aria-current="page">{item.title}</a>{_HEADINGS}</li>'
        if not getattr(item, "active", False):
            key = folder, id(item)
            if key not in self._closed:
                self._closed[key] = f"<li>{self._link(item, page)}</li>"
            return self._closed[key]
        below = "".join(self._below(item, page, folder)) if isinstance(item, Section) else ""
        link = self._link(item, page, ' class="sala-open"')
        return f"<li>{link}<ul>{below}</ul></li>" if below else f"<li>{link}</li>"

    def _below(self, section: Section, page: Page, folder: str) -> Iterator[str]:
        """Yield the entries of an open section; its own first page is the section's link already."""
        for child in _near(section.children, page):
            if not getattr(child, "is_index", False):
                yield self._entry(child, page, folder)
            elif child is page:
                yield f"<li>{_HEADINGS}</li>"

    def _link(self, item: StructureItem, page: Page, attributes: str = "") -> str:
        return f'<a href="{normalize_url(_address(item), page)}"{attributes}>{item.title}</a>'


def _near(children: list[StructureItem], page: Page) -> list[StructureItem]:
    """Give the entries that the menu lists on a page of the same section or below it."""
    if len(children) <= MOST_ENTRIES:
        return children
    open_ones = (place for place, child in enumerate(children) if child is page or getattr(child, "active", False))
    place = next(open_ones, 0)
    return children[max(0, place - NEIGHBOURS) : place + NEIGHBOURS + 1]


def _address(item: StructureItem) -> str:
    """Give the address of an entry; a section leads to its first page."""
    while isinstance(item, Section):
        item = item.children[0]
    return str(getattr(item, "url", ""))
