"""What `scripts/build.py` does when it builds the whole site."""

import sys
import time
from pathlib import Path

from sala.build import CheckedCurriculum, SitePages
from sala.cli.outcome import ExitCode
from sala.cli.progress import show_progress
from sala.finish.publish_folder import building_folder, put_in_place
from sala.integrations.mkdocs import start_from, tell_progress_to
from sala.integrations.mkdocs_site import SiteNotBuiltError, build_site


def build_pages(checked: CheckedCurriculum, root: Path, started: float, *, with_downloads: bool) -> ExitCode:
    """Build beside, then swap. `checked` has a curriculum; `started` is when the command began, by the monotonic clock."""
    assert checked.curriculum is not None
    pages = len(SitePages(checked.curriculum).by_address)
    print(f"2/3 Writing {pages} pages from the curriculum, and the guides, in English and Khmer …", flush=True)
    site, beside = root / "site", building_folder(root / "site")
    tell_progress_to(show_progress)
    start_from(checked)
    try:
        build_site(root, beside, with_downloads=with_downloads)
    except SiteNotBuiltError as problem:
        print(problem)
        print("Nothing was built; site/ is as it was.", file=sys.stderr)
        return ExitCode.CONTENT
    print("3/3 Putting it in place …", flush=True)
    put_in_place(beside, site)
    print(f"Done in {time.monotonic() - started:.1f} s: site/ (English) and site/km/ (Khmer).")
    return ExitCode.CLEAN
