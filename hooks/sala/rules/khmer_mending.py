"""Mends the Khmer of a file in its source text, so that everything else in it stays as it is, byte for byte."""

import difflib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from sala.diagnostics import Location, Problem
from sala.khmer.clusters import clusters
from sala.khmer.normalize import normalize
from sala.loading.passages import Passage, SourceFile
from sala.loading.scalar_source import Written
from sala.loading.strict_yaml import parse_yaml
from sala.rules.khmer import excerpt_of, findings_in, kinds_for, visible

_NEAR = 2
"""Differences with fewer equal clusters between them are told as one."""


@dataclass(frozen=True)
class Change:
    """One place that was mended."""

    location: Location
    """Where it stands."""
    wrong: str
    """What stood there, with a little of the words around it; what cannot be seen is named."""
    right: str
    """What stands there now."""


@dataclass(frozen=True)
class MendedFile:
    """A file after mending."""

    path: str
    """Relative to the project's root, with forward slashes."""
    text: str
    """The whole file, without byte order mark."""
    changes: tuple[Change, ...]
    """What differs; empty when the file was sound, or could not be mended without a person."""


@dataclass(frozen=True)
class _Difference:
    """Where two lines differ."""

    start: int
    end: int
    becomes: str


_Edit = list[_Difference]
"""Differences that are near each other, from left to right: one damaged word."""


def mend(source: SourceFile) -> MendedFile:
    """Mend what is safe to mend in a file's Khmer."""
    edited: list[tuple[int, int, str]] = []
    changes: list[Change] = []
    wanted: dict[Passage, str] = {}
    for passage, findings in findings_in(source):
        if not any(finding.rule.automatic for finding in findings):
            continue
        text, places = passage.text, source.places(passage)
        for edit in reversed(tuple(_edits(text, normalize(text, kinds_for(passage))))):
            written = [(*_written(places, part), _quoted(part.becomes, source.text, passage)) for part in edit]
            start, end = written[0][0], written[-1][1]
            if set("\r\n") & set(source.text[start:end]):
                continue  # the words stand on two lines, and joining them is a person's work
            excerpt = excerpt_of(passage.text, edit[0].start, edit[-1].end)
            edited += written
            text = _replaced(text, [(part.start, part.end, part.becomes) for part in edit])
            right = excerpt.before + _inside(passage.text, edit) + excerpt.after
            changes.append(Change(source.location(places[excerpt.start].start), visible(excerpt.words), right))
        wanted[passage] = text
    text = _replaced(source.text, edited)
    if not _says(text, source, wanted):
        return MendedFile(source.path, source.text, ())
    return MendedFile(source.path, text, tuple(sorted(changes, key=_place)))


def _edits(text: str, mended: str) -> Iterator[_Edit]:
    """Yield, from left to right, what must change to make `mended` of `text`."""
    start = 0
    for old, new in zip(text.split("\n"), mended.split("\n"), strict=True):
        if old != new:
            yield from _line_edits(old, new, start)
        start += len(old) + 1


def _line_edits(old: str, new: str, offset: int) -> Iterator[_Edit]:
    olds, news = clusters(old), clusters(new)
    starts = list(accumulate(map(len, olds), initial=offset))
    edit: _Edit = []
    for tag, start, end, new_start, new_end in difflib.SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if tag == "equal":
            if edit and (end - start >= _NEAR or " " in olds[start:end]):
                yield edit
                edit = []
        else:
            edit.append(_Difference(starts[start], starts[end], "".join(news[new_start:new_end])))
    if edit:
        yield edit


def _written(places: tuple[Written, ...], part: _Difference) -> tuple[int, int]:
    """Give the range of the file in which a difference is written."""
    start = places[part.start].start if part.start < len(places) else places[-1].end
    return start, places[part.end - 1].end if part.end > part.start else start


def _quoted(words: str, text: str, passage: Passage) -> str:
    """Write words as the quotation marks round their passage want them."""
    if passage.path is None:
        return words
    if text[passage.start] == "'":
        return words.replace("'", "''")
    return words.replace("\\", "\\\\").replace('"', '\\"') if text[passage.start] == '"' else words


def _inside(text: str, edit: _Edit) -> str:
    """Give what stands in an edit's place afterwards."""
    first, last = edit[0].start, edit[-1].end
    return _replaced(text[first:last], [(part.start - first, part.end - first, part.becomes) for part in edit])


def _replaced(text: str, parts: list[tuple[int, int, str]]) -> str:
    """Replace each `text[start:end]`; parts do not overlap."""
    for start, end, becomes in sorted(parts, reverse=True):
        text = text[:start] + becomes + text[end:]
    return text


def _says(text: str, source: SourceFile, wanted: dict[Passage, str]) -> bool:
    """Tell whether an edited file, read again, says what is wanted where it was touched, and the same as before elsewhere.

    White space round a text does not count: the model takes it off.
    """
    if all(passage.path is None for passage in source.passages):
        return True  # a page is read as it is written
    before, after = parse_yaml(source.text, source.path), parse_yaml(text, source.path)
    if isinstance(before, Problem) or isinstance(after, Problem):
        return False
    mended = {passage.path: words for passage, words in wanted.items()}
    return [(scalar.path, mended.get(scalar.path, scalar.value).strip()) for scalar in before.scalars] == [
        (scalar.path, scalar.value.strip()) for scalar in after.scalars
    ]


def _place(change: Change) -> tuple[int, int]:
    return change.location.line, change.location.column
