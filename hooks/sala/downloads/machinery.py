"""Names the machinery that makes downloads: parts of this program, and the libraries that it uses."""

import hashlib
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

PACKAGE = Path(__file__).parents[1]


@cache
def machinery(parts: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    """Give a digest of files and folders of this package (code, templates, fonts), and of the libraries' versions."""
    lines = [f"{name} {version(name)}" for name in libraries]
    return _digest_of(lines, [file for part in parts for file in _files_of(PACKAGE / part)])


@cache
def all_machinery() -> str:
    """Give a digest of the whole package and of every installed library's version."""
    installed = {place.name for entry in sys.path for place in Path(entry).glob("*.dist-info")}
    return _digest_of([sys.version, *sorted(installed)], _files_of(PACKAGE))


def _files_of(place: Path) -> list[Path]:
    found = sorted(place.rglob("*")) if place.is_dir() else [place]
    return [file for file in found if file.is_file() and "__pycache__" not in file.parts]


def _digest_of(lines: list[str], files: list[Path]) -> str:
    digest = hashlib.sha256("".join(f"{line}\n" for line in lines).encode())
    for file in files:
        content = file.read_bytes()
        digest.update(f"{file.relative_to(PACKAGE).as_posix()} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()
