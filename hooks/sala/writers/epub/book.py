"""What a book is made of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from sala.blocks import Document
from sala.locales import Locale
from sala.writers.links import AddressOf


@dataclass(frozen=True, slots=True)
class EpubChapter:
    """One page of the site as a chapter."""

    address: str
    """Its address on the site, such as `rights/r3-rights-holders`, once in the book: links between chapters need it."""
    document: Document
    """What is written."""

    @property
    def file_name(self) -> str:
        """The name of its file inside the book."""
        return f"{self.address.replace('/', '-')}.xhtml"


@dataclass(frozen=True, slots=True)
class EpubPart:
    """Chapters that stand together in the table of contents."""

    title: str
    """What the table of contents says above them; empty for chapters that stand alone."""
    chapters: tuple[EpubChapter, ...]
    """At least one."""


@dataclass(frozen=True, slots=True)
class EpubWords:
    """What the book itself says, in its language."""

    contents: str
    """The heading of the table of contents."""
    accessibility: str
    """For shops and libraries: how the book can be read."""


@dataclass(frozen=True, slots=True)
class EpubBook:
    """A whole book in one language, as data: it can be named by a digest, and written in another process."""

    identifier: str
    """The same for every edition of this book, such as `https://sala.example.org/km/rights/`."""
    title: str
    """A neutral one where a sensitive title on a shelf would be a risk."""
    locale: Locale
    """Its language."""
    parts: tuple[EpubPart, ...]
    """In reading order; chapters without a part lie in one whose title is empty."""
    words: EpubWords
    """What the book itself says."""
    publisher: str
    """Who gives it out."""
    licence: str
    """What may be done with it, in words."""
    changed: datetime
    """When the text last changed, in UTC; part of the bytes."""
    notes: tuple[str, ...] = ()
    """Lines on the cover page: edition, state of the translation, credit."""
    summary: str = ""
    """One sentence for shops and libraries."""
    outside: AddressOf | None = None
    """Gives the address of a place that is not in the book; without it such words stand without a link."""

    @property
    def chapters(self) -> Iterator[EpubChapter]:
        """All chapters in reading order."""
        for part in self.parts:
            yield from part.chapters
