"""Names what a download is made from: its content, and the machinery that makes it."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from sala.downloads.order import Content

_PACKAGE = Path(__file__).parents[1]
_MACHINERY = ("blocks.py", "locales.py", "downloads", "fonts", "graphics", "khmer", "writers")
"""Everything that turns an order's content into bytes. What makes the content shows in the content itself."""
_LIBRARIES = ("typst", "khmercut", "python-crfsuite", "segno", "python-docx", "lxml")
_LEFT_OUT = ("__pycache__",)


def key_of(content: Content, *parts: str) -> str:
    """Give the key under which the file made from `content`, and from files with the keys `parts`, is kept.

    The content is frozen data through and through, so that its written form names it.
    """
    return hashlib.sha256("\n".join((machinery(), repr(content), *parts)).encode()).hexdigest()


@cache
def machinery() -> str:
    """Give a digest of the program's parts, templates, fonts and libraries that files depend on."""
    digest = hashlib.sha256()
    for name in _LIBRARIES:
        digest.update(f"{name} {version(name)}\n".encode())
    for part in _MACHINERY:
        place = _PACKAGE / part
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.is_file() and not any(name in file.parts for name in _LEFT_OUT):
                digest.update(f"{file.relative_to(_PACKAGE).as_posix()} {file.stat().st_size}\n".encode())
                digest.update(file.read_bytes())
    return digest.hexdigest()
