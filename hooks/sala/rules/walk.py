"""Visits every text of an entity with its path, so that a rule about texts is written once."""

from collections.abc import Iterator

from pydantic import BaseModel

from sala.model.base import Path, Text


def texts_in(content: BaseModel, path: Path = ()) -> Iterator[tuple[Path, Text]]:
    """Yield every Text inside `content` with the path of its field, in the order of the model."""
    if isinstance(content, Text):
        yield path, content
    for name, field in type(content).model_fields.items():
        key = field.alias or name
        value = getattr(content, name)
        if isinstance(value, BaseModel):
            yield from texts_in(value, (*path, key))
        elif isinstance(value, tuple):
            for index, entry in enumerate(value):
                if isinstance(entry, BaseModel):
                    yield from texts_in(entry, (*path, key, index))
