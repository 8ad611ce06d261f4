"""Use cases: the only door from the command line and from MkDocs to everything below."""

from pathlib import Path

from sala.checking import CheckedCurriculum, check
from sala.checks.page_weight import LESSON, LIST, LISTS, PageWeight, heaviest, over_budget, weigh
from sala.diagnostics import Problem
from sala.downloading import edition, make_downloads, make_one_download, promised_downloads
from sala.downloads.putting import put_downloads, read_download
from sala.finish.finish_site import finish_site
from sala.finish.lean_html import lean_frame, lean_made_page, lean_page
from sala.finish.used_names import AskedNames
from sala.layouts.page import page_path
from sala.layouts.pages import FINDER
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.pages.refresh import Refreshed, refresh
from sala.pages.site_folder import write_refreshed, write_search_indexes
from sala.pages.site_pages import SitePages
from sala.pages.snapshot import Snapshot, take_snapshot
from sala.pages.surroundings import surroundings_of
from sala.search.scripts import interface_script, worker_script
from sala.whole_files import write_whole

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
    "write_refreshed",
]


def write_search(site: Path, pages: SitePages) -> None:
    """Write search/ into the built folder `site`: the worker, and what it looks through, a file for each language.

    Hand-written pages are read as they stand in `site`; the search's words are written into its script.
    """
    (site / "search").mkdir(exist_ok=True)
    write_whole(site / "search" / "worker.js", worker_script().encode())
    write_search_indexes(site, pages)
    interface = site / "assets" / "javascripts" / "search.js"
    write_whole(interface, interface_script(interface.read_text(encoding="utf-8"), pages.search_words).encode())


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
