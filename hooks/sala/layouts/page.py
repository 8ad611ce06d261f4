"""A page of the site before it is laid out."""

from collections.abc import Callable
from dataclasses import dataclass

from sala.blocks import Document
from sala.layouts.context import LayoutContext
from sala.locales import Locale
from sala.model.base import ReviewStatus, Text

LayOut = Callable[[LayoutContext], Document]


@dataclass(frozen=True)
class Page:
    """One address, the same in both languages, and how its document is made."""

    address: str
    """Such as `rights/r3-rights-holders`; an address that ends in `/index` is the folder itself."""
    kind: str
    """lesson, case-study, worksheet, exercise, module, finder, glossary, facts, exercises, coverage."""
    source_path: str
    """The file to edit, relative to the project's root."""
    title: Text
    """What the browser's tab and the lists show."""
    summary: Text | None
    """One sentence for search engines and link previews."""
    lay_out: LayOut
    """Makes the document."""
    code: str = ""
    """The short name that people say, such as R3."""
    khmer_review: ReviewStatus = "draft"
    """The state of the Khmer text."""
    sensitive: bool = False
    """Whether the page needs a way to leave quickly."""

    def is_draft(self, locale: Locale) -> bool:
        """Whether readers of `locale` must be told that the text awaits a native reviewer."""
        return locale is Locale.KM and self.khmer_review != "reviewed"


def page_path(address: str, locale: Locale) -> str:
    """Give a page's path below the site's address: `km/rights/r3-rights-holders/`; the home page of English is empty."""
    inside = "" if address == "index" else address.removesuffix("/index") + "/"
    return inside if locale is Locale.EN else f"{locale}/{inside}"
