"""Finds the model class that describes a place in a file, for messages that name the fields it knows."""

import types
from collections.abc import Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from sala.model.base import Path


def model_at(model: type[BaseModel], value: object, path: Path) -> type[BaseModel] | None:
    """Follow `path` from `model`; `value` is what the file holds, to choose among kinds by their `type`.

    Gives None where the path leads to something that is not a group of fields.
    """
    current: Any = model
    for part in path:
        if isinstance(part, int):
            current = _choose(current, value)
            value = value[part] if isinstance(value, list) and part < len(value) else None
            continue
        here = _choose(current, value)
        if here is None:
            return None
        field = next((f for name, f in here.model_fields.items() if (f.alias or name) == part), None)
        if field is None:
            return None
        current = field.annotation
        value = value.get(part) if isinstance(value, dict) else None
    return _choose(current, value)


def _choose(annotation: Any, value: object) -> type[BaseModel] | None:
    """Give the one model class inside an annotation, by `type` where there are several."""
    found = list(classes_in(annotation))
    if len(found) <= 1:
        return found[0] if found else None
    wanted = value.get("type") if isinstance(value, dict) else None
    for candidate in found:
        field = candidate.model_fields.get("type")
        if field is not None and get_origin(field.annotation) is Literal and wanted in get_args(field.annotation):
            return candidate
    return None


def classes_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield every model class that a value of this annotation may be, or hold in a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in (Union, types.UnionType, tuple, Annotated):
        for part in get_args(annotation):
            yield from classes_in(part)
