"""`scripts/build.py`: build the site in both languages."""

import argparse
import os
import sys
import time
from datetime import date
from pathlib import Path

from sala import build
from sala.build import SitePages
from sala.cli.outcome import ExitCode, command, project_root
from sala.cli.progress import show_progress
from sala.diagnostics import Report, format_report
from sala.downloads.offering import FOLDER
from sala.finish.publish_folder import building_folder, put_in_place
from sala.integrations.mkdocs import start_from, tell_progress_to
from sala.integrations.mkdocs_site import SiteNotBuiltError, build_site, site_url
from sala.model.curriculum import Curriculum


@command
def main(arguments: list[str] | None = None) -> ExitCode:
    """Check, build beside, then swap."""
    parser = argparse.ArgumentParser(prog="build.py", description="Build the site in both languages into site/.")
    only = parser.add_mutually_exclusive_group()
    only.add_argument(
        "--pages-only", action="store_true", help="write the pages, which then offer no files to take away"
    )
    only.add_argument(
        "--downloads-only", action="store_true", help="make the files to take away into site/downloads/, and no pages"
    )
    parser.add_argument("--release", action="store_true", help="refuse an unfinished translation, as publishing does")
    options = parser.parse_args(arguments)
    root, started = project_root(), time.monotonic()
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

    print("1/3 Checking the curriculum …", flush=True)
    checked = build.check(root, today=date.today(), release=options.release)
    if checked.curriculum is None or checked.report.has_errors:
        print(format_report(checked.report, show_info=False))
        print("Nothing was built; site/ is as it was.", file=sys.stderr)
        return ExitCode.CONTENT
    if options.downloads_only:
        return _build_downloads(checked.curriculum, root, started)
    pages = len(SitePages(checked.curriculum).by_address)
    print(f"2/3 Writing {pages} pages from the curriculum, and the guides, in English and Khmer …", flush=True)
    site, beside = root / "site", building_folder(root / "site")
    tell_progress_to(show_progress)
    start_from(checked)
    try:
        build_site(root, beside, with_downloads=not options.pages_only)
    except SiteNotBuiltError as problem:
        print(problem)
        print("Nothing was built; site/ is as it was.", file=sys.stderr)
        return ExitCode.CONTENT
    print("3/3 Putting it in place …", flush=True)
    put_in_place(beside, site)
    print(f"Done in {time.monotonic() - started:.1f} s: site/ (English) and site/km/ (Khmer).")
    return ExitCode.CLEAN


def _build_downloads(curriculum: Curriculum, root: Path, started: float) -> ExitCode:
    """Make the downloads, then put each in its place; the pages of an older site stay as they are."""
    print("2/3 Making the files to take away …", flush=True)
    edition = build.edition(site_url(root), os.environ)
    making = build.make_downloads(curriculum, edition, root, show_progress)
    if making.problems:
        print(format_report(Report.of(making.problems), show_info=False))
        print(f"Nothing was put in place; site/{FOLDER}/ is as it was.", file=sys.stderr)
        return ExitCode.CONTENT
    print("3/3 Putting them in place …", flush=True)
    build.put_downloads(making.made, root, root / "site" / FOLDER)
    size = sum(made.bytes for made in making.made) / 1e6
    print(f"Done in {time.monotonic() - started:.1f} s: {len(making.made)} files, {size:.0f} MB, in site/{FOLDER}/.")
    return ExitCode.CLEAN
