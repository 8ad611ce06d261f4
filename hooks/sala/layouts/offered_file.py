"""A file that a page offers, as far as readers need to know it."""

from collections.abc import Mapping
from dataclasses import dataclass

from sala.locales import Locale
from sala.model.base import Text


@dataclass(frozen=True)
class OfferedFile:
    """A file that a page offers."""

    path: str
    """Below the site's address: `downloads/rights/r3-rights-holders-km.pdf`."""
    kind: str
    """lesson, case-study, worksheet, answers, book, pack."""
    format: str
    """pdf, docx, epub, zip."""
    locale: Locale
    variant: str
    """Empty, `both` or `pictures`."""
    title: Text
    """What it belongs to."""
    code: str
    bytes: int | None
    """Its size; None in a preview, which makes the file when somebody asks for it."""
    pages: int | None
    """How many pages, where it has any and was made."""


OfferedFiles = Mapping[str, tuple[OfferedFile, ...]]
"""The files that each page offers, by the page's address."""
