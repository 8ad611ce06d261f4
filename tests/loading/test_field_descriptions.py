"""Every field of the model is described once, below it, and nowhere else."""

import pytest
from pydantic import BaseModel

from sala.loading.annotations import classes_in
from sala.loading.field_descriptions import descriptions_of
from sala.loading.json_schema import KINDS
from sala.model.base import Item, Review, Text


def models() -> list[type[BaseModel]]:
    """Give every class that a curriculum file can hold."""
    found: dict[type[BaseModel], None] = dict.fromkeys(KINDS.values())
    waiting = list(found)
    while waiting:
        for field in waiting.pop().model_fields.values():
            new = [model for model in classes_in(field.annotation) if model not in found]
            found |= dict.fromkeys(new)
            waiting += new
    return list(found)


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_every_field_is_described(model: type[BaseModel]) -> None:
    # the type of a drawing is the name of its class, which says what it is
    names = {field.alias or name for name, field in model.model_fields.items() if name != "type"}
    assert {name for name in names if not descriptions_of(model).get(name)} == set()


def test_the_last_field_of_a_class_and_inherited_ones_are_described_too() -> None:
    assert descriptions_of(Review)["km"].startswith("The state of the Khmer text")
    assert descriptions_of(Item)["en"] == descriptions_of(Text)["en"] == "The English text."
    assert "small letters" in descriptions_of(Item)["id"]
