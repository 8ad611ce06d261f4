"""YAML's own complaints, put into words that a teacher can act on."""

import re
from dataclasses import dataclass

import yaml

from sala.diagnostics import Location, Problem

_BELOW = "Put the text on the next line below `>-`, two spaces further in."
"""The hint for every text that YAML misreads on the line of its name."""


@dataclass(frozen=True)
class _Meaning:
    """What a complaint of YAML means here, and what to do."""

    said: str
    """A part of PyYAML's message."""
    message: str
    hint: str
    at_start: bool = False
    """Whether to show the place where the unfinished thing starts, not the one where YAML gave up."""


_MEANINGS = (
    _Meaning(
        "mapping values are not allowed",
        "there is a colon inside this text, so YAML takes it for a new field",
        f"{_BELOW} If it is a field, start it exactly below the name above.",
    ),
    _Meaning(
        "could not find expected ':'",
        "this line is neither a field (`name: value`) nor part of the text above",
        "Write a colon and a space after the name, or indent the line to make it part of the text above.",
        at_start=True,
    ),
    _Meaning(
        "did not find expected key",
        "the indentation does not fit here",
        "Use two spaces for each level, the same as the line above.",
    ),
    _Meaning(
        "did not find expected '-' indicator",
        "this line stands in a list but does not start with `- `",
        "Start it with `- `, or indent it as the fields of the item above.",
    ),
    _Meaning(
        "block sequence entries are not allowed",
        "a list starts where none can stand",
        "Put the list on the next line below its name. A text that starts with `-` goes below `>-`.",
    ),
    _Meaning(
        "found unexpected end of stream",
        "a quotation mark is opened here and never closed",
        "Close it, or put the text below `>-` without quotation marks.",
        at_start=True,
    ),
    _Meaning("escape", 'a backslash inside "…" has a meaning of its own', _BELOW),
    _Meaning("hexdecimal number", 'a backslash inside "…" has a meaning of its own', _BELOW),
    _Meaning(
        "did not find expected ',' or",
        "a bracket is opened here and never closed",
        "Close the bracket, or put the text on the next line below `>-`.",
        at_start=True,
    ),
    _Meaning(
        "did not find expected node content",
        "something is missing before this place, perhaps a closing bracket",
        "Close the bracket, or put each thing on a line of its own with `- `.",
    ),
    _Meaning(
        "found a tab character",
        "there is a tab here; YAML wants spaces",
        "Replace the tab by two spaces for each level.",
    ),
)

_SIGN_FIRST = re.compile(r"""^\s*(?:- +)*(?:[^\s:"'\[{]+: +)?(?P<sign>["'\[{}\],*&!|>%@`])""")
"""A line whose text starts with a sign that YAML takes for its own."""
_MAY_START = "\"'"
_NO_SPACE = re.compile(r"^\s*(?:- +)*[a-z_]+:(?=\S)")
"""A line such as `id:well`."""


def explain(error: yaml.YAMLError, text: str, shown_path: str) -> Problem:
    """Give the problem that `error`, raised while reading `text`, stands for."""
    assert isinstance(error, yaml.MarkedYAMLError)  # characters that cannot be read were refused before
    assert error.problem_mark is not None
    lines = text.splitlines()
    line, column = error.problem_mark.line + 1, error.problem_mark.column + 1
    said = error.problem or ""

    def problem(message: str, hint: str, line: int, column: int) -> Problem:
        return Problem("Y112", message, Location(shown_path, line, column), hint)

    shown = lines[line - 1] if line <= len(lines) else ""
    before = lines[line - 2] if 2 <= line <= len(lines) + 1 else ""
    if "cannot start any token" in said and "\t" in shown[:column]:
        return problem(
            "there is a tab here; YAML wants spaces",
            "Replace the tab by two spaces for each level.",
            line,
            shown.index("\t") + 1,
        )
    if "mapping values" in said and (joined := _NO_SPACE.match(before)):
        return problem("a space is missing after the colon", "Write `name: value`.", line - 1, joined.end())
    meaning = next((meaning for meaning in _MEANINGS if meaning.said in said), None)
    if meaning is not None and meaning.at_start and error.context_mark is not None:
        return problem(meaning.message, meaning.hint, error.context_mark.line + 1, error.context_mark.column + 1)
    started = _SIGN_FIRST.match(shown)
    if started and started.end() <= column and (meaning is None or meaning.said == "did not find expected key"):
        sign = started.group("sign")
        if sign not in _MAY_START:
            return problem(f"a text cannot start with `{sign}`", _BELOW, line, started.end())
        if meaning is not None:
            return problem("a text cannot go on after its closing quotation mark", _BELOW, line, column)
    if meaning is not None:
        return problem(meaning.message, meaning.hint, line, column)
    return problem(
        f"this is not YAML: {said}",
        "Compare with the lines above; indents are two spaces for each level.",
        line,
        column,
    )
