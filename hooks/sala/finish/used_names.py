"""What built pages and scripts use that a stylesheet can speak of: elements, classes, ids, attributes.

Scripts are read as bags of words: whatever word stands in one may become a class, an id, an element or an attribute.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape

_TAG = re.compile(r"""<([a-zA-Z][\w-]*)((?:[^>"']++|"[^"]*"|'[^']*')*+)>""")
_ATTRIBUTE = re.compile(r"""([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_WORD = re.compile(r"-{0,2}[A-Za-z_][\w-]*")
_CONDITION = re.compile(r"""\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([\w-]+)))?""")
_ASKED_ID = re.compile(r"#([A-Za-z_][\w-]*)")

_SET_BY_BROWSERS = ("open", "checked", "hidden", "disabled", "selected")
"""Attributes that come and go while a page is read, without any script of ours."""


_HOLDS: dict[str, Callable[[str, str], bool]] = {
    "": lambda value, wanted: True,
    "=": lambda value, wanted: value == wanted,
    "~=": lambda value, wanted: wanted in value.split(),
    "|=": lambda value, wanted: value == wanted or value.startswith(f"{wanted}-"),
    "^=": lambda value, wanted: value.startswith(wanted),
    "$=": lambda value, wanted: value.endswith(wanted),
    "*=": lambda value, wanted: wanted in value,
}


@dataclass(frozen=True)
class AttributeCondition:
    """What a selector wants of an attribute: `[type=checkbox]`, or `[hidden]` with nothing behind the name."""

    attribute: str
    """In small letters."""
    comparison: str = ""
    wanted: str = ""

    def __str__(self) -> str:
        """Give it as a selector."""
        return f"[{self.attribute}{self.comparison}{self.wanted}]"


@dataclass(frozen=True)
class AskedNames:
    """The ids and conditions on attributes that stylesheets speak of; of all others on a page nobody needs to know."""

    ids: frozenset[str]
    conditions: frozenset[AttributeCondition]

    @cached_property
    def of_attribute(self) -> Mapping[str, tuple[AttributeCondition, ...]]:
        """The conditions by attribute."""
        names = {one.attribute for one in self.conditions}
        return {name: tuple(one for one in self.conditions if one.attribute == name) for name in names}


@dataclass(frozen=True)
class UsedNames:
    """Names that occur in pages and scripts."""

    tags: frozenset[str]
    """Elements, in small letters."""
    classes: frozenset[str]
    ids: frozenset[str]
    asked: AskedNames
    """What was looked for."""
    met: frozenset[str]
    """The conditions on attributes that are met somewhere, as selectors."""
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

    def can_meet(self, condition: AttributeCondition) -> bool:
        """Whether an element can meet a condition. One that was not looked for can be met, for all that is known."""
        name = condition.attribute
        if name in _SET_BY_BROWSERS or name in self.words or _as_dataset_key(name) in self.words:
            return True
        return str(condition) in self.met or condition not in self.asked.conditions


def asked_by(stylesheets: Iterable[str]) -> AskedNames:
    """Give the names that the texts of stylesheets speak of; some that they do not, such as colours, do no harm."""
    texts = tuple(stylesheets)
    return AskedNames(
        frozenset(name for css in texts for name in _ASKED_ID.findall(css)),
        frozenset(
            AttributeCondition(name.lower(), comparison, "".join(wanted))
            for css in texts
            for name, comparison, *wanted in _CONDITION.findall(css)
        ),
    )


def start_tags(html: str) -> frozenset[tuple[str, str]]:
    """Give every start tag of a page once: its name, and what stands behind the name."""
    return frozenset(_TAG.findall(html))


def style_names(tags: Iterable[tuple[str, str]], asked: AskedNames) -> frozenset[str]:
    """Give what of start tags stylesheets can match, each as a selector: `p`, `.box`, `#top`, `[type=checkbox]`."""
    return frozenset[str]().union(*(_names_of_tag(tag, inside, asked) for tag, inside in tags))


@lru_cache(maxsize=2_000)
def _names_of_tag(tag: str, inside: str, asked: AskedNames) -> frozenset[str]:
    """Give what of one start tag stylesheets can match. Most tags stand on every page."""
    names = {tag.lower()}
    for found, *quoted in _ATTRIBUTE.findall(inside):
        attribute, value = found.lower(), "".join(quoted)
        if attribute == "class":
            names.update(f".{name}" for name in unescape(value).split())
        elif attribute == "id" and value in asked.ids:
            names.add(f"#{value}")
        for condition in asked.of_attribute.get(attribute, ()):
            if _HOLDS[condition.comparison](unescape(value), condition.wanted):
                names.add(str(condition))
    return frozenset(names)


def used_names(names: Iterable[str], asked: AskedNames, scripts: Iterable[str]) -> UsedNames:
    """Sort what `style_names` gave for all pages, looking for `asked`, and the words of JavaScript files."""
    all_names = frozenset(names)
    return UsedNames(
        tags=frozenset(name for name in all_names if name[0] not in ".#["),
        classes=frozenset(name[1:] for name in all_names if name[0] == "."),
        ids=frozenset(name[1:] for name in all_names if name[0] == "#"),
        asked=asked,
        met=frozenset(name for name in all_names if name[0] == "["),
        words=frozenset(word for script in scripts for word in _WORD.findall(script)),
    )


def _as_dataset_key(attribute: str) -> str:
    """Give the name by which a script reaches a data attribute: `data-md-state` is `mdState`."""
    first, *rest = attribute.removeprefix("data-").split("-")
    return first + "".join(part.capitalize() for part in rest)
