"""What pages are built with besides the curriculum."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from sala.program import digest_of_files, files_in, python_and_packages

FOLDERS = ("docs", "hooks", "overrides", "requirements")
SETTINGS = "mkdocs.yml"
_VARIABLES = ("SALA_SITE_URL", "SALA_REPO_URL", "SOURCE_DATE_EPOCH")
"""Variables of the environment that mkdocs.yml or MkDocs read."""


def surroundings_of(root: Path, environment: Mapping[str, str], today: date, *more: str) -> str:
    """Give the digest of the program, templates, guides, settings and packages with which the project at `root` is built.

    `today` stands in the site map. `more` is whatever else the caller builds with.
    """
    variables = (f"{name}={environment.get(name, '')}" for name in _VARIABLES)
    files = (file for name in (SETTINGS, *FOLDERS) for file in files_in(root / name))
    return digest_of_files((*variables, today.isoformat(), *more, *python_and_packages()), files, root)
