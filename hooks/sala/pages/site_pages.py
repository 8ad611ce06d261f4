"""The generated pages of one curriculum, written in either language."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sala.blocks import Document
from sala.downloads.download import Download, MadeDownload
from sala.downloads.offering import offered_files, promised_files
from sala.finish.catalog import catalog_json
from sala.garbage import nothing_is_garbage
from sala.layouts.context import LayoutContext
from sala.layouts.downloads import with_offers
from sala.layouts.explained_words import KINDS, choose_words, explain, used_in_both, words_of_page
from sala.layouts.navigation import NavEntry, navigation_of
from sala.layouts.offered_file import OfferedFiles
from sala.layouts.page import Page, page_path
from sala.layouts.pages import lay_out, pages_of
from sala.layouts.term_marks import TermFinder
from sala.locales import Locale
from sala.model.base import Content
from sala.model.curriculum import Curriculum
from sala.pages.addresses import link_from
from sala.pages.digests import Digests, digest_of, digest_of_data
from sala.pages.written_page import BodyTrace, WrittenPage, written_page
from sala.search.index_file import index_script
from sala.search.page_reader import PageReader, hand_written
from sala.search.pages import SearchPage
from sala.search.scripts import INTERFACE_WORDS
from sala.writers.html import write_html

_TEMPLATE_WORDS = ("draft-title", "draft", "finder", "leave-quickly")

Words = tuple[tuple[str, ...], tuple[str, ...]]
"""The terms that a page lists itself, and those that its text uses in both languages."""


@dataclass(frozen=True)
class SitePages:
    """The generated pages of one curriculum, ready to be written in either language."""

    curriculum: Curriculum
    """What they are made from."""
    downloads: tuple[MadeDownload, ...] = ()
    """The files that they offer."""
    promised: tuple[Download, ...] = ()
    """The files that they offer in a preview, which makes each when somebody asks for it."""
    digests: Digests = field(default_factory=Digests, compare=False)
    """Digests of contents; given by whoever builds more than once."""
    known_words: Mapping[str, Words] = field(default_factory=dict, compare=False)
    """By `content_digest`: the words of pages that were laid out in an earlier build."""
    traces: dict[tuple[str, Locale], BodyTrace] = field(default_factory=dict, compare=False)
    """What is left of each page that was written, by address and language."""
    _laid_out: dict[tuple[str, Locale], Document] = field(default_factory=dict, compare=False)
    """Documents that were made to choose their words and wait to be written, by address and language."""
    _searched: dict[tuple[str, Locale], SearchPage] = field(default_factory=dict, compare=False)
    """What a search sees of pages, hand-written ones too, by address and language."""

    @cached_property
    def files(self) -> OfferedFiles:
        """The files that each page offers, by address."""
        return offered_files(self.downloads) if self.downloads else promised_files(self.promised)

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

    def prepare(self) -> None:
        """Lay out all pages that explain words, which the first page that is written would wait for."""
        _ = self.words

    def write(self, page: Page, locale: Locale) -> WrittenPage:
        """Write a page in `locale`."""
        document = self.document(page, locale)
        if page.kind in KINDS:
            self._searched[page.address, locale] = self._readers[locale].generated(page, document)
        html = write_html(document, lambda target: link_from(page, target, locale))
        written = written_page(page, locale, html)
        self.traces[page.address, locale] = written.trace
        return written

    def seen(self, page: Page, locale: Locale) -> SearchPage:
        """Give what a search sees of a page; of a list, without the files that can be taken away: each belongs to a page."""
        key = page.address, locale
        if key not in self._searched:
            self._searched[key] = self._readers[locale].generated(page, lay_out(page, self.curriculum, locale))
        return self._searched[key]

    def remember(self, page: Page, locale: Locale, search: SearchPage) -> None:
        """Take what a search sees of a page that is not written anew."""
        self._searched[page.address, locale] = search

    @property
    def guides_seen(self) -> tuple[SearchPage, ...]:
        """What a search sees of hand-written pages, once they have been read."""
        return tuple(one for (address, _), one in self._searched.items() if address not in self.by_address)

    def remember_guides(self, guides: Iterable[SearchPage]) -> None:
        """Take what a search sees of hand-written pages that are not read anew."""
        by_url = {one.url: one for one in guides}
        for locale in Locale:
            for address in hand_written(self.navigation(locale), self.by_address):
                self._searched[address, locale] = by_url[page_path(address, locale)]

    # What a page is made from

    def content_digest(self, page: Page) -> str:
        """Give the digest of all content that a page shows, but for the choice of its words and its files.

        A list shows of each file what every page may show.
        """
        if page.kind in KINDS:
            return digest_of(page.address, self.digests.own(self._owners[page.address]), self._shared)
        return digest_of(page.address, self._shared)

    def body_digest(self, page: Page) -> str:
        """Give the digest of everything that the page's body is made from."""
        if page.kind not in KINDS:
            return digest_of(self.content_digest(page), self._all_files)
        files = repr(self.files.get(page.address, ()))
        return digest_of(self.content_digest(page), digest_of_data(self.words[page.address]), files)

    @cached_property
    def _all_files(self) -> str:
        return digest_of(repr(self.files), *(one.key for one in self.downloads))

    @cached_property
    def _shared(self) -> str:
        return self.digests.shared(self.curriculum)

    @cached_property
    def _owners(self) -> Mapping[str, Content]:
        """The content of each page that shows one file's, by address."""
        found: dict[str, Content] = {}
        for content in self.curriculum.modules.values():
            for group in (content.lessons, content.case_studies, content.worksheets):
                found.update((f"{content.module.id}/{key}", one) for key, one in group.items())
        found.update((f"exercises/{key}", one) for key, one in self.curriculum.exercises.items())
        return found

    @cached_property
    def structure(self) -> str:
        """The digest of all that is the same on many pages: which there are, the navigation, the frame's and the search's words."""
        pages = [[page.address, page.kind, page.code] for page in self.all()]
        navigation = [[str(locale), repr(self.navigation(locale))] for locale in Locale]
        words = [[self.template_words(locale), dict(self.search_words[locale])] for locale in Locale]
        return digest_of_data([pages, navigation, words])

    # Words that are explained

    @cached_property
    def words(self) -> Mapping[str, Words]:
        """The terms that each page explains, and those of them that are marked in its text, by address."""
        found = self.words_of_pages
        chosen = choose_words(
            {page: one[0] for page, one in found.items()}, {page: one[1] for page, one in found.items()}
        )
        return {
            page: (words, tuple(word for word in words if word in found[page][1])) for page, words in chosen.items()
        }

    @cached_property
    def words_of_pages(self) -> Mapping[str, Words]:
        """The terms that each page lists itself, and those that it uses in both languages, by address."""
        with nothing_is_garbage():
            return {page.address: self._words_of(page) for page in self.all() if page.kind in KINDS}

    def _words_of(self, page: Page) -> Words:
        if self.known_words and (known := self.known_words.get(self.content_digest(page))) is not None:
            return known
        documents = [lay_out(page, self.curriculum, locale) for locale in Locale]
        self._laid_out.update(((page.address, one.locale), one) for one in documents)
        return words_of_page(documents[0]), used_in_both(documents, self._finders)

    def document(self, page: Page, locale: Locale) -> Document:
        """Give what a page says in `locale`, with its words explained and its files offered."""
        if page.kind not in KINDS:
            return lay_out(page, self.curriculum, locale, self.files)
        words, marked = self.words[page.address]
        document = self._laid_out.pop((page.address, locale), None) or lay_out(page, self.curriculum, locale)
        context = LayoutContext(self.curriculum, locale, self.files)
        document = with_offers(document, self.files.get(page.address, ()), context)
        return explain(document, words, marked, context, self._finders[locale])

    @cached_property
    def _finders(self) -> Mapping[Locale, TermFinder]:
        return {locale: TermFinder(self.curriculum, locale) for locale in Locale}

    # What stands beside the pages

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
        """Give the script with all that a search in `locale` looks through; `html_of` gives a hand-written page as it is built."""
        return index_script(self.search_pages(locale, html_of))

    def search_pages(self, locale: Locale, html_of: Callable[[str], str]) -> Iterator[SearchPage]:
        """Yield what a search sees of every page, in the order of the navigation's parts: lessons before guides."""
        for page in self.all():
            yield self.seen(page, locale)
        for address, label in hand_written(self.navigation(locale), self.by_address).items():
            if (address, locale) not in self._searched:
                self._searched[address, locale] = self._readers[locale].hand_written(address, label, html_of(address))
            yield self._searched[address, locale]

    @cached_property
    def _readers(self) -> Mapping[Locale, PageReader]:
        return {locale: PageReader(LayoutContext(self.curriculum, locale)) for locale in Locale}

    def catalog_json(self, site_url: str) -> str:
        """Give catalog.json for a site at `site_url`."""
        return catalog_json(self.curriculum, site_url, self.downloads)
