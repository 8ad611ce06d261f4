"""Use cases: the only door from the command line and from MkDocs to everything below."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from sala.blocks import Document
from sala.checking import CheckedCurriculum, check
from sala.checks.page_weight import LESSON, LIST, LISTS, PageWeight, heaviest, over_budget, weigh
from sala.diagnostics import Problem
from sala.downloading import edition, make_downloads, make_one_download, put_downloads
from sala.downloads.download import MadeDownload
from sala.downloads.offering import offered_files
from sala.finish.catalog import catalog_json
from sala.finish.finish_site import finish_site
from sala.finish.lean_html import lean_page
from sala.layouts.context import LayoutContext
from sala.layouts.downloads import with_offers
from sala.layouts.explained_words import KINDS, choose_words, explain, used_in_both, words_of_page
from sala.layouts.navigation import NavEntry, navigation_of
from sala.layouts.offered_file import OfferedFiles
from sala.layouts.page import Page, page_path
from sala.layouts.pages import FINDER, lay_out, pages_of
from sala.layouts.term_marks import TermFinder
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.search.pages import SearchPage
from sala.search.scripts import INTERFACE_WORDS, interface_script, worker_script
from sala.search.site_index import PageReader, index_of_site
from sala.writers.html import HtmlPage, write_html
from sala.writers.links import AddressOf

__all__ = [
    "FINDER",
    "CheckedCurriculum",
    "SitePages",
    "check",
    "edition",
    "finish_site",
    "lean_page",
    "make_downloads",
    "make_one_download",
    "page_path",
    "put_downloads",
    "weigh_site",
]

_TEMPLATE_WORDS = ("draft-title", "draft", "finder", "leave-quickly")


@dataclass(frozen=True)
class SitePages:
    """The generated pages of one curriculum, ready to be written in either language."""

    curriculum: Curriculum
    """What they are made from."""
    downloads: tuple[MadeDownload, ...] = ()
    """The files that they offer; none in a preview that makes none."""
    _laid_out: dict[tuple[str, Locale], Document] = field(default_factory=dict, compare=False)
    """Documents that were made to choose their words and wait to be written, by address and language."""
    _searched: dict[tuple[str, Locale], SearchPage] = field(default_factory=dict, compare=False)
    """What a search sees of pages that were written, and would be slow to lay out again."""

    @cached_property
    def files(self) -> OfferedFiles:
        """The files that each page offers, by address."""
        return offered_files(self.downloads)

    def all(self) -> Iterator[Page]:
        """Yield every generated page, in the order of the site."""
        yield from self.by_address.values()

    @cached_property
    def by_address(self) -> Mapping[str, Page]:
        """The generated pages by address, such as `rights/r3-rights-holders`."""
        return {page.address: page for page in pages_of(self.curriculum)}

    def navigation(self, locale: Locale) -> tuple[NavEntry, ...]:
        """Give the site's navigation in `locale`."""
        return navigation_of(self.curriculum, locale)

    def write(self, page: Page, locale: Locale, address_of: AddressOf) -> HtmlPage:
        """Write a page's body in `locale`; links lead where `address_of` says."""
        document = self._document(page, locale)
        if page.kind in KINDS:
            self._searched[page.address, locale] = self._readers[locale].generated(page, document)
        return write_html(document, address_of)

    def _document(self, page: Page, locale: Locale) -> Document:
        if page.kind not in KINDS:
            return lay_out(page, self.curriculum, locale, self.files)
        words, marked = self._words[page.address]
        document = self._laid_out.pop((page.address, locale), None) or lay_out(page, self.curriculum, locale)
        context = LayoutContext(self.curriculum, locale, self.files)
        document = with_offers(document, self.files.get(page.address, ()), context)
        return explain(document, words, marked, context, self._finders[locale])

    @cached_property
    def _finders(self) -> Mapping[Locale, TermFinder]:
        return {locale: TermFinder(self.curriculum, locale) for locale in Locale}

    @cached_property
    def _words(self) -> Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]:
        """The terms that each page explains, and those of them that are marked in its text, by address."""
        listed, uses = {}, {}
        for page in self.all():
            if page.kind in KINDS:
                documents = [lay_out(page, self.curriculum, locale) for locale in Locale]
                self._laid_out.update(((page.address, one.locale), one) for one in documents)
                listed[page.address] = words_of_page(documents[0])
                uses[page.address] = used_in_both(documents, self._finders)
        chosen = choose_words(listed, uses)
        return {page: (words, tuple(word for word in words if word in uses[page])) for page, words in chosen.items()}

    def template_words(self, locale: Locale) -> Mapping[str, str]:
        """Give the words that the site's frame says round every page, with underscores for hyphens."""
        context = LayoutContext(self.curriculum, locale)
        settings = self.curriculum.settings
        words = {name.replace("-", "_"): context.words(name) for name in _TEMPLATE_WORDS}
        return words | {name: getattr(settings, name).best(locale)[0] for name in ("credit", "licence")}

    @property
    def search_words(self) -> Mapping[Locale, Mapping[str, str]]:
        """What the search says, by language."""
        contexts = {locale: LayoutContext(self.curriculum, locale) for locale in Locale}
        return {locale: {name: context.words(name) for name in INTERFACE_WORDS} for locale, context in contexts.items()}

    def search_index(self, locale: Locale, html_of: Callable[[str], str]) -> str:
        """Give the script with all that a search in `locale` looks through; `html_of` gives a hand-written page as it is built.

        Lists are laid out without the files that can be taken away: each file belongs to a page that is found.
        """
        reader = self._readers[locale]

        def seen(page: Page) -> SearchPage:
            written = self._searched.get((page.address, locale))
            return written or reader.generated(page, lay_out(page, self.curriculum, locale))

        return index_of_site(reader, seen, html_of)

    @cached_property
    def _readers(self) -> Mapping[Locale, PageReader]:
        return {locale: PageReader(LayoutContext(self.curriculum, locale)) for locale in Locale}

    def catalog_json(self, site_url: str) -> str:
        """Give catalog.json for a site at `site_url`."""
        return catalog_json(self.curriculum, site_url, self.downloads)


def write_search(site: Path, pages: SitePages) -> None:
    """Write search/ into the built folder `site`: the worker, and what it looks through, a file for each language.

    Hand-written pages are read as they stand in `site`; the search's words are written into its script.
    """
    folder = site / "search"
    folder.mkdir(exist_ok=True)
    _write(folder / "worker.js", worker_script())
    for locale in Locale:

        def html_of(address: str, locale: Locale = locale) -> str:
            return (site / page_path(address, locale) / "index.html").read_text(encoding="utf-8")

        _write(folder / f"{locale}.js", pages.search_index(locale, html_of))
    interface = site / "assets" / "javascripts" / "search.js"
    _write(interface, interface_script(interface.read_text(encoding="utf-8"), pages.search_words))


def _write(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8", newline="\n")


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
