"""The Khmer in a file as people read it, passage by passage, with the way back to where each character is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path as FilePath

from sala.diagnostics import Location, Problem
from sala.khmer.letters import HAS_KHMER
from sala.loading.document import Document
from sala.loading.scalar_source import Written, places_of
from sala.loading.source_text import read_text
from sala.loading.strict_yaml import parse_yaml
from sala.model.base import Path

GUIDES = "docs/km"
"""The folder of the Khmer pages that are written by hand."""

_CODE_SPAN = re.compile(r"(?<!`)(`{1,2})(?!`)[^`\n]+\1(?!`)")


@dataclass(frozen=True, slots=True)
class Passage:
    """A text that holds Khmer."""

    text: str
    """The words, as they are read."""
    path: Path | None
    """Where it stands in its YAML file; None for a stretch of a page."""
    start: int
    """Where it is written in the file: from here …"""
    end: int
    """… to here, with quotation marks or the sign of its block."""


@dataclass(frozen=True)
class SourceFile:
    """A file of the project, and the Khmer in it."""

    path: str
    """Relative to the project's root, with forward slashes."""
    text: str
    """The file as it is written, without byte order mark."""
    khmer: str
    """All its Khmer, line by line in the order of the file."""

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Its Khmer, in the order of the file; found when somebody asks, because most files have nothing to mend."""
        if self.path.endswith(".md"):
            return tuple(_stretches(self.text))
        document = parse_yaml(self.text, self.path)
        return () if isinstance(document, Problem) else tuple(_passages_in(document))

    def places(self, passage: Passage) -> tuple[Written, ...]:
        """Give the place of every character of one of the file's passages."""
        if passage.path is None:
            return tuple(Written(place, place + 1) for place in range(passage.start, passage.end))
        return places_of(passage.text, self.text, passage.start, passage.end)

    def location(self, place: int) -> Location:
        """Give line and column of a place in the file."""
        before = self.text[:place]
        return Location(self.path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def source_of(document: Document, shown_path: str) -> SourceFile:
    """Give the Khmer of a YAML file."""
    return SourceFile(shown_path, document.text, "\n".join(filter(_has_khmer, document.texts)))


def _has_khmer(text: str) -> bool:
    return not text.isascii() and HAS_KHMER.search(text) is not None


def _passages_in(document: Document) -> Iterator[Passage]:
    for path, value, start, end in document.scalars:
        if _has_khmer(value):
            yield Passage(value, path, start, end)


def read_guides(root: FilePath) -> tuple[tuple[SourceFile, ...], tuple[Problem, ...]]:
    """Read the pages below docs/km, and tell which cannot be read.

    What stands in `code` on one line is left out: it may show how not to write.
    """
    sources: list[SourceFile] = []
    problems: list[Problem] = []
    for file in sorted((root / GUIDES).rglob("*.md")):
        shown = file.relative_to(root).as_posix()
        text = read_text(file, shown)
        if isinstance(text, Problem):
            problems.append(text)
        else:
            sources.append(SourceFile(shown, text, "\n".join(passage.text for passage in _stretches(text))))
    return tuple(sources), tuple(problems)


def _stretches(text: str) -> Iterator[Passage]:
    start = 0
    for found in _CODE_SPAN.finditer(text):
        if start < found.start():
            yield Passage(text[start : found.start()], None, start, found.start())
        start = found.end()
    if start < len(text):
        yield Passage(text[start:], None, start, len(text))
