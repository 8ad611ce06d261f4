"""Takes out of the built site what the theme brought and no page asks for: its program, its search, its other styles."""

from collections.abc import Collection, Iterable
from pathlib import Path, PurePosixPath


def remove_unasked(site: Path, paths: Iterable[str], asked: Collection[str]) -> None:
    """Delete those files among `paths` (below `site`) whose name is not `asked` for, and the folders that are empty then."""
    for path in paths:
        file = site / path
        if PurePosixPath(path).name not in asked and file.is_file():
            file.unlink()
            for folder in file.parents:
                if folder == site or any(folder.iterdir()):
                    break
                folder.rmdir()
