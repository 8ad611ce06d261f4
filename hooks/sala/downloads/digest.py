"""Names what a download is made from: its content, and the machinery that makes it."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from sala.downloads.makers import MAKERS
from sala.downloads.order import Content

PACKAGE = Path(__file__).parents[1]


def key_of(content: Content, *parts: str) -> str:
    """Give the key under which the file made from `content`, and from files with the keys `parts`, is kept.

    The content is frozen data through and through, so that its written form names it.
    """
    maker = MAKERS[type(content)]
    machinery = _machinery(maker.parts, maker.libraries)
    return hashlib.sha256("\n".join((machinery, repr(content), *parts)).encode()).hexdigest()


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
