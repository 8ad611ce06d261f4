"""What the model does not accept, put into words that a teacher can act on."""

import difflib
from collections.abc import Iterator

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sala.diagnostics import Problem
from sala.loading.annotations import model_at
from sala.loading.field_descriptions import descriptions_of
from sala.model.base import Path, SourceMap, shown_path

_SLUG_HINT = "Use small letters a to z, digits and single hyphens: my-new-step."


def explain(error: ValidationError, model: type[BaseModel], value: object, origin: SourceMap) -> Iterator[Problem]:
    """Yield a problem for each thing in `value` (read from `origin`) that `model` refused with `error`."""
    for detail in error.errors(include_url=False, include_context=True):
        if _is_long_enough(detail):
            continue
        path = _path_in(value, detail["loc"])
        place = origin.at(*path)
        message, hint, code = _words(detail, model, value, path)
        yield Problem(code, message, place, hint)


def _is_long_enough(detail: ErrorDetails) -> bool:
    """Tell whether pydantic calls a list too short only because it left out entries that are told on their own."""
    given = detail["input"]
    return detail["type"] == "too_short" and isinstance(given, list) and len(given) >= detail["ctx"]["min_length"]


def _path_in(value: object, location: tuple[int | str, ...]) -> Path:
    """Keep of pydantic's location what exists in the file: behind a field of several kinds it names the kind too."""
    path: list[int | str] = []
    kind = value.get("type") if isinstance(value, dict) else None
    for part in location:
        if kind is not None and part == kind:
            kind = None
            continue
        path.append(part)
        if isinstance(value, dict):
            value = value.get(part) if isinstance(part, str) else None
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            value = value[part]
        else:
            value = None
        kind = value.get("type") if isinstance(value, dict) else None
    return tuple(path)


def _words(detail: ErrorDetails, model: type[BaseModel], value: object, path: Path) -> tuple[str, str, str]:
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = shown_path(path)
    if kind == "missing":
        return f"`{name}` is missing", _fields_hint(model, value, path), "M101"
    if kind == "extra_forbidden":
        known = list(_known_fields(model, value, path[:-1]))
        near = _did_you_mean(str(path[-1]), known)
        return f"`{path[-1]}` is not a field here", near or f"Known fields: {', '.join(known)}.", "M102"
    if kind in ("literal_error", "enum"):
        allowed = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ").split(", ")
        if not isinstance(given, str):
            return f"`{name}` should be one word, but is {_shape(given)}", f"Use one of: {', '.join(allowed)}.", "M106"
        near = _did_you_mean(str(given), allowed)
        return f"`{name}` cannot be `{given}`", near or f"Use one of: {', '.join(allowed)}.", "M103"
    if kind.startswith("union_tag"):
        return _kind_words(detail, name)
    if kind == "string_pattern_mismatch":
        return _pattern_words(name, given, str(context.get("pattern", "")))
    if kind == "value_error":
        return _reason(detail, name), "", "M105"
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        fields = ", ".join(f"`{field}:`" for field in _known_fields(model, value, path))
        return (
            f"{f'`{name}`' if name else 'this file'} should hold fields (`name: value`), but is {_shape(given)}",
            f"Write its fields below it, two spaces further in: {fields}." if name else f"Its fields: {fields}.",
            "M106",
        )
    return _size_words(detail, name)


def _kind_words(detail: ErrorDetails, name: str) -> tuple[str, str, str]:
    context = detail.get("ctx", {})
    allowed = str(context.get("expected_tags", "")).replace("'", "").split(", ")
    if detail["type"] == "union_tag_not_found":
        return f"`{name}` has no `type`", "Say what is drawn, for example `type: tree`.", "M103"
    tag = str(context.get("tag", ""))
    near = _did_you_mean(tag, allowed)
    return f"`{tag}` is not a kind of graphic", near or f"Use one of: {', '.join(allowed)}.", "M103"


def _pattern_words(name: str, given: object, pattern: str) -> tuple[str, str, str]:
    if pattern.startswith("^https"):
        return (
            f"`{name}` must be a web address that starts with https://",
            "Write the whole address, or leave the line out.",
            "M104",
        )
    if r"\d+\.\d+" in pattern:
        return f"`{name}` must be three numbers with dots, such as 1.0.0, not `{given}`", "", "M104"
    return f"`{given}` cannot be used as `{name}`", _SLUG_HINT, "M104"


def _size_words(detail: ErrorDetails, name: str) -> tuple[str, str, str]:
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    if kind == "string_type":
        hint = "Write words after the colon, or on the next line below `>-`."
        return f"`{name}` should be a text, but is {_shape(given)}", hint, "M106"
    if kind == "string_too_short":
        return f"`{name}` is empty", "Write the text, or leave the field out.", "M106"
    if kind == "string_too_long":
        return f"`{name}` is too long: at most {context.get('max_length')} letters", "", "M106"
    if kind in ("too_short", "too_long"):
        wanted = context.get("min_length", context.get("max_length"))
        bound = "at least" if kind == "too_short" else "at most"
        actual = len(given) if isinstance(given, list) else context.get("actual_length")
        return f"`{name}` has {actual} {'entry' if actual == 1 else 'entries'}; it needs {bound} {wanted}", "", "M107"
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = f"at least {context.get('ge')}" if "ge" in context else f"at most {context.get('le')}"
        return f"`{name}` is {given}; it must be {bound}", "", "M107"
    if kind in ("tuple_type", "list_type"):
        return (
            f"`{name}` should be a list, but is {_shape(given)}",
            "Put each entry on its own line, starting with `- `.",
            "M106",
        )
    return f"`{name}`: {detail['msg']}", "", "M105"


def _reason(detail: ErrorDetails, name: str) -> str:
    """Give the words of a validator of the model: about one value ("should be …"), or about a group of fields."""
    reason = str(detail["msg"]).removeprefix("Value error, ")
    if reason.startswith("should"):
        return f"`{name}` {reason}, but is {_shape(detail['input'])}"
    return f"`{name}`: {reason}"


def _shape(value: object) -> str:
    """Say what stands there, in a few words."""
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, list):
        return "a list"
    if not value:
        return "empty"
    text = str(value)
    return f"the text “{text[:40]}{'…' if len(text) > 40 else ''}”"


def _did_you_mean(word: str, known: list[str]) -> str:
    near = difflib.get_close_matches(word, known, n=1, cutoff=0.6)
    return f"Did you mean `{near[0]}`?" if near else ""


def _known_fields(model: type[BaseModel], value: object, path: Path) -> Iterator[str]:
    here = model_at(model, value, path)
    if here is not None:
        for name, field in here.model_fields.items():
            yield field.alias or name


def _fields_hint(model: type[BaseModel], value: object, path: Path) -> str:
    """For a missing field: what it is for, in the words of the model's own description."""
    here = model_at(model, value, path[:-1])
    words = descriptions_of(here).get(str(path[-1])) if here is not None else None
    return f"Add `{path[-1]}:`. What it is for: {words}" if words else ""
