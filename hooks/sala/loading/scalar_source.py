"""Finds where each character of a YAML value is written, whatever its style: plain, quoted, folded or literal."""

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Written:
    """Where one character of a value is written."""

    start: int
    """First character in the file."""
    end: int
    """One after its last: an escape such as `\\u17D2` has six."""


_SPACE = " \t\r\n"
_RUNS = re.compile(rf"[{_SPACE}]+|[^{_SPACE}]")
_LINE_END = re.compile(r"[\r\n]")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r\n|[\s\S])")
_ESCAPED = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b"}
_ESCAPED |= {"N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029", "\t": "\t"}


def places_of(value: str, text: str, start: int, end: int) -> tuple[Written, ...]:
    """Give the place of every character of `value`, which is written in `text[start:end]`.

    White space at which YAML folds lines stands for line ends and indents: each of its characters is given that whole
    stretch. Raises ValueError when `value` is not what is written there.
    """
    written = list(_characters(text, start, end))
    found: list[Written] = []
    at = 0
    for run in _RUNS.findall(value):
        spaces = _spaces(written, at)
        if run[0] in _SPACE:
            if not spaces:
                raise ValueError(f"no white space is written at {start + at}")
            as_written = len(spaces) == len(run) and not _LINE_END.search(text, spaces[0].start, spaces[-1].end)
            found += spaces if as_written else [Written(spaces[0].start, spaces[-1].end)] * len(run)
            at += len(spaces)
        else:
            at += len(spaces)  # indentation, which is no part of the value
            if at >= len(written) or written[at][0] != run:
                raise ValueError(f"{run!r} is not written at {start + at}")
            found.append(written[at][1])
            at += 1
    return tuple(found)


def _spaces(written: list[tuple[str, Written]], at: int) -> list[Written]:
    end = at
    while end < len(written) and written[end][0] in _SPACE:
        end += 1
    return [place for _, place in written[at:end]]


def _characters(text: str, start: int, end: int) -> Iterator[tuple[str, Written]]:
    """Yield every character that is written between the quotation marks, or below the sign of a block."""
    style = text[start : start + 1]
    if style in ("'", '"'):
        start, end = start + 1, end - 1
    elif style in (">", "|"):
        start = text.find("\n", start, end) + 1 or end
    while start < end:
        character, length = text[start], 1
        if style == '"' and character == "\\":
            escape = _ESCAPE.match(text, start, end)
            assert escape is not None  # YAML has read it
            length = len(escape.group())
            character = _unescaped(escape.group())
            if character in "\r\n" and escape.group()[1] in "\r\n":  # joins two lines without a space
                start += length
                start += len(text[start:end]) - len(text[start:end].lstrip(" \t"))
                continue
        elif style == "'" and character == "'":
            length = 2
        yield character, Written(start, start + length)
        start += length


def _unescaped(escape: str) -> str:
    kind = escape[1]
    if kind in "xuU" and len(escape) > 2:
        return chr(int(escape[2:], 16))
    return _ESCAPED.get(kind, kind)
