"""`scripts/check.py`: tell every problem of the curriculum."""

import argparse
import sys
from datetime import date
from pathlib import Path

from sala import checking
from sala.cli.outcome import ExitCode, command, project_root
from sala.diagnostics import counted, format_problem, format_report


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
    parser.add_argument(
        "--fix",
        action="store_true",
        help="first mend what is safe to mend in Khmer texts: the order of signs, spellings, punctuation",
    )
    options = parser.parse_args(arguments)
    if options.fix and not _fix():
        return ExitCode.FAULT
    checked = checking.check(project_root(), today=date.today(), release=options.release, in_a_hurry=True)
    print(format_report(checked.report, show_info=options.notes))
    for problem in checked.damage if not options.notes else ():
        print(format_problem(problem))
    return ExitCode.CONTENT if checked.report.has_errors else ExitCode.CLEAN


def _fix() -> bool:
    """Mend the sources and tell each change; False when a file could not be written."""
    places, files = 0, 0
    try:
        for mended in checking.mend(project_root()):
            files += 1
            places += len(mended.changes)
            for change in mended.changes:
                place = f"{change.location.path}:{change.location.line}:{change.location.column}"
                print(f"{place}: mended “{change.wrong}” to “{change.right}”", flush=True)
    except OSError as error:
        print(
            f"{_shown(error.filename)} cannot be written: {error.strerror}\n"
            "    hint: Check its permissions and the space on the disk; the file is as it was.",
            file=sys.stderr,
        )
        return False
    print(
        f"Mended: {counted(places, 'place')} in {counted(files, 'file')}.\n"
        if files
        else "Nothing to mend by itself.\n"
    )
    return True


def _shown(filename: str) -> str:
    return Path(filename).relative_to(project_root()).as_posix()
