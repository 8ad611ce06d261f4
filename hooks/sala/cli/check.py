"""`scripts/check.py`: tell every problem of the curriculum."""

import argparse
from datetime import date

from sala import checking
from sala.cli.outcome import ExitCode, command, project_root
from sala.diagnostics import format_report


@command
def main(arguments: list[str] | None = None) -> ExitCode:
    """Check the curriculum and print the report."""
    parser = argparse.ArgumentParser(prog="check.py", description="Check the whole curriculum and tell every problem.")
    parser.add_argument(
        "--release", action="store_true", help="count an unfinished translation as an error, as publishing does"
    )
    parser.add_argument(
        "--notes", action="store_true", help="print notes too, such as phrases that wait for a planned lesson"
    )
    options = parser.parse_args(arguments)
    checked = checking.check(project_root(), today=date.today(), release=options.release)
    print(format_report(checked.report, show_info=options.notes))
    return ExitCode.CONTENT if checked.report.has_errors else ExitCode.CLEAN
