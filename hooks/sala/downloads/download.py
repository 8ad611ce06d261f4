"""A download: what it is before it is made, and what is known about it afterwards."""

from dataclasses import dataclass
from typing import Literal

from sala.locales import Locale
from sala.model.base import Text

Kind = Literal["lesson", "case-study", "worksheet", "answers", "book", "pack"]
Format = Literal["pdf", "docx", "epub", "zip"]
Variant = Literal["", "both", "pictures"]

HOME = "index"
"""The page that offers the book of the whole curriculum."""

MEDIA_TYPES: dict[Format, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "epub": "application/epub+zip",
    "zip": "application/zip",
}


@dataclass(frozen=True)
class Download:
    """One file that readers can take away."""

    path: str
    """Below the site's `downloads/`, in ASCII: `rights/r3-rights-holders-km.pdf`. It is the download's name."""
    kind: Kind
    format: Format
    locale: Locale
    """Its language; of its hidden title where it shows no words."""
    variant: Variant
    """`both` has Khmer large and English small, `pictures` no words."""
    page: str
    """The address of the page that offers it, such as `rights/r3-rights-holders`."""
    title: Text
    """What it belongs to."""
    code: str = ""
    """The short name that people say, such as R3."""

    @property
    def media_type(self) -> str:
        """The type that a server names."""
        return MEDIA_TYPES[self.format]


@dataclass(frozen=True)
class MadeDownload:
    """A download that lies in the cache, ready to be put into a site."""

    download: Download
    key: str
    """The digest of everything that it was made from."""
    bytes: int
    """Its size."""
    sha256: str
    """The digest of the file itself."""
    pages: int | None
    """How many pages, where it has any."""


@dataclass(frozen=True)
class Product:
    """What was made."""

    content: bytes
    """The file."""
    pages: int | None = None
    """How many pages it has, where it has any."""
