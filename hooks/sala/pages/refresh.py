"""Brings a built site up to date by writing again only the pages whose bodies changed.

The frame of a page, which the theme makes, depends on little: titles, headings, navigation, guides, templates. As long as none
of that has changed, the new page is the old one with another body in it, to the byte. When anything else changed, the answer is
None, and everything is built anew.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from sala.finish.lean_html import lean_body
from sala.finish.used_names import AskedNames, start_tags, style_names
from sala.layouts.page import Page, page_path
from sala.locales import Locale
from sala.pages.site_pages import SitePages
from sala.pages.snapshot import PageRecord, Snapshot, words_by_content


@dataclass(frozen=True)
class Refreshed:
    """A site that was brought up to date."""

    snapshot: Snapshot
    """What it is now."""
    changed: Mapping[str, str]
    """The HTML of the pages that must be written, by path below the site's address."""
    same: bool
    """Whether nothing at all has changed."""


def refresh(site: Path, pages: SitePages, snapshot: Snapshot, surroundings: str) -> Refreshed | None:
    """Tell which pages of the built `site`, which is as `snapshot` says, must be written anew; None when that is not enough.

    `pages` may use the words of the snapshot. Nothing is written here.
    """
    if (surroundings, pages.structure) != (snapshot.surroundings, snapshot.structure):
        return None
    refresher = _Refresher(site, pages, snapshot)
    paths = {page_path(page.address, locale): (page, locale) for page in pages.all() for locale in Locale}
    if paths.keys() != snapshot.pages.keys() or not all(refresher.take(path, *paths[path]) for path in paths):
        return None
    if not _all_on_others(refresher.doubtful, refresher.unchanged_bodies(), snapshot):
        return None
    pages.remember_guides(snapshot.guides)
    after = replace(snapshot, words=words_by_content(pages), pages=refresher.records)
    same = all(record is snapshot.pages[path] for path, record in refresher.records.items())
    return Refreshed(after, refresher.changed, same)


@dataclass
class _Refresher:
    """Goes through the pages of a site."""

    site: Path
    pages: SitePages
    snapshot: Snapshot
    records: dict[str, PageRecord] = field(default_factory=dict)
    changed: dict[str, str] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    """Names for stylesheets that came to a page or left it: the one stylesheet may have to change."""

    def take(self, path: str, page: Page, locale: Locale) -> bool:
        """Look at one page, and write it again where it may have changed; False when its frame must change too."""
        old, made_from = self.snapshot.pages[path], self.pages.body_digest(page)
        if made_from == old.made_from:
            self.records[path] = old
            self.pages.remember(page, locale, old.search)
            return True
        written = self.pages.write(page, locale)
        search, trace = self.pages.seen(page, locale), self.pages.traces[page.address, locale]
        if written.frame != old.frame:
            return False
        if trace.digest == old.body:
            self.records[path] = replace(old, made_from=made_from, search=search)
            return True
        html, body = self._html(path), lean_body(written.body)
        asked = self.snapshot.asked
        self.doubtful |= _names(html[old.start : old.end], asked) ^ _names(body, asked)
        self.changed[path] = html[: old.start] + body + html[old.end :]
        end = old.start + trace.length
        self.records[path] = PageRecord(made_from, old.frame, trace.digest, old.start, end, search)
        return True

    def unchanged_bodies(self) -> Iterable[str]:
        """Yield the bodies that stay."""
        for path, record in self.records.items():
            if path not in self.changed:
                yield self._html(path)[record.start : record.end]

    def _html(self, path: str) -> str:
        return (self.site / path / "index.html").read_text(encoding="utf-8")


def _all_on_others(names: set[str], bodies: Iterable[str], snapshot: Snapshot) -> bool:
    """Whether each of `names` stands on a body that stays, so that the site as a whole neither gained nor lost it."""
    missing = set(names)
    for body in bodies if missing else ():
        missing -= _names(body, snapshot.asked)
        if not missing:
            break
    return not missing


def _names(html: str, asked: AskedNames) -> frozenset[str]:
    return style_names(start_tags(html), asked)
