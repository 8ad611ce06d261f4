"""What pages are built with besides the curriculum."""

import hashlib
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

FOLDERS = ("docs", "hooks", "overrides", "requirements")
SETTINGS = "mkdocs.yml"
_VARIABLES = ("SALA_SITE_URL", "SALA_REPO_URL", "SOURCE_DATE_EPOCH")
"""Variables of the environment that mkdocs.yml or MkDocs read."""


def surroundings_of(root: Path, environment: Mapping[str, str], today: date, *more: str) -> str:
    """Give the digest of the program, templates, guides, settings and packages with which the project at `root` is built.

    `today` stands in the site map. `more` is whatever else the caller builds with.
    """
    whole = hashlib.sha256(sys.version.encode())
    for variable in _VARIABLES:
        whole.update(f"{variable}={environment.get(variable, '')}\n".encode())
    for words in (today.isoformat(), *more, *_packages()):
        whole.update(f"{words}\n".encode())
    files = [root / SETTINGS, *(file for name in FOLDERS for file in sorted((root / name).rglob("*")))]
    for file in files:
        if file.is_file() and file.suffix != ".pyc":
            content = file.read_bytes()
            whole.update(f"{file.relative_to(root).as_posix()} {len(content)}\n".encode())
            whole.update(content)
    return whole.hexdigest()


def _packages() -> list[str]:
    """Name the installed packages with their versions, as their folders do."""
    folders = (Path(entry) for entry in sys.path if entry)
    return sorted({found.name for folder in folders if folder.is_dir() for found in folder.glob("*.dist-info")})
