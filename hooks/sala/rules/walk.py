"""Visits every text of an entity with its path, so that a rule about texts is written once."""

from functools import cache

from pydantic import BaseModel

from sala.loading.annotations import classes_in
from sala.model.base import Path, Text


def texts_in(content: BaseModel, path: Path = ()) -> list[tuple[Path, Text]]:
    """Give every Text inside `content` with the path of its field, in the order of the model."""
    found: list[tuple[Path, Text]] = []
    _collect(content, path, found)
    return found


def _collect(content: BaseModel, path: Path, found: list[tuple[Path, Text]]) -> None:
    if isinstance(content, Text):
        found.append((path, content))
    for name, key in fields_with_content(type(content)):
        value = getattr(content, name)
        if isinstance(value, BaseModel):
            _collect(value, (*path, key), found)
        elif isinstance(value, tuple):
            for index, entry in enumerate(value):
                if isinstance(entry, BaseModel):
                    _collect(entry, (*path, key, index), found)


@cache
def fields_with_content(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Give the fields of a model that hold other models: the attribute's name, and the name in the file."""
    return tuple(
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if next(classes_in(field.annotation), None) is not None
    )
