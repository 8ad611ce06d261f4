"""`scripts/build.py`: build the site in both languages."""

import argparse
import os
import sys
import time
from datetime import date

from sala import build
from sala.build import SitePages
from sala.cli.outcome import ExitCode, command, project_root
from sala.diagnostics import format_report
from sala.finish.publish_folder import building_folder, put_in_place
from sala.integrations.mkdocs_site import SiteNotBuiltError, build_site


@command
def main(arguments: list[str] | None = None) -> ExitCode:
    """Check, build beside, then swap."""
    parser = argparse.ArgumentParser(prog="build.py", description="Build the site in both languages into site/.")
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
    pages = len(SitePages(checked.curriculum).by_address)
    print(f"2/3 Writing {pages} pages from the curriculum, and the guides, in English and Khmer …", flush=True)
    site, beside = root / "site", building_folder(root / "site")
    try:
        build_site(root, beside)
    except SiteNotBuiltError as problem:
        print(problem)
        print("Nothing was built; site/ is as it was.", file=sys.stderr)
        return ExitCode.CONTENT
    print("3/3 Putting it in place …", flush=True)
    put_in_place(beside, site)
    print(f"Done in {time.monotonic() - started:.1f} s: site/ (English) and site/km/ (Khmer).")
    return ExitCode.CLEAN
