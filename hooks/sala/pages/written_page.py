"""A generated page in one language, written."""

import re
from dataclasses import dataclass

from sala.finish.lean_html import lean_body
from sala.layouts.page import Page
from sala.locales import Locale
from sala.pages.digests import digest_of, digest_of_data
from sala.writers.html import HtmlPage, TocEntry

_ID = re.compile(' id="([^"]+)"')


@dataclass(frozen=True)
class BodyTrace:
    """Enough of a body to find it on the finished page, and to know it again."""

    head: str
    """How it starts."""
    length: int
    """In characters."""
    digest: str
    """Of the whole body."""
    frame: str
    """As `WrittenPage.frame`."""


_HEAD = 120


@dataclass(frozen=True)
class WrittenPage:
    """What a page gives to the site."""

    body: str
    """Everything inside the site's frame, starting with the h1."""
    contents: tuple[TocEntry, ...]
    """The headings that a table of contents lists."""
    anchors: frozenset[str]
    """The ids that links can lead to."""
    frame: str
    """A digest of everything that the frame round the body shows or checks."""

    @property
    def trace(self) -> BodyTrace:
        """What is kept of the body as it stands on the finished page."""
        body = lean_body(self.body)
        return BodyTrace(body[:_HEAD], len(body), digest_of(body), self.frame)


def written_page(page: Page, locale: Locale, html: HtmlPage) -> WrittenPage:
    """Gather what a page gives to the site in `locale`."""
    anchors = frozenset(_ID.findall(html.body))
    frame = digest_of_data(
        [
            front_matter(page, locale),
            page.source_path,
            page.is_draft(locale),
            page.sensitive,
            [[entry.level, entry.anchor, entry.title] for entry in html.contents],
            sorted(anchors),
        ]
    )
    return WrittenPage(html.body, html.contents, anchors, frame)


def front_matter(page: Page, locale: Locale) -> dict[str, str]:
    """Give the title and the description of a page in `locale`."""
    front = {"title": page.title.best(locale)[0]}
    if page.summary is not None:
        front["description"] = page.summary.best(locale)[0]
    return front
