"""Reads a site's pages in one language as a search sees them: generated ones and hand-written ones."""

from collections.abc import Container, Iterable
from functools import cached_property

from sala.blocks import Document
from sala.layouts.context import LayoutContext
from sala.layouts.navigation import NavEntry
from sala.layouts.page import Page, page_path
from sala.search.frame_words import FrameWords
from sala.search.from_blocks import key_message_of, sections_of
from sala.search.from_html import read_article
from sala.search.pages import Group, SearchPage, SearchSection

_GROUPS: dict[str, Group] = {
    "lesson": "lesson",
    "case-study": "case-study",
    "worksheet": "worksheet",
    "glossary": "term",
}
_LABELLED = ("lesson", "case-study", "worksheet", "exercise", "module")


class PageReader:
    """Reads pages in one language as a search sees them."""

    def __init__(self, context: LayoutContext) -> None:
        """Read in the language of `context`."""
        self.context = context

    @cached_property
    def _frame(self) -> FrameWords:
        interface = self.context.curriculum.interface.values()
        return FrameWords(text.best(self.context.locale)[0] for text in interface)

    def generated(self, page: Page, document: Document) -> SearchPage:
        """Read a generated page, which says `document`."""
        context, frame = self.context, self._frame
        summary = context.text(page.summary).plain if page.summary is not None else ""
        message, sections = key_message_of(document), sections_of(document, frame)
        if message and page.sensitive:  # what a list of results may show is the summary, which tells nothing
            sections = (SearchSection("", "", (message,)), *sections)
        key = (page.sensitive and summary) or message or summary
        return SearchPage(
            _GROUPS.get(page.kind, "other"),
            context.words(page.kind) if page.kind in _LABELLED else "",
            page_path(page.address, context.locale),
            f"{page.code} {context.text(page.title).plain}".strip(),
            key,
            tuple(_without(key, section) for section in sections),
            page.sensitive,
        )

    def hand_written(self, address: str, label: str, html: str) -> SearchPage:
        """Read a hand-written page, which was built into `html`; `label` is the part of the site where it stands."""
        article = read_article(html, self._frame)
        key = next((text for section in article.sections[:1] for text in section.texts if not section.anchor), "")
        sections = tuple(_without(key, section) for section in article.sections)
        return SearchPage("other", label, page_path(address, self.context.locale), article.title, key, sections)


def _without(key: str, section: SearchSection) -> SearchSection:
    """Drop the key message from a section that says it again."""
    if key not in section.texts:
        return section
    texts = tuple(text for text in section.texts if text != key)
    return SearchSection(section.anchor, section.heading, texts, section.own_heading)


def hand_written(entries: Iterable[NavEntry], generated: Container[str], label: str = "") -> dict[str, str]:
    """Give the pages of a navigation that are not `generated`: by address, the part of the site where each stands."""
    found: dict[str, str] = {}
    for entry in entries:
        if entry.address is not None and entry.address not in generated:
            found[entry.address] = label
        found.update(hand_written(entry.entries, generated, entry.title or ""))
    return found
