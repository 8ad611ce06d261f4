"""What participants may hold in their hands: a document without the parts that only the facilitator reads."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from sala.blocks import Document, Fold


def for_participants(document: Document) -> Document:
    """Give `document` without its facilitator-only folds, however deep they lie."""
    return replace(document, blocks=_without(document.blocks))


def _without(value: Any) -> Any:
    """Go through tuples and blocks of any kind, so that a new kind of block cannot hide a fold."""
    if isinstance(value, tuple):
        return tuple(_without(one) for one in value if not (isinstance(one, Fold) and one.facilitator_only))
    if is_dataclass(value) and not isinstance(value, type):
        changed = {name: _without(getattr(value, name)) for name in (field.name for field in fields(value))}
        return replace(value, **changed)
    return value
