"""Use cases: the only door from the command line and from MkDocs to everything below."""

from pathlib import Path

from sala.checking import CheckedCurriculum, check
from sala.checks.page_weight import LESSON, LIST, LISTS, PageWeight, heaviest, over_budget, weigh
from sala.diagnostics import Problem
from sala.downloading import (
    edition,
    make_downloads,
    make_one_download,
    promised_downloads,
    put_downloads,
    read_download,
)
from sala.downloads.cache import write_whole
from sala.finish.finish_site import finish_site
from sala.finish.lean_html import lean_frame, lean_made_page, lean_page
from sala.finish.used_names import AskedNames
from sala.layouts.page import page_path
from sala.layouts.pages import FINDER
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.pages.refresh import Refreshed, refresh
from sala.pages.site_pages import SitePages
from sala.pages.snapshot import Snapshot, take_snapshot
from sala.pages.surroundings import surroundings_of
from sala.search.scripts import interface_script, worker_script

__all__ = [
    "FINDER",
    "AskedNames",
    "CheckedCurriculum",
    "Refreshed",
    "SitePages",
    "Snapshot",
    "check",
    "edition",
    "finish_site",
    "lean_frame",
    "lean_made_page",
    "lean_page",
    "make_downloads",
    "make_one_download",
    "page_path",
    "promised_downloads",
    "put_downloads",
    "read_download",
    "refresh",
    "surroundings_of",
    "take_snapshot",
    "weigh_site",
]


def write_search(site: Path, pages: SitePages) -> None:
    """Write search/ into the built folder `site`: the worker, and what it looks through, a file for each language.

    Hand-written pages are read as they stand in `site`; the search's words are written into its script.
    """
    (site / "search").mkdir(exist_ok=True)
    _write(site / "search" / "worker.js", worker_script())
    write_search_indexes(site, pages)
    interface = site / "assets" / "javascripts" / "search.js"
    _write(interface, interface_script(interface.read_text(encoding="utf-8"), pages.search_words))


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


def weigh_site(site: Path, curriculum: Curriculum) -> tuple[list[tuple[str, str, PageWeight]], list[Problem]]:
    """Weigh the heaviest page of every kind in both languages; give the kind, file and weight of each, and what is over budget.

    Pages written by hand are guides.
    """
    kinds = {f"{page_path(page.address, Locale.EN)}index.html": page.kind for page in SitePages(curriculum).all()}
    for file in sorted(site.rglob("index.html")):
        path = file.relative_to(site).as_posix()
        if not path.startswith("km/"):
            kinds.setdefault(path, "guide")
    weights: list[tuple[str, str, PageWeight]] = []
    problems: list[Problem] = []
    for (kind, _), page in heaviest(site, kinds).items():
        weight = weigh(site, page)
        weights.append((kind, page, weight))
        problems.extend(over_budget(page, weight, LIST if kind in LISTS else LESSON))
    return weights, problems
