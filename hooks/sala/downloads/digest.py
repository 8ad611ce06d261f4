"""Names what a download is made from: its content, and the machinery that makes it."""

import hashlib
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from sala.blocks import Document
from sala.downloads.machinery import machinery
from sala.downloads.makers import MAKERS
from sala.downloads.order import Content
from sala.graphics.drawing import Drawing
from sala.layouts.sheet import Sheet


@dataclass
class Keys:
    """Gives keys; what several files share, such as a lesson in a book, is read once."""

    _shared: dict[int, tuple[Any, str]] = field(default_factory=dict)
    """Digests by object; the object is kept too, so that its number is not given to another."""

    def key_of(self, content: Content, *parts: str) -> str:
        """Give the key under which the file made from `content`, and from files with the keys `parts`, is kept.

        The content is frozen data through and through, so that its written form names it.
        """
        maker = MAKERS[type(content)]
        made_by = machinery(maker.parts, maker.libraries)
        return _digest("\n".join((made_by, self._written(content), *parts)))

    def _written(self, value: Any) -> str:
        if isinstance(value, _SHARED):
            if id(value) not in self._shared:
                self._shared[id(value)] = value, _digest(repr(value))
            return self._shared[id(value)][1]
        if isinstance(value, tuple):
            return f"({','.join(map(self._written, value))})"
        if is_dataclass(value):
            inside = (f"{one.name}={self._written(getattr(value, one.name))}" for one in fields(value))
            return f"{type(value).__qualname__}({','.join(inside)})"
        return repr(value)


_SHARED = (Document, Drawing, Sheet)
"""The large parts of orders, which files of their own, books and Word files have in common."""


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
