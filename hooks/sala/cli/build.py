"""`scripts/build.py`: build the site in both languages."""

import argparse
import os
import sys
import time
from datetime import date

from sala.checking import check
from sala.cli.outcome import ExitCode, command, project_root
from sala.diagnostics import format_problem, format_report


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
    checked = check(root, today=date.today(), release=options.release)
    if checked.curriculum is None or checked.report.has_errors:
        print(format_report(checked.report, show_info=False))
        print("Nothing was built; site/ is as it was.", file=sys.stderr)
        return ExitCode.CONTENT
    for problem in checked.damage:
        print(format_problem(problem))
    # Each loads its own engines, which takes a second: nobody waits for the other's.
    if options.downloads_only:
        from sala.cli.build_downloads import build_downloads

        return build_downloads(checked.curriculum, root, started)
    from sala.cli.build_pages import build_pages

    return build_pages(checked, root, started, with_downloads=not options.pages_only)
