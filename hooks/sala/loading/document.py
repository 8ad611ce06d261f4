"""What a YAML file holds, and where everything in it stands."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from sala.model.base import Path

_LINE_END = re.compile(r"\r\n|\r|\n")

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
    """A file that was read, and where everything in it stands.

    Nearly all files are sound, and nobody asks for a place in them: so places are kept as bare numbers, in the order of
    the file, and named only when somebody asks.
    """

    value: Value
    """The content."""
    text: str
    """The file as it is written."""
    starts: Sequence[int]
    """Where every name and every value starts, in the order of the file."""
    ends: Sequence[int]
    """Where every value that is no list or group ends, in the order of the file."""
    texts: Sequence[str]
    """Every value that is no list or group, as it is read, in the order of the file."""

    @cached_property
    def marks(self) -> dict[Path, tuple[int, int]]:
        """Line and column, from 1, of every value; of a mapping's value its key's place."""
        lines = line_starts(self.text)
        return {node.path: _line_and_column(lines, node.named) for node in nodes(self.value, iter(self.starts))}

    @cached_property
    def scalars(self) -> tuple[Scalar, ...]:
        """Every value that is no list or group, in the order of the file."""
        alone = (node for node in nodes(self.value, iter(self.starts)) if not isinstance(node.value, dict | list))
        return tuple(
            Scalar(node.path, text, node.start, end)
            for node, text, end in zip(alone, self.texts, self.ends, strict=True)
        )


class Marks(Mapping[Path, tuple[int, int]]):
    """The places of everything in a file, found when the first is asked for, by reading its text again.

    Nearly all files are sound, so that this is less work, and far less memory, than to name every place while reading.
    """

    def __init__(self, read_again: Callable[[], Document]) -> None:
        self._read_again = read_again

    @cached_property
    def _marks(self) -> Mapping[Path, tuple[int, int]]:
        return self._read_again().marks

    def __getitem__(self, path: Path) -> tuple[int, int]:
        return self._marks[path]

    def __iter__(self) -> Iterator[Path]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)


class Node(NamedTuple):
    """A value with its places."""

    path: Path
    value: Value
    named: int
    """Where it starts; of a mapping's value where its key starts."""
    start: int
    """Where it starts."""


def nodes(value: Value, starts: Iterator[int], path: Path = (), named: int | None = None) -> Iterator[Node]:
    """Yield a value and all that it holds, in the order of the file, which is that of `starts`."""
    start = next(starts)
    yield Node(path, value, start if named is None else named, start)
    if isinstance(value, dict):
        for key, held in value.items():
            yield from nodes(held, starts, (*path, key), next(starts))
    elif isinstance(value, list):
        for index, held in enumerate(value):
            yield from nodes(held, starts, (*path, index))


def line_starts(text: str) -> list[int]:
    """Give the place of the first character of each line, as YAML counts lines."""
    return list(chain((0,), (found.end() for found in _LINE_END.finditer(text))))


def _line_and_column(lines: Sequence[int], place: int) -> tuple[int, int]:
    line = bisect_right(lines, place)
    return line, place - lines[line - 1] + 1
