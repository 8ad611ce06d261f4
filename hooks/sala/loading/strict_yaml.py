"""A strict reader for the YAML of the curriculum.

It takes PyYAML's event stream only: nothing is resolved, no tag is constructed, and every scalar stays text, so that the
model decides what a field means. Aliases, anchors, tags and repeated keys are refused; depth and size are bounded while
reading, because the C parser's own composer crashes on deep nesting and aliases can blow a small file up to gigabytes.
"""

from array import array
from dataclasses import dataclass
from functools import partial
from pathlib import Path as FilePath
from typing import Any

import yaml
from yaml import events

from sala.diagnostics import Location, Problem
from sala.loading import syntax_messages
from sala.loading.document import Document, Marks, Value, nodes
from sala.loading.source_text import read_text

MAX_DEPTH = 20
"""A curriculum file is at most 9 levels deep."""
MAX_NODES = 100_000
"""The whole glossary has about 2,500 nodes."""

_Parser = getattr(yaml, "CLoader", yaml.Loader)

_NOTHING = frozenset(("", "~", "null"))
_MAY_LOSE = frozenset(" #")
"""What may stand between a text and a sign that makes the rest of its line a comment."""


@dataclass
class _Refusal(Exception):  # noqa: N818 - carries a problem of the content, is none of the program
    """Stops reading; carries the one problem of this file."""

    problem: Problem


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
    """Turns the event stream of one file into values and places, without recursion.

    A thousand lessons are a million events, so what every event passes through does the least that it can.
    """

    def __init__(self, text: str, shown_path: str) -> None:
        self._text = text
        self._shown_path = shown_path
        self._starts = array("l")
        self._ends = array("l")
        self._texts: list[str] = []
        self._stack: list[Value] = []
        """The mappings and lists that are still open; `_here` is the last."""
        self._here: Any = None
        self._key: str | None = None
        """The name whose value comes next, in a mapping."""
        self._root: Value = None
        self._documents = 0

    def build(self) -> Document:
        take = {
            events.ScalarEvent: self._scalar,
            events.MappingStartEvent: self._mapping,
            events.SequenceStartEvent: self._list,
            events.MappingEndEvent: self._close,
            events.SequenceEndEvent: self._close,
            events.AliasEvent: self._alias,
            events.DocumentStartEvent: self._document,
        }
        parser = _Parser(self._text)
        try:
            while (event := parser.get_event()) is not None:
                if (taken := take.get(type(event))) is not None:
                    taken(event)
        except yaml.YAMLError as error:
            raise _Refusal(syntax_messages.explain(error, self._text, self._shown_path)) from None
        finally:
            parser.dispose()
        if self._root is None:
            raise self._refuse("Y105", "the file is empty", "Write its content, or delete the file.", (1, 1))
        return Document(self._root, self._text, self._starts, self._ends, self._texts)

    def _refuse(self, code: str, message: str, hint: str, place: tuple[int, int]) -> _Refusal:
        return _Refusal(Problem(code, message, Location(self._shown_path, *place), hint))

    def _document(self, event: events.DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise self._refuse(
                "Y107",
                "a second document starts here",
                "Delete the line with `---`: one file, one document.",
                _place(event),
            )

    def _alias(self, event: events.AliasEvent) -> None:
        raise self._refuse(
            "Y108",
            f"`*{event.anchor}` is an alias, which is not used here",
            "Write the content out. A text that starts with `*` goes below `>-`.",
            _place(event),
        )

    def _scalar(self, event: Any) -> None:
        starts, here = self._starts, self._here
        starts.append(event.start_mark.index)
        if event.anchor is not None or event.tag is not None or len(starts) > MAX_NODES:
            raise self._not_plain(event)
        value: str | None = event.value
        if self._key is None and type(here) is dict:
            if value in here or value == "<<":
                raise self._not_a_key(event)
            self._key = value
            return
        end = event.end_mark.index
        if not event.style:  # neither quoted nor a block
            if value in _NOTHING:
                value = None
            if self._text[end : end + 1] in _MAY_LOSE:
                self._nothing_is_lost(event)
        self._ends.append(end)
        self._texts.append(event.value)
        if type(here) is dict:
            here[self._key] = value
            self._key = None
        elif here is None:
            self._root = value
        else:
            here.append(value)

    def _mapping(self, event: Any) -> None:
        self._open(event, {})

    def _list(self, event: Any) -> None:
        self._open(event, [])

    def _open(self, event: Any, container: Value) -> None:
        self._starts.append(event.start_mark.index)
        if event.anchor is not None or event.tag is not None or len(self._starts) > MAX_NODES:
            raise self._not_plain(event)
        here = self._here
        if here is None:
            self._root = container
        elif type(here) is list:
            here.append(container)
        elif self._key is None:
            raise self._refuse(
                "Y111", "a name is expected here, not a list or a group", "Check the indentation.", _place(event)
            )
        else:
            here[self._key] = container
            self._key = None
        if len(self._stack) >= MAX_DEPTH:
            raise self._refuse(
                "Y106",
                f"brackets or indents are more than {MAX_DEPTH} deep",
                "Check the indentation and the brackets.",
                _place(event),
            )
        self._stack.append(container)
        self._here = container

    def _close(self, event: Any) -> None:
        self._stack.pop()
        self._here = self._stack[-1] if self._stack else None

    def _not_plain(self, event: Any) -> _Refusal:
        """Tell what keeps a name or value from being read."""
        if len(self._starts) > MAX_NODES:
            return self._refuse(
                "Y106", f"the file has more than {MAX_NODES:,} parts", "Split it into several files.", _place(event)
            )
        if event.anchor is not None:
            return self._refuse(
                "Y108",
                f"`&{event.anchor}` is an anchor, which is not used here",
                "Write the content out. A text that starts with `&` goes below `>-`.",
                _place(event),
            )
        return self._refuse(
            "Y109",
            f"`{event.tag}` is a tag, which is not used here",
            "Take it out. A text that starts with `!` goes below `>-`.",
            _place(event),
        )

    def _nothing_is_lost(self, event: events.ScalarEvent) -> None:
        """Refuse a text such as `Room #5`: YAML takes the rest of the line for a comment and says nothing."""
        assert event.end_mark is not None  # the parser marks every event
        rest = self._text[event.end_mark.index :].splitlines()[0]
        lost = rest.lstrip(" ")
        if event.value and lost.startswith("#"):
            line, column = event.end_mark.line, event.end_mark.column
            raise self._refuse(
                "Y114",
                f"`{lost[:30]}` would be lost: YAML reads no further than the `#`",
                "Put the text on the next line below `>-`; a comment goes on a line of its own.",
                (line + 1, column + 1 + len(rest) - len(lost)),
            )

    def _not_a_key(self, event: events.ScalarEvent) -> _Refusal:
        if event.value not in self._here:
            return self._refuse("Y108", "`<<` merges another part of the file", "Write the fields out.", _place(event))
        holder = next(node.path for node in nodes(self._root, iter(self._starts)) if node.value is self._here)
        first = Document(self._root, self._text, self._starts, self._ends, self._texts).marks[(*holder, event.value)]
        return self._refuse(
            "Y110",
            f"`{event.value}` is written twice here; the first is in line {first[0]}",
            "Keep one of the two.",
            _place(event),
        )


def _place(event: events.Event) -> tuple[int, int]:
    assert event.start_mark is not None  # the parser sets it
    return event.start_mark.line + 1, event.start_mark.column + 1


def marks_of(text: str, shown_path: str) -> Marks:
    """Give the places in the text of a file that can be read."""
    return Marks(partial(_read_again, text, shown_path))


def _read_again(text: str, shown_path: str) -> Document:
    return _Builder(text, shown_path).build()
