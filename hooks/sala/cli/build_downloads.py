"""The part of `scripts/build.py` that makes files to take away; all of it with `--downloads-only`."""

import os
import sys
import time
from pathlib import Path

from sala.cli.outcome import ExitCode
from sala.cli.progress import show_progress
from sala.diagnostics import Report, format_report
from sala.downloading import edition, make_downloads
from sala.downloads.download import MadeDownload
from sala.downloads.offering import FOLDER
from sala.downloads.putting import put_downloads
from sala.integrations.site_address import site_url
from sala.model.curriculum import Curriculum


def made_downloads(curriculum: Curriculum, root: Path, left: str) -> tuple[MadeDownload, ...] | None:
    """Make all files and show how far it is; None when one cannot be made, and then tell why and what is `left` as it was."""
    print("2/3 Making the files to take away …", flush=True)
    making = make_downloads(curriculum, edition(site_url(root), os.environ), root, show_progress)
    if making.problems:
        print(format_report(Report.of(making.problems), show_info=False))
        print(left, file=sys.stderr)
        return None
    return making.made


def build_downloads(curriculum: Curriculum, root: Path, started: float) -> ExitCode:
    """Make the downloads, then put each in its place; the pages of an older site stay as they are."""
    made = made_downloads(curriculum, root, f"Nothing was put in place; site/{FOLDER}/ is as it was.")
    if made is None:
        return ExitCode.CONTENT
    print("3/3 Putting them in place …", flush=True)
    put_downloads(made, root, root / "site" / FOLDER)
    size = sum(one.bytes for one in made) / 1e6
    print(f"Done in {time.monotonic() - started:.1f} s: {len(made)} files, {size:.0f} MB, in site/{FOLDER}/.")
    return ExitCode.CLEAN
