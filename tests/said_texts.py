"""Every text that a document says, and how to find all of them again in a file."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from sala.blocks import Bar, Document, Picture, RichText, Step, Table

_NEVER_IN_A_FILE = {"filters", "nothing_found"}
"""What only a script on the page shows."""
_FIRST = ("kicker", "caption", "description")
"""Fields that stand before the others, wherever the class has them."""
_PLAIN_TEXTS = {Step: ("number",), Bar: ("shown_minutes",)}


def said_texts(document: Document) -> list[str]:
    """Give the texts of a document in reading order, empty ones left out."""
    return [text for text in _said(document) if text]


def folded(text: str) -> str:
    """Give a text without white space, since every format breaks lines in its own way."""
    return "".join(text.split())


def lost_texts(document: Document, written: str) -> list[str]:
    """Give the texts of `document` that `written` does not hold, or holds in another order."""
    lost, place, haystack = [], 0, folded(written)
    for text in said_texts(document):
        found = haystack.find(folded(text), place)
        if found < 0:
            lost.append(text)
        else:
            place = found + len(folded(text))
    return lost


def texts_left_out(document: Document, written: str) -> list[str]:
    """Give the texts of `document` that `written` does not hold anywhere."""
    haystack = folded(written)
    return [text for text in said_texts(document) if folded(text) not in haystack]


def _said(value: Any) -> Iterator[str]:
    """Go through blocks of any kind, so that a new kind cannot be forgotten."""
    if isinstance(value, RichText):
        yield value.plain.strip()
    elif isinstance(value, tuple):
        for one in value:
            yield from _said(one)
    elif isinstance(value, Picture):
        return  # its words stand below it as blocks of their own; each format draws it in its own way
    elif is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value)]
        for name in sorted(names, key=lambda name: name not in _FIRST):
            if name in _PLAIN_TEXTS.get(type(value), ()):
                yield getattr(value, name)
            elif not (isinstance(value, Table) and name in _NEVER_IN_A_FILE):
                yield from _said(getattr(value, name))
