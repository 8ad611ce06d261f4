"""What participants may hold in their hands: a document without the parts that only the facilitator reads."""

from dataclasses import fields, is_dataclass, replace
from operator import is_
from typing import Any

from sala.blocks import Document, Fold


def for_participants(document: Document) -> Document:
    """Give `document` without its facilitator-only folds, however deep they lie."""
    whole: Document = _without(document)
    return whole


def _without(value: Any) -> Any:
    """Go through tuples and blocks of any kind, so that a new kind of block cannot hide a fold; give what is whole as it is."""
    if isinstance(value, tuple):
        kept = tuple(_without(one) for one in value if not (isinstance(one, Fold) and one.facilitator_only))
        return value if len(kept) == len(value) and all(map(is_, kept, value)) else kept
    if is_dataclass(value) and not isinstance(value, type):
        parts = {one.name: getattr(value, one.name) for one in fields(value)}
        changed = {name: kept for name, part in parts.items() if (kept := _without(part)) is not part}
        return replace(value, **changed) if changed else value
    return value
