"""What one curriculum file holds, found from its text alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Protocol

from pydantic import BaseModel, ValidationError

from sala.diagnostics import Problem
from sala.loading import schema_messages
from sala.loading.document import Value
from sala.loading.passages import SourceFile, source_of
from sala.loading.strict_yaml import marks_of, parse_yaml
from sala.model.base import Entity, Placed, SourceMap


@dataclass(frozen=True, eq=False)
class FileContent:
    """What one file holds."""

    source: SourceFile | None
    """The file and its Khmer; None where it is no sound YAML."""
    content: BaseModel | None = None
    """What the model reads in it; None where it cannot."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with its form."""
    value: Value | None = None
    """What YAML reads in it, where the model accepts that and it was read just now."""

    @property
    def entities(self) -> tuple[Placed, ...]:
        """All that has a place in it, in its order; of two with the same id, the later one."""
        if isinstance(self.content, Placed):
            return (self.content,)
        return tuple({entity.id: entity for _, entities in _lists_in(self.content) for entity in entities}.values())


class ReadContent(Protocol):
    """Gives what `read_content` gives, perhaps because it knows it already."""

    def __call__(
        self, text: str, shown_path: str, model: type[BaseModel], *, named_by_file: bool = False
    ) -> FileContent:
        """Read the text of one file as `model`."""


def read_content(text: str, shown_path: str, model: type[BaseModel], *, named_by_file: bool = False) -> FileContent:
    """Read the text of one file as `model`.

    With `named_by_file`, the id of what it holds must be the file's name without .yml.
    """
    document = parse_yaml(text, shown_path)
    if isinstance(document, Problem):
        return FileContent(None, None, (document,))
    source, origin = source_of(document, shown_path), SourceMap(shown_path, marks_of(text, shown_path))
    try:
        content = model.model_validate(document.value)
    except ValidationError as error:
        return FileContent(source, None, tuple(schema_messages.explain(error, model, document.value, origin)))
    return placed(content, source, document.value, named_by_file=named_by_file)


def placed(
    content: BaseModel, source: SourceFile, value: Value | None = None, *, named_by_file: bool = False
) -> FileContent:
    """Tell what was read from `source` where it stands, and check the ids in it."""
    shown_path = source.path
    origin = SourceMap(shown_path, marks_of(source.text, shown_path))
    if isinstance(content, Placed):
        content.read_from(origin)
    problems = [problem for name, entities in _lists_in(content) for problem in _place_in_list(entities, origin, name)]
    name = PurePosixPath(shown_path)
    if named_by_file and isinstance(content, Entity) and content.id != name.stem:
        problems.append(
            Problem(
                "M109",
                f"the id `{content.id}` differs from the file's name `{name.name}`",
                content.source_map.at("id"),
                f"Write `id: {name.stem}`, or rename the file to {content.id}.yml.",
            )
        )
        # Other files mean this one by its name: go on with that, so that one slip is one problem.
        content = content.model_copy(update={"id": name.stem})
    return FileContent(source, content, tuple(problems), value)


def _lists_in(content: BaseModel | None) -> Iterator[tuple[str, tuple[Entity, ...]]]:
    """Yield the lists of entities in a file, each with its name."""
    for name in type(content).model_fields if content is not None else ():
        values = getattr(content, name)
        if isinstance(values, tuple) and values and all(isinstance(value, Entity) for value in values):
            yield name, values


def _place_in_list(entities: tuple[Entity, ...], origin: SourceMap, name: str) -> Iterator[Problem]:
    """Tell the entities of a list file where each stands; refuse an id that comes twice."""
    first: dict[str, Entity] = {}
    for index, entity in enumerate(entities):
        entity.read_from(SourceMap(origin.path, origin.marks, (name, index)))
        earlier = first.setdefault(entity.id, entity)
        if earlier is not entity:
            line = earlier.source_map.at("id").line
            yield Problem(
                "M108",
                f"the id `{entity.id}` is used twice; the first is in line {line}",
                entity.source_map.at("id"),
            )
