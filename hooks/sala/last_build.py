"""The last build of the site: a record of it, and bringing it up to date after a small change, without MkDocs.

The record lies in .cache/site.json and can be thrown away: then the next build makes everything.
"""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sala.build import AskedNames, SitePages, Snapshot, put_downloads, refresh, take_snapshot, write_refreshed
from sala.downloads.offering import FOLDER
from sala.pages.snapshot import read_snapshot, write_snapshot

_RECORD = Path(".cache", "site.json")


@dataclass(frozen=True)
class LastBuild:
    """What is known about the last build."""

    snapshot: Snapshot
    files: Mapping[str, tuple[int, int]]
    """Size and time of change (ns) of every file of the site."""


def recall(root: Path, surroundings: str) -> LastBuild | None:
    """Give the last build of the project at `root`; None when there is none that was made in the same surroundings.

    Raises SnapshotError when the record is damaged, or is something else.
    """
    found = read_snapshot(root / _RECORD, surroundings)
    return None if found is None else LastBuild(*found)


def note(root: Path, site: Path, pages: SitePages, asked: AskedNames, surroundings: str) -> None:
    """Note the build of `site`, whose stylesheets speak of the names in `asked`. Raises OSError."""
    snapshot = take_snapshot(site, pages, asked, surroundings)
    if snapshot is None:
        (root / _RECORD).unlink(missing_ok=True)
    else:
        write_snapshot(snapshot, root / _RECORD, _state_of(site))


def bring_up_to_date(
    root: Path, site: Path, beside: Path, last: LastBuild, pages: SitePages, site_url: str
) -> int | None:
    """Make in the folder `beside` what `site` should be now, and give the number of changed pages; 0 and no folder when none is.

    None when that takes a whole build: when more than bodies of pages changed, or when somebody changed files in `site`.
    Raises OSError.
    """
    if _state_of(site) != last.files:
        return None
    refreshed = refresh(site, pages, last.snapshot, last.snapshot.surroundings)
    if refreshed is None or refreshed.same:
        return None if refreshed is None else 0
    shutil.copytree(site, beside, copy_function=_link)
    write_refreshed(beside, refreshed, pages, site_url)
    put_downloads(pages.downloads, root, beside / FOLDER)
    write_snapshot(refreshed.snapshot, root / _RECORD, _state_of(beside))
    return len(refreshed.changed)


def _state_of(site: Path) -> dict[str, tuple[int, int]]:
    found = {}
    for folder, _, names in os.walk(site):
        for name in names:
            file = Path(folder, name)
            state = file.stat()
            found[file.relative_to(site).as_posix()] = (state.st_size, state.st_mtime_ns)
    return found


def _link(source: str, place: str) -> None:
    """Let two folders share a file where the disk can; whoever changes one of them puts another file in its place."""
    try:
        os.link(source, place)
    except OSError:
        shutil.copy2(source, place)
