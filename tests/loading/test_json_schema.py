"""The schema files that editors use."""

import json

import jsonschema
import pytest
import yaml

from project import ROOT
from sala.loading.json_schema import schema_files

FILES = sorted((ROOT / "curriculum").rglob("*.yml"))


class _WithoutDates(yaml.SafeLoader):
    """Reads as YAML 1.2 editors do: a day stays text."""


_WithoutDates.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def test_the_schema_files_are_those_of_the_model() -> None:
    """If this fails: python3 scripts/schema.py"""
    folder = ROOT / "curriculum" / "schema"
    on_disk = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    assert on_disk == dict(schema_files())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(ROOT / "curriculum").as_posix())
def test_every_file_names_its_schema_and_an_editor_finds_nothing_wrong(file) -> None:
    text = file.read_text(encoding="utf-8")
    first = text.splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    schema = (file.parent / first.split("=", 1)[1]).resolve()
    validator = jsonschema.Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    assert [error.message for error in validator.iter_errors(yaml.load(text, _WithoutDates))] == []


def test_an_editor_explains_a_field_and_refuses_an_unknown_one() -> None:
    schema = json.loads(schema_files()["lesson.json"])
    assert schema["properties"]["key_message"]["description"].startswith("The one thing to remember")
    assert schema["additionalProperties"] is False
