"""The neutral document: what is said, in which order and in which language, without any styling.

Layouts make it from the model, writers turn it into HTML, PDF and Word. A block never says how it looks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from sala.locales import Locale
from sala.model.graphic import Graphic
from sala.model.worksheet import Paper


@dataclass(frozen=True, slots=True)
class Target:
    """A place on the site."""

    address: str
    """The page, such as `rights/r3-rights-holders` or `glossary`, the same in both languages."""
    anchor: str = ""
    """An id on that page."""


@dataclass(frozen=True, slots=True)
class FileTarget:
    """A file of the site that is no page."""

    path: str
    """Below the site's address: `downloads/rights/r3-rights-holders-km.pdf`."""


Link = Target | FileTarget | str
"""A place on the site, a file of the site, or an outside address that starts with https://."""


@dataclass(frozen=True, slots=True)
class Span:
    """Some words in one style."""

    text: str
    style: Literal["plain", "strong", "emphasis"] = "plain"
    link: Link | None = None
    term: str = ""
    """The glossary's term whose first use on the page this is; the page's list of words explains it."""


@dataclass(frozen=True, slots=True)
class RichText:
    """Words in one language."""

    spans: tuple[Span, ...]
    locale: Locale
    """The language they are really in, which may differ from the page's."""

    @property
    def plain(self) -> str:
        """The words alone."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    text: RichText


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading below the document's title; level 2 is the highest."""

    level: Literal[2, 3, 4]
    text: RichText
    anchor: str


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list; each entry holds blocks."""

    entries: tuple[tuple["Block", ...], ...]
    ordered: bool = False
    ticked: bool = False
    """Whether people tick the entries off, so that paper shows a box before each."""


CalloutKind = Literal[
    "key-message", "safety", "do-no-harm", "men", "low-literacy", "stop", "fiction", "untranslated", "decision", "note"
]


@dataclass(frozen=True, slots=True)
class Callout:
    """Blocks that belong together and must be noticed."""

    kind: CalloutKind
    title: RichText
    blocks: tuple["Block", ...]
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks that are folded away until the reader opens them."""

    summary: RichText
    blocks: tuple["Block", ...]
    anchor: str = ""
    facilitator_only: bool = False


@dataclass(frozen=True, slots=True)
class Properties:
    """Names and values, such as who, how long, how hard."""

    rows: tuple[tuple[RichText, RichText], ...]
    terms: tuple[str, ...] = ()
    """For a list of words: the term that each row explains; empty where no use of it is marked."""
    back: RichText | None = None
    """For a list of words: what leads from a row back to the marked use."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    blocks: tuple["Block", ...]
    sort_key: str = ""
    """What to sort the row by, where it is not the shown text."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; its first cell names it."""

    cells: tuple[Cell, ...]
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Values by filter name, for a table that can be filtered."""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice that narrows a table."""

    name: str
    label: RichText
    everything: RichText
    """The words for "no choice made"."""
    options: tuple[tuple[str, RichText], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, perhaps with filters."""

    columns: tuple[RichText, ...]
    rows: tuple[Row, ...]
    caption: RichText | None = None
    blank_rows: int = 0
    """Rows below that are filled in by hand."""
    filters: tuple[Filter, ...] = ()
    nothing_found: RichText | None = None
    """Said when the filters leave no row."""


@dataclass(frozen=True, slots=True)
class Speech:
    """Words to say aloud or to ask."""

    kind: Literal["say", "ask"]
    label: RichText
    text: RichText


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a session."""

    number: str
    title: RichText
    minutes: RichText
    marks: tuple[RichText, ...]
    """Short notes beside the title: how people sit, whether it may be left out."""
    blocks: tuple["Block", ...]
    anchor: str
    phase: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A step's stretch on a time line."""

    label: RichText
    minutes: int
    shown_minutes: str
    phase: str
    anchor: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Timeline:
    """The session's time as a picture: stretches in proportion to their minutes."""

    bars: tuple[Bar, ...]
    description: RichText
    """The same in words, for readers who cannot see it."""


@dataclass(frozen=True, slots=True)
class WriteInSpace:
    """A label with lines to write on."""

    label: RichText
    lines: int


@dataclass(frozen=True, slots=True)
class Picture:
    """A worksheet's drawing. Each writer draws it in its own way; what stands on it follows in words."""

    name: str
    """The worksheet's id."""
    graphic: Graphic
    paper: Paper
    title: RichText
    description: str
    """What stands on it, as one text for people who do not see it."""


Block = (
    Paragraph
    | Heading
    | ListBlock
    | Callout
    | Fold
    | Properties
    | Table
    | Speech
    | Step
    | Timeline
    | WriteInSpace
    | Picture
)


@dataclass(frozen=True, slots=True)
class Document:
    """A whole page or download in one language."""

    title: RichText
    locale: Locale
    blocks: tuple[Block, ...]
    kicker: RichText | None = None
    """A short line above the title: what kind of page it is, and where it belongs."""
