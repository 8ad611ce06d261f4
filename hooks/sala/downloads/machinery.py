"""Names the machinery that makes downloads: parts of this program, and the libraries that it uses."""

from functools import cache
from importlib.metadata import version

from sala.program import PACKAGE, digest_of_files, files_in, python_and_packages


@cache
def machinery(parts: tuple[str, ...], libraries: tuple[str, ...]) -> str:
    """Give a digest of files and folders of this package (code, templates, fonts), and of the libraries' versions."""
    words = (f"{name} {version(name)}" for name in libraries)
    return digest_of_files(words, (file for part in parts for file in files_in(PACKAGE / part)), PACKAGE)


@cache
def all_machinery() -> str:
    """Give a digest of the whole package and of every installed library's version."""
    return digest_of_files(python_and_packages(), files_in(PACKAGE), PACKAGE)
