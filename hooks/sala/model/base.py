"""What all content has in common: texts in two languages, items with ids, entities with a place in a file."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, StringConstraints

from sala.diagnostics import Location
from sala.locales import SOURCE_LOCALE, Locale

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
"""A name for the program: small letters a-z, digits, single hyphens."""

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""A text that is not empty."""


_WHOLE_NUMBER = re.compile("0|[1-9][0-9]{0,8}")


def _whole_number(value: object) -> object:
    if isinstance(value, str) and _WHOLE_NUMBER.fullmatch(value):
        return int(value)
    raise ValueError("should be a whole number such as 15, in Western digits")


def _yes_or_no(value: object) -> object:
    if value in ("true", "false"):
        return value == "true"
    raise ValueError("should be true or false")


def _day(value: object) -> object:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise ValueError("should be a day written as year-month-day, such as 2027-05-22")


# The reader hands every scalar over as text; these say how a field reads it. So `no` stays a word where words are
# expected, and `1:30` is never turned into 90.
WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Flag = Annotated[bool, BeforeValidator(_yes_or_no)]
Day = Annotated[date, BeforeValidator(_day)]

Minutes = Annotated[WholeNumber, Field(ge=1, le=240)]
Degree = Annotated[WholeNumber, Field(ge=1, le=4)]
Count = Annotated[WholeNumber, Field(ge=0, le=100)]

Path = tuple[str | int, ...]
"""Where a field stands inside a file: keys, and positions (from 0) in lists."""


def shown_path(path: Path) -> str:
    """Give a path as people read it: `steps[2].title.km`, positions counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if text else part
    return text


class Content(BaseModel):
    """Anything written in a curriculum file: unchangeable once read, and no field that the model does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=False)


class Text(Content):
    """A text in both languages."""

    en: Words
    """The English text."""
    km: Words | None = None
    """The Khmer text. Until it is written, the page shows the English, marked as English."""

    def in_locale(self, locale: Locale) -> str | None:
        """Give the text in `locale`, or None where it is not translated."""
        return self.en if locale is Locale.EN else self.km

    def best(self, locale: Locale) -> tuple[str, Locale]:
        """Give the text that a reader of `locale` gets, and the language it really is in."""
        if locale is SOURCE_LOCALE or self.km is None:
            return self.en, SOURCE_LOCALE
        return self.km, locale


class Item(Text):
    """A text in a list, with a name of its own so that a translation keeps its place when the list changes."""

    id: Slug
    """Short name of this item, once in its list: small letters, digits, hyphens."""


ReviewStatus = Literal["draft", "read-aloud-tested", "reviewed"]


class Review(Content):
    """How far each language has been checked by people."""

    en: ReviewStatus
    """The state of the English text."""
    km: ReviewStatus
    """The state of the Khmer text; `reviewed` only after a native reader has read it."""

    def in_locale(self, locale: Locale) -> ReviewStatus:
        """Give the state of one language."""
        return self.en if locale is Locale.EN else self.km


@dataclass(frozen=True)
class SourceMap:
    """The file that something was read from, and the place of every field in it."""

    path: str
    """Relative to the project's root, with forward slashes."""
    marks: Mapping[Path, tuple[int, int]] = field(default_factory=dict)
    """Line and column (from 1) for every path; the empty path is the file itself."""
    prefix: Path = ()
    """Where the entity starts inside the file: `()` for a file of its own, `("terms", 3)` in a list."""

    def at(self, *path: str | int) -> Location:
        """Give the place of a field, or of the nearest thing that holds it."""
        full = self.prefix + path
        while full and full not in self.marks:
            full = full[:-1]
        line, column = self.marks.get(full, (1, 1))
        return Location(self.path, line, column)


class Placed(Content):
    """Something that knows where it was read."""

    _source_map: SourceMap = PrivateAttr(default_factory=lambda: SourceMap(""))

    @property
    def source_map(self) -> SourceMap:
        """Where this was read from."""
        return self._source_map

    def read_from(self, source_map: SourceMap) -> None:
        """Remember `source_map`. The loader calls this once."""
        self._source_map = source_map


class Entity(Placed):
    """Something that can be referred to by its id."""

    id: Slug
    """The name that other files use for it. For a file of its own it is the file's name without .yml."""


class Reviewed(Entity):
    """An entity with a version and a state of review."""

    version: Annotated[str, StringConstraints(pattern=r"^\d+\.\d+\.\d+$")]
    """Raised with every change that a reader would notice: 1.0.0, 1.0.1, 1.1.0."""
    review: Review
    """How far each language has been checked by people."""


Grouping = Literal[
    "everyone", "small-groups", "threes", "pairs", "alone", "women-and-men-apart", "women-only", "men-only"
]
"""How people sit or work together."""
