"""What `scripts/build.py` does when it builds the whole site."""

import gc
import os
import sys
import time
from datetime import date
from pathlib import Path

from sala.checking import CheckedCurriculum
from sala.cli.outcome import ExitCode
from sala.diagnostics import counted
from sala.downloads.download import MadeDownload
from sala.finish.publish_folder import building_folder, put_in_place
from sala.integrations.site_address import site_url
from sala.known_files import forget_known_files
from sala.last_build import LastBuild, bring_up_to_date, note, recall
from sala.model.curriculum import Curriculum
from sala.pages.site_pages import SitePages
from sala.pages.snapshot import SnapshotError
from sala.pages.surroundings import surroundings_of

_NOTHING_BUILT = "Nothing was built; site/ is as it was."


def build_pages(checked: CheckedCurriculum, root: Path, started: float, *, with_downloads: bool) -> ExitCode:
    """Build beside, then swap. `checked` has a curriculum; `started` is when the command began, by the monotonic clock."""
    assert checked.curriculum is not None
    address = site_url(root)
    made = _made_downloads(checked.curriculum, root) if with_downloads else ()
    if made is None:
        return ExitCode.CONTENT
    surroundings = surroundings_of(root, os.environ, date.today())
    last = _recall(root, surroundings)
    known_words = last.snapshot.words if last is not None else {}
    pages = SitePages(checked.curriculum, made, known_words=known_words)
    site, beside = root / "site", building_folder(root / "site")
    changed = bring_up_to_date(root, site, beside, last, pages, address) if last is not None else None
    if changed is not None:
        if beside.exists():
            put_in_place(beside, site)
        print(f"Done in {time.monotonic() - started:.1f} s: site/ and site/km/; {counted(changed, 'page')} changed.")
        return ExitCode.CLEAN
    number = len(pages.by_address)
    print(f"3/3 Writing {number} pages from the curriculum, and the guides, in English and Khmer …", flush=True)
    return _build_all(pages, root, site, beside, surroundings, started)


def _made_downloads(curriculum: Curriculum, root: Path) -> tuple[MadeDownload, ...] | None:
    from sala.cli.build_downloads import made_downloads  # what makes files takes its time to load

    return made_downloads(curriculum, root, _NOTHING_BUILT)


def _build_all(pages: SitePages, root: Path, site: Path, beside: Path, surroundings: str, started: float) -> ExitCode:
    # MkDocs and the theme take half a second to load: only where they are needed.
    from sala.integrations.mkdocs_site import SiteNotBuiltError, build_site
    from sala.integrations.running_build import finished, start_from

    forget_known_files()
    start_from(pages)
    pages.prepare()
    gc.freeze()  # what was read and laid out stays: no search for garbage need go through it
    try:
        build_site(root, beside)
    except SiteNotBuiltError as problem:
        print(problem)
        print(_NOTHING_BUILT, file=sys.stderr)
        return ExitCode.CONTENT
    put_in_place(beside, site)
    note(root, site, *finished(), surroundings)
    print(f"Done in {time.monotonic() - started:.1f} s: site/ (English) and site/km/ (Khmer).")
    return ExitCode.CLEAN


def _recall(root: Path, surroundings: str) -> LastBuild | None:
    try:
        return recall(root, surroundings)
    except SnapshotError as damage:
        print(f"Note: what the last build left in .cache cannot be used ({damage}); everything is built anew.")
        return None
