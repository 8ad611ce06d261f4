"""What built pages and scripts use that a stylesheet can speak of: elements, classes, ids, attributes.

Scripts are read as bags of words: whatever word stands in one may become a class, an id, an element or an attribute.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from html import unescape
from types import MappingProxyType

_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_WORD = re.compile(r"-{0,2}[A-Za-z_][\w-]*")

_SET_BY_BROWSERS = ("open", "checked", "hidden", "disabled", "selected")
"""Attributes that come and go while a page is read, without any script of ours."""


@dataclass(frozen=True)
class UsedNames:
    """Names that occur in pages and scripts."""

    tags: frozenset[str]
    """Elements, in small letters."""
    classes: frozenset[str]
    ids: frozenset[str]
    attributes: Mapping[str, frozenset[str]]
    """Values by attribute, as the pages write them."""
    words: frozenset[str]
    """Words of the scripts."""

    def has_tag(self, name: str) -> bool:
        """Whether an element of this kind can be on a page."""
        return name.lower() in self.tags or name.lower() in self.words

    def has_class(self, name: str) -> bool:
        """Whether an element can have this class."""
        return name in self.classes or name in self.words

    def has_id(self, name: str) -> bool:
        """Whether an element can have this id."""
        return name in self.ids or name in self.words

    def values_of(self, attribute: str) -> frozenset[str] | None:
        """Give the values that an attribute has; None when it can have any. An attribute that never occurs has no value."""
        name = attribute.lower()
        if name in _SET_BY_BROWSERS or name in self.words or _as_dataset_key(name) in self.words:
            return None
        return self.attributes.get(name, frozenset())


def used_names(tags: Collection[tuple[str, str]], scripts: Iterable[str]) -> UsedNames:
    """Collect the names that start tags (name, and what stands behind it) and the texts of JavaScript files use."""
    values: dict[str, set[str]] = {}
    for _, inside in tags:
        for name, *quoted in _ATTRIBUTE.findall(inside):
            values.setdefault(name.lower(), set()).add(unescape("".join(quoted)))
    return UsedNames(
        tags=frozenset(name.lower() for name, _ in tags),
        classes=frozenset(name for value in values.get("class", ()) for name in value.split()),
        ids=frozenset(values.get("id", ())),
        attributes=MappingProxyType({name: frozenset(found) for name, found in values.items()}),
        words=frozenset(word for script in scripts for word in _WORD.findall(script)),
    )


def _as_dataset_key(attribute: str) -> str:
    """Give the name by which a script reaches a data attribute: `data-md-state` is `mdState`."""
    first, *rest = attribute.removeprefix("data-").split("-")
    return first + "".join(part.capitalize() for part in rest)
