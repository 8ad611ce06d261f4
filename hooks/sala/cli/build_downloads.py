"""What `scripts/build.py --downloads-only` does."""

import os
import sys
import time
from pathlib import Path

from sala.cli.outcome import ExitCode
from sala.cli.progress import show_progress
from sala.diagnostics import Report, format_report
from sala.downloading import edition, make_downloads, put_downloads
from sala.downloads.offering import FOLDER
from sala.integrations.site_address import site_url
from sala.model.curriculum import Curriculum


def build_downloads(curriculum: Curriculum, root: Path, started: float) -> ExitCode:
    """Make the downloads, then put each in its place; the pages of an older site stay as they are."""
    print("2/3 Making the files to take away …", flush=True)
    making = make_downloads(curriculum, edition(site_url(root), os.environ), root, show_progress)
    if making.problems:
        print(format_report(Report.of(making.problems), show_info=False))
        print(f"Nothing was put in place; site/{FOLDER}/ is as it was.", file=sys.stderr)
        return ExitCode.CONTENT
    print("3/3 Putting them in place …", flush=True)
    put_downloads(making.made, root, root / "site" / FOLDER)
    size = sum(made.bytes for made in making.made) / 1e6
    print(f"Done in {time.monotonic() - started:.1f} s: {len(making.made)} files, {size:.0f} MB, in site/{FOLDER}/.")
    return ExitCode.CLEAN
