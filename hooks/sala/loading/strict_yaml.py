"""A strict reader for the YAML of the curriculum.

It takes PyYAML's event stream only: nothing is resolved, no tag is constructed, and every scalar stays text, so that the
model decides what a field means. Aliases, anchors, tags and repeated keys are refused; depth and size are bounded while
reading, because the C parser's own composer crashes on deep nesting and aliases can blow a small file up to gigabytes.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import NamedTuple

import yaml
from yaml import events

from sala.diagnostics import Location, Problem
from sala.loading import syntax_messages
from sala.loading.source_text import read_text
from sala.model.base import Path

MAX_DEPTH = 20
"""A curriculum file is at most 9 levels deep."""
MAX_NODES = 100_000
"""The whole glossary has about 2,500 nodes."""

_Parser = getattr(yaml, "CLoader", yaml.Loader)

Value = dict[str, "Value"] | list["Value"] | str | None
"""What a file holds: mappings, lists, texts, and None for an empty value."""


class Scalar(NamedTuple):
    """A value that is no list or group, and where in the file it is written."""

    path: Path
    """Where it stands in the content."""
    value: str
    """What is read."""
    start: int
    """Where it is written, with quotation marks or the sign of its block: first character, counted from 0 …"""
    end: int
    """… and one after the last."""


@dataclass(frozen=True)
class Document:
    """A file that was read, and where everything in it stands."""

    value: Value
    """The content."""
    marks: dict[Path, tuple[int, int]]
    """Line and column, from 1, of every value; of a mapping's value its key's place."""
    text: str
    """The file as it is written."""
    scalars: tuple[Scalar, ...]
    """Every value that is no list or group, in the order of the file."""


@dataclass
class _Refusal(Exception):  # noqa: N818 - carries a problem of the content, is none of the program
    """Stops reading; carries the one problem of this file."""

    problem: Problem


@dataclass
class _Frame:
    """A mapping or list that is still open."""

    container: dict[str, Value] | list[Value]
    path: Path
    key: str | None = None
    key_place: tuple[int, int] = (1, 1)
    lines: dict[str, int] = field(default_factory=dict)


def read_yaml(file: FilePath, shown_path: str) -> Document | Problem:
    """Read one file.

    `shown_path` is the path that problems name, relative to the project's root. Gives the document, or the one problem
    that kept it from being read. Never raises for what a file holds.
    """
    text = read_text(file, shown_path)
    return text if isinstance(text, Problem) else parse_yaml(text, shown_path)


def parse_yaml(text: str, shown_path: str) -> Document | Problem:
    """Read the text of one file; as `read_yaml`."""
    try:
        return _Builder(text, shown_path).build()
    except _Refusal as refusal:
        return refusal.problem


class _Builder:
    """Turns the event stream of one file into values and marks, without recursion."""

    def __init__(self, text: str, shown_path: str) -> None:
        self._text = text
        self._lines = text.splitlines()
        self._shown_path = shown_path
        self._marks: dict[Path, tuple[int, int]] = {}
        self._scalars: list[Scalar] = []
        self._stack: list[_Frame] = []
        self._nodes = 0
        self._root: Value = None
        self._documents = 0

    def build(self) -> Document:
        for event in self._events():
            self._take(event)
        if self._root is None:
            raise self._refuse("Y105", "the file is empty", "Write its content, or delete the file.", (1, 1))
        return Document(self._root, self._marks, self._text, tuple(self._scalars))

    def _events(self) -> Iterator[events.Event]:
        try:
            yield from yaml.parse(self._text, Loader=_Parser)
        except yaml.YAMLError as error:
            raise _Refusal(syntax_messages.explain(error, self._text, self._shown_path)) from None

    def _refuse(self, code: str, message: str, hint: str, place: tuple[int, int]) -> _Refusal:
        return _Refusal(Problem(code, message, Location(self._shown_path, *place), hint))

    def _take(self, event: events.Event) -> None:
        if isinstance(event, events.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                raise self._refuse(
                    "Y107",
                    "a second document starts here",
                    "Delete the line with `---`: one file, one document.",
                    _place(event),
                )
        elif isinstance(event, events.AliasEvent):
            raise self._refuse(
                "Y108",
                f"`*{event.anchor}` is an alias, which is not used here",
                "Write the content out. A text that starts with `*` goes below `>-`.",
                _place(event),
            )
        elif isinstance(event, events.NodeEvent):
            self._node(event)
        elif isinstance(event, events.CollectionEndEvent):
            self._stack.pop()

    def _node(self, event: events.NodeEvent) -> None:
        place = _place(event)
        self._nodes += 1
        if self._nodes > MAX_NODES:
            raise self._refuse(
                "Y106", f"the file has more than {MAX_NODES:,} parts", "Split it into several files.", place
            )
        if event.anchor is not None:
            raise self._refuse(
                "Y108",
                f"`&{event.anchor}` is an anchor, which is not used here",
                "Write the content out. A text that starts with `&` goes below `>-`.",
                place,
            )
        tag = getattr(event, "tag", None)
        if tag is not None:
            raise self._refuse(
                "Y109",
                f"`{tag}` is a tag, which is not used here",
                "Take it out. A text that starts with `!` goes below `>-`.",
                place,
            )
        if isinstance(event, events.ScalarEvent):
            self._scalar(event, place)
        else:
            container: dict[str, Value] | list[Value] = {} if isinstance(event, events.MappingStartEvent) else []
            path = self._add(container, place)
            if len(self._stack) >= MAX_DEPTH:
                raise self._refuse(
                    "Y106",
                    f"brackets or indents are more than {MAX_DEPTH} deep",
                    "Check the indentation and the brackets.",
                    place,
                )
            self._stack.append(_Frame(container, path))

    def _scalar(self, event: events.ScalarEvent, place: tuple[int, int]) -> None:
        frame = self._stack[-1] if self._stack else None
        if frame is not None and isinstance(frame.container, dict) and frame.key is None:
            self._key(frame, event.value, place)
            return
        plain = event.style is None or event.style == ""
        if plain and event.value:
            self._nothing_is_lost(event)
        empty = plain and event.value in ("", "~", "null")
        path = self._add(None if empty else event.value, place)
        assert event.start_mark is not None and event.end_mark is not None  # the parser sets them
        self._scalars.append(Scalar(path, event.value, event.start_mark.index, event.end_mark.index))

    def _nothing_is_lost(self, event: events.ScalarEvent) -> None:
        """Refuse a text such as `Room #5`: YAML takes the rest of the line for a comment and says nothing."""
        assert event.end_mark is not None  # the parser marks every event
        line, column = event.end_mark.line, event.end_mark.column
        rest = self._lines[line][column:] if line < len(self._lines) else ""
        lost = rest.lstrip(" ")
        if lost.startswith("#"):
            raise self._refuse(
                "Y114",
                f"`{lost[:30]}` would be lost: YAML reads no further than the `#`",
                "Put the text on the next line below `>-`; a comment goes on a line of its own.",
                (line + 1, column + 1 + len(rest) - len(lost)),
            )

    def _key(self, frame: _Frame, key: str, place: tuple[int, int]) -> None:
        if key in frame.lines:
            raise self._refuse(
                "Y110",
                f"`{key}` is written twice here; the first is in line {frame.lines[key]}",
                "Keep one of the two.",
                place,
            )
        if key == "<<":
            raise self._refuse("Y108", "`<<` merges another part of the file", "Write the fields out.", place)
        frame.lines[key] = place[0]
        frame.key, frame.key_place = key, place

    def _add(self, value: Value, place: tuple[int, int]) -> Path:
        """Put `value` where the reader stands; give its path."""
        if not self._stack:
            self._root = value
            self._marks[()] = place
            return ()
        frame = self._stack[-1]
        if isinstance(frame.container, list):
            path = (*frame.path, len(frame.container))
            frame.container.append(value)
            self._marks[path] = place
        elif frame.key is None:
            raise self._refuse(
                "Y111", "a name is expected here, not a list or a group", "Check the indentation.", place
            )
        else:
            path = (*frame.path, frame.key)
            frame.container[frame.key] = value
            self._marks[path] = frame.key_place
            frame.key = None
        return path


def _place(event: events.Event) -> tuple[int, int]:
    assert event.start_mark is not None  # the parser sets it
    return event.start_mark.line + 1, event.start_mark.column + 1
