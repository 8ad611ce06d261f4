"""The JSON Schema of every kind of curriculum file, for editors that complete and check while somebody types."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core.core_schema import ModelSchema

from sala.loading.field_descriptions import descriptions_of
from sala.model.case_study import CaseStudy
from sala.model.curriculum import InterfaceFile, Settings
from sala.model.exercise import Exercise
from sala.model.lesson import Lesson
from sala.model.library import FactFile, GlossaryFile, PhraseFile
from sala.model.module import Module
from sala.model.worksheet import Worksheet

KINDS: Mapping[str, type[BaseModel]] = {
    "curriculum": Settings,
    "interface": InterfaceFile,
    "facts": FactFile,
    "glossary": GlossaryFile,
    "phrases": PhraseFile,
    "exercise": Exercise,
    "module": Module,
    "lesson": Lesson,
    "case-study": CaseStudy,
    "worksheet": Worksheet,
}
"""The schema's name, which the first line of a file gives, and the model behind it."""


def schema_files() -> Mapping[str, str]:
    """Give the text of every file of curriculum/schema/ by its name."""
    return {f"{name}.json": _text(model) for name, model in KINDS.items()}


class _Described(GenerateJsonSchema):
    """Says of every field what it is for."""

    def model_schema(self, schema: ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        model: type[BaseModel] = schema["cls"]
        for name, words in descriptions_of(model).items():
            made["properties"][name].setdefault("description", words)
        return made


def _text(model: type[BaseModel]) -> str:
    made = model.model_json_schema(by_alias=True, schema_generator=_Described)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}
    return json.dumps(_without_titles(schema), ensure_ascii=False, indent=1) + "\n"


def _without_titles(value: Any) -> Any:
    """Drop the titles that repeat a field's name: editors show them instead of the description."""
    if isinstance(value, dict):
        return {
            key: _without_titles(entry)
            for key, entry in value.items()
            if not (key == "title" and isinstance(entry, str))
        }
    return [_without_titles(entry) for entry in value] if isinstance(value, list) else value
