"""`scripts/weigh.py`: print what pages weigh, and refuse those over budget."""

import argparse
import sys
from datetime import date
from pathlib import Path

from sala import build
from sala.checks.page_weight import format_weights
from sala.cli.outcome import ExitCode, command, project_root
from sala.diagnostics import Report, format_report


@command
def main(arguments: list[str] | None = None) -> ExitCode:
    """Weigh the heaviest page of every kind in both languages."""
    parser = argparse.ArgumentParser(
        prog="weigh.py",
        description="Print what the heaviest page of every kind weighs over the wire, in KB with brotli. "
        "A page over budget makes the exit code 1. Build the site first.",
    )
    parser.add_argument("--site", type=Path, default=project_root() / "site", help="the built site (site/)")
    options = parser.parse_args(arguments)
    if not (options.site / "index.html").is_file():
        print(f"weigh: there is no site in {options.site}; build it: python3 scripts/build.py", file=sys.stderr)
        return ExitCode.FAULT
    checked = build.check(project_root(), today=date.today())
    if checked.curriculum is None:
        print(format_report(checked.report, show_info=False))
        return ExitCode.CONTENT
    weights, problems = build.weigh_site(options.site, checked.curriculum)
    print(format_weights(weights))
    report = Report.of(problems)
    if report.has_errors:
        print(f"\n{format_report(report)}")
    return ExitCode.CONTENT if report.has_errors else ExitCode.CLEAN
