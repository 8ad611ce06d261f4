"""Names this program and all that it stands on, so that nothing which another one has left is ever used."""

import hashlib
import os
import sys
from collections.abc import Iterable
from pathlib import Path

PACKAGE = Path(__file__).parent
"""This package: code, templates, fonts."""


def python_and_packages() -> tuple[str, ...]:
    """Name the Python that runs and every installed package, each with its version."""
    folders = (Path(entry) for entry in sys.path if entry)
    installed = {found.name for folder in folders if folder.is_dir() for found in folder.glob("*.dist-info")}
    return (sys.version, *sorted(installed))


def files_in(place: Path, *, endings: tuple[str, ...] = ("",)) -> list[Path]:
    """Give the files in a folder and below it whose names end so, in order, but for what Python compiled; of a file, itself."""
    if place.is_file():
        return [place]
    found: list[Path] = []
    for folder, below, names in os.walk(place):
        below[:] = [name for name in below if name != "__pycache__"]
        found.extend(Path(folder, name) for name in names if name.endswith(endings))
    return sorted(found)


def digest_of_files(words: Iterable[str], files: Iterable[Path], root: Path) -> str:
    """Give the digest of some words and of files below `root`: what they are called, and what they hold."""
    digest = hashlib.sha256("".join(f"{word}\n" for word in words).encode())
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.relative_to(root).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
