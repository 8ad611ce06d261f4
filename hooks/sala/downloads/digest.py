"""Names what a download is made from: its content, and the machinery that makes it."""

import hashlib
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from sala.blocks import Document
from sala.downloads.makers import MAKERS
from sala.downloads.order import Content
from sala.graphics.drawing import Drawing
from sala.layouts.sheet import Sheet

PACKAGE = Path(__file__).parents[1]


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
        machinery = _machinery(maker.parts, maker.libraries)
        return _digest("\n".join((machinery, self._written(content), *parts)))

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


@cache
def _machinery(parts: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    """Give a digest of the program's parts, templates and fonts, and of the libraries' versions."""
    digest = hashlib.sha256()
    for name in libraries:
        digest.update(f"{name} {version(name)}\n".encode())
    for part in parts:
        place = PACKAGE / part
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.is_file() and "__pycache__" not in file.parts:
                digest.update(f"{file.relative_to(PACKAGE).as_posix()} {file.stat().st_size}\n".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()
