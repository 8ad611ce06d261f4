"""YAML's own complaints, put into words that a teacher can act on."""

import yaml

from sala.diagnostics import Location, Problem

# A part of PyYAML's message -> what it means here, and what to do.
_PLAIN = (
    (
        "mapping values are not allowed",
        "there is a colon inside this text, so YAML takes it for a new field",
        "Put the text on the next line below `>-`, two spaces further in.",
    ),
    (
        "could not find expected ':'",
        "this line is neither a field (`name:`) nor part of the text above",
        "Add the colon after the name, or indent the line to make it part of the text above.",
    ),
    (
        "did not find expected key",
        "the indentation does not fit here, or a quotation mark is not closed",
        "Use two spaces for each level, the same as the line above, and close every quotation mark.",
    ),
    (
        "did not find expected '-' indicator",
        "this line stands in a list but does not start with `- `",
        "Start it with `- `, or indent it as the fields of the item above.",
    ),
    (
        "block sequence entries are not allowed",
        "a list starts where none can stand",
        "Put the list on the next line below its name.",
    ),
    (
        "found unexpected end of stream",
        "the file ends inside a quotation",
        "Close the quotation mark that was opened here.",
    ),
    (
        "found unknown escape character",
        "a backslash inside \"…\" has a meaning of its own",
        "Put the text below `>-` instead of in quotation marks.",
    ),
    (
        "did not find expected ',' or",
        "a bracket is not closed",
        "Close the bracket, or put each thing on a line of its own with `- `.",
    ),
    (
        "control characters are not allowed",
        "there is a character here that cannot be seen or printed",
        "Delete the line and type it again.",
    ),
)


def explain(error: yaml.YAMLError, text: str, shown_path: str) -> Problem:
    """Give the problem that `error`, raised while reading `text`, stands for."""
    line, column = _place(error, text)
    lines = text.splitlines()
    shown = lines[line - 1] if line <= len(lines) else ""
    if "\t" in shown[: max(column, 1)] and _is_about_tokens(error):
        column = shown.index("\t") + 1
        return Problem(
            "Y112",
            "there is a tab here; YAML wants spaces",
            Location(shown_path, line, column),
            "Replace the tab by two spaces for each level.",
        )
    said = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    for part, message, hint in _PLAIN:
        if part in said:
            return Problem("Y112", message, Location(shown_path, line, column), hint)
    if _is_about_tokens(error):
        sign = shown[column - 1 : column]
        return Problem(
            "Y112",
            f"a text cannot start with `{sign}`",
            Location(shown_path, line, column),
            "Put the text on the next line below `>-`, two spaces further in.",
        )
    return Problem(
        "Y112",
        f"this is not YAML: {said}",
        Location(shown_path, line, column),
        "Compare with the lines above; indents are two spaces for each level.",
    )


def _is_about_tokens(error: yaml.YAMLError) -> bool:
    return "cannot start any token" in str(getattr(error, "problem", "")) or "tab" in str(getattr(error, "problem", ""))


def _place(error: yaml.YAMLError, text: str) -> tuple[int, int]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if mark is not None:
        return mark.line + 1, mark.column + 1
    position = getattr(error, "position", 0)
    before = text[:position]
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
