"""Writes into a built folder what is made from all pages together, and what a change of some concerns."""

from pathlib import Path

from sala.layouts.page import page_path
from sala.locales import Locale
from sala.pages.refresh import Refreshed
from sala.pages.site_pages import SitePages
from sala.whole_files import write_whole


def write_search_indexes(site: Path, pages: SitePages) -> None:
    """Write what the search looks through, a file for each language, into the built folder `site`."""
    for locale in Locale:

        def html_of(address: str, locale: Locale = locale) -> str:
            return (site / page_path(address, locale) / "index.html").read_text(encoding="utf-8")

        _write(site / "search" / f"{locale}.js", pages.search_index(locale, html_of))


def write_refreshed(site: Path, refreshed: Refreshed, pages: SitePages, site_url: str) -> None:
    """Write into the built folder `site` what a change of some pages concerns: the pages, the search, the catalogue.

    Each file is written beside its place and moved there, so that a reader never gets half of one, and so that a file that
    is shared with an older folder stays what it was there.
    """
    for path, html in refreshed.changed.items():
        _write(site / path / "index.html", html)
    write_search_indexes(site, pages)
    _write(site / "catalog.json", pages.catalog_json(site_url))


def _write(file: Path, text: str) -> None:
    write_whole(file, text.encode())
