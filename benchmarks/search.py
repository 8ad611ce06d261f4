"""Measures the search beside stock Material's and Pagefind's: what is found, how large the index is, how long it takes.

Everything is asked in a real browser (SALA_BROWSER names another than the Chromium that is found), on pages built in the same
run. scripts/bench.py calls `measure_search`, and `search_lines` on what it gives.
"""

import gzip
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from benchmarks.engines import Answer, Answers, ask_material, ask_ours, ask_pagefind
from benchmarks.queries import Language, Query, Site, phrases
from benchmarks.query_set import SEED, queries_of
from benchmarks.recall import Quality, quality
from benchmarks.sites import add_pagefind, build_ours, build_stock, served
from benchmarks.synthetic import synthetic_pages
from sala import build
from sala.locales import Locale
from sala.search.frame_words import FrameWords
from sala.search.index_file import index_script

LANGUAGES: tuple[Language, ...] = ("km", "en")
PROGRAMS = ("Sala", "Material", "Pagefind")
PAGES, PAGE_BYTES, TIMES = 1000, 6000, 5
TIMED_QUERIES = 200


@dataclass(frozen=True)
class Found:
    """How well the programs answered one group of queries."""

    language: Language
    group: str
    by_program: dict[str, Quality]
    """By the names in PROGRAMS."""


@dataclass(frozen=True)
class IndexSize:
    """Bytes of an index."""

    name: str
    bytes: int
    compressed: int
    """With gzip -9."""


@dataclass(frozen=True)
class Times:
    """What our search takes with PAGES pages of PAGE_BYTES bytes, in milliseconds."""

    language: Language
    set_up: float
    """From making the worker until it answers."""
    queries: tuple[float, ...]
    """Each query, the median of several times; ascending."""

    @property
    def p95(self) -> float:
        """The time that 95 of 100 queries keep."""
        return self.queries[min(len(self.queries) - 1, len(self.queries) * 95 // 100)]


@dataclass(frozen=True)
class SearchFigures:
    """Everything that was measured."""

    found: tuple[Found, ...]
    sizes: tuple[IndexSize, ...]
    """Ours in each language and together, then stock Material's, which has one for both."""
    times: tuple[Times, ...]


def measure_search(root: Path) -> SearchFigures:
    """Measure the project at `root`; takes some minutes and writes only into a temporary folder."""
    with tempfile.TemporaryDirectory(prefix="sala-bench-") as name, _browser() as browser:
        folder = Path(name)
        ours, stock = folder / "ours", folder / "stock"
        build_ours(root, ours)
        worker = build_stock(root, stock, folder / "workshop")
        sites = {language: Site(ours, language, _frame(root, language)) for language in LANGUAGES}
        queries = {language: queries_of(site) for language, site in sites.items()}
        sizes = tuple(_sizes(ours, stock))
        times = tuple(_time(browser, ours, site) for site in sites.values())
        add_pagefind(ours)
        found = [
            one
            for language, asked in queries.items()
            for one in _ask_all(browser, ours, stock, worker, language, asked)
        ]
    return SearchFigures(tuple(found), sizes, times)


def _ask_all(
    browser: Browser, ours: Path, stock: Path, worker: str, language: Language, asked: Sequence[Query]
) -> Iterator[Found]:
    texts = [query.text for query in asked]
    with served(ours) as address, served(stock) as stock_address:
        page = browser.new_page()
        page.goto(address + ("km/" if language == "km" else ""))
        answers = {"Sala": ask_ours(page, f"search/{language}.js", texts), "Pagefind": ask_pagefind(page, texts)}
        page.goto(stock_address)
        answers["Material"] = _in_language(ask_material(page, worker, texts), language)
        page.close()
    for group in dict.fromkeys(query.group for query in asked):
        chosen = [number for number, query in enumerate(asked) if query.group == group]
        by_program = {
            program: quality([asked[i] for i in chosen], [answers[program].answers[i] for i in chosen])
            for program in PROGRAMS
        }
        yield Found(language, group, by_program)


def _in_language(answers: Answers, language: Language) -> Answers:
    """Leave out the pages of the other language: Material has one index for both, and is not to suffer for that here."""
    kept = [
        Answer(tuple(path for path in one.paths if path.startswith("km/") == (language == "km")), one.milliseconds)
        for one in answers.answers
    ]
    return Answers(answers.set_up_milliseconds, tuple(kept))


def _sizes(ours: Path, stock: Path) -> Iterator[IndexSize]:
    own = [_size(f"Sala, {language}", ours / "search" / f"{language}.js") for language in LANGUAGES]
    yield from own
    yield IndexSize("Sala, both", sum(size.bytes for size in own), sum(size.compressed for size in own))
    yield _size("Material, both", stock / "search" / "search_index.json")


def _size(name: str, file: Path) -> IndexSize:
    content = file.read_bytes()
    return IndexSize(name, len(content), len(gzip.compress(content, 9)))


def _time(browser: Browser, ours: Path, site: Site) -> Times:
    """Time our search on many pages that are made of the real site's sentences."""
    name = f"search/synthetic-{site.language}.js"
    pages = synthetic_pages(site.sentences, PAGES, PAGE_BYTES, SEED)
    (ours / name).write_text(index_script(pages), encoding="utf-8")
    texts = [query.text for query in phrases(site, TIMED_QUERIES, SEED + 1)]
    with served(ours) as address:
        page = browser.new_page()
        page.goto(address)
        answers = ask_ours(page, name, texts, TIMES)
        page.close()
    (ours / name).unlink()
    queries = sorted(median(answer.milliseconds) for answer in answers.answers)
    return Times(site.language, answers.set_up_milliseconds, tuple(queries))


def _frame(root: Path, language: Language) -> FrameWords:
    curriculum = build.check(root, today=date.today()).curriculum
    if curriculum is None:
        raise ValueError("the curriculum could not be read; scripts/check.py says why")
    return FrameWords(text.best(Locale(language))[0] for text in curriculum.interface.values())


@contextmanager
def _browser() -> Iterator[Browser]:
    path = os.environ.get("SALA_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    flags = ["--disable-background-networking", *(["--no-sandbox"] if _is_root() else [])]
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=flags)
        yield running
        running.close()


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def search_lines(figures: SearchFigures) -> Iterator[str]:
    """Yield the figures as Markdown tables."""
    found = [
        (one.language, one.group, str(one.by_program["Sala"].queries), *(_shown(one.by_program[p]) for p in PROGRAMS))
        for one in figures.found
    ]
    stock = figures.sizes[-1]
    sizes = [
        (size.name, *_with_share(size.bytes, stock.bytes), *_with_share(size.compressed, stock.compressed))
        for size in figures.sizes
    ]
    times = [
        (one.language, *(f"{value:.1f}" for value in (one.set_up, median(one.queries), one.p95, one.queries[-1])))
        for one in figures.times
    ]
    yield "Pages found: recall at 5 / mean reciprocal rank (queries without any answer)"
    yield ""
    yield from _table(("language", "queries", "number", *PROGRAMS), found)
    yield ""
    yield "Size of the index, and its share of stock Material's"
    yield ""
    yield from _table(("index", "bytes", "share", "gzip -9", "share"), sizes)
    yield ""
    yield f"Milliseconds with {PAGES} pages of {PAGE_BYTES} bytes; each query is the median of {TIMES} times"
    yield ""
    yield from _table(("language", "set-up", "median", "95th percentile", "slowest"), times)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    for row in (head, ["---"] * len(head), *rows):
        yield f"| {' | '.join(row)} |"


def _shown(found: Quality) -> str:
    return f"{found.recall_at_5:.3f} / {found.mean_reciprocal_rank:.3f} ({found.empty})"


def _with_share(value: int, whole: int) -> tuple[str, str]:
    return f"{value:,}", f"{value / whole:.1%}"
