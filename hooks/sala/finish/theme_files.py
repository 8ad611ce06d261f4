"""Takes out of the built site what the theme brought and no page asks for: its program, its search, its other styles."""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

_ASKED = re.compile(r"""\b(?:src|href)="([^"#?]+)""")


def remove_unasked(site: Path, paths: Iterable[str]) -> None:
    """Delete those files among `paths` (below `site`) that no page names, and the folders that are empty then."""
    asked: set[str] = set()
    for page in site.rglob("*.html"):
        asked.update(address.rsplit("/", 1)[-1] for address in _ASKED.findall(page.read_text(encoding="utf-8")))
    for path in paths:
        file = site / path
        if PurePosixPath(path).name not in asked and file.is_file():
            file.unlink()
            for folder in file.parents:
                if folder == site or any(folder.iterdir()):
                    break
                folder.rmdir()
