"""The last build of the site: a record of it, and bringing it up to date after a small change, without MkDocs.

The record lies in .cache/site.json and can be thrown away: then the next build makes everything.
"""

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sala.downloads.offering import FOLDER
from sala.downloads.putting import put_downloads
from sala.finish.used_names import AskedNames
from sala.pages.refresh import refresh
from sala.pages.site_folder import write_refreshed
from sala.pages.site_pages import SitePages
from sala.pages.snapshot import Snapshot, read_snapshot, take_snapshot, write_snapshot

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
    """Give size and time of change of every file, by path below `site`. Paths are put together as text: they are thousands."""
    found: dict[str, tuple[int, int]] = {}
    waiting = [""] if site.is_dir() else []
    while waiting:
        folder = waiting.pop()
        with os.scandir(site / folder) as entries:
            for entry in entries:
                if entry.is_dir():
                    waiting.append(f"{folder}{entry.name}/")
                else:
                    state = entry.stat()
                    found[folder + entry.name] = (state.st_size, state.st_mtime_ns)
    return found


def _link(source: str, place: str) -> None:
    """Let two folders share a file where the disk can; whoever changes one of them puts another file in its place."""
    try:
        os.link(source, place)
    except OSError:
        shutil.copy2(source, place)
