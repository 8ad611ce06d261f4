"""Problems as data: what is wrong, where, and what to do about it.

Nothing here prints or exits. A check yields problems; `sala.cli` and `sala.integrations` show them.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import IntEnum


class Severity(IntEnum):
    """How much a problem matters; a higher value is worse."""

    INFO = 0
    """Worth knowing; nothing to mend now."""
    WARNING = 1
    """To be mended before publishing."""
    ERROR = 2
    """Stops the build."""


@dataclass(frozen=True, slots=True)
class Location:
    """A place in a file of the project."""

    path: str
    """Relative to the project's root, with forward slashes."""
    line: int = 1
    """Counted from 1."""
    column: int = 1
    """Counted from 1, in characters, not bytes."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong at one place."""

    code: str
    """Stable short name of the rule, such as `L102`; CONTRIBUTING.md lists them."""
    message: str
    """What is wrong, in words for a teacher who edits YAML."""
    location: Location
    hint: str = ""
    """What to do about it."""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True)
class Report:
    """All problems of one check, in reading order."""

    problems: tuple[Problem, ...] = field(default=())

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> "Report":
        """Sort `problems` by file, line, column and code, and drop exact repeats."""
        unique = dict.fromkeys(problems)
        return cls(
            tuple(
                sorted(unique, key=lambda p: (p.location.path, p.location.line, p.location.column, p.code, p.message))
            )
        )

    def count(self, severity: Severity) -> int:
        """Tell how many problems have exactly this severity."""
        return sum(1 for problem in self.problems if problem.severity is severity)

    @property
    def has_errors(self) -> bool:
        """Whether the content must be mended before it can be built."""
        return self.count(Severity.ERROR) > 0


def format_problem(problem: Problem) -> str:
    """Give the one line `path:line:col: CODE message`, and below it `hint: …` where there is a hint."""
    place = f"{problem.location.path}:{problem.location.line}:{problem.location.column}"
    kind = {Severity.ERROR: "", Severity.WARNING: "warning: ", Severity.INFO: "info: "}[problem.severity]
    line = f"{place}: {problem.code} {kind}{problem.message}"
    return f"{line}\n    hint: {problem.hint}" if problem.hint else line


def format_report(report: Report, *, show_info: bool = True) -> str:
    """Give all problems grouped by file, an empty line between files, and a count at the end."""
    groups: dict[str, list[str]] = {}
    for problem in report.problems:
        if problem.severity is Severity.INFO and not show_info:
            continue
        groups.setdefault(problem.location.path, []).append(format_problem(problem))
    texts = ["\n".join(lines) for lines in groups.values()]
    texts.append(format_count(report))
    return "\n\n".join(texts)


def format_count(report: Report) -> str:
    """Give one line such as `2 errors, 1 warning, 0 notes in 2 files`."""
    if not report.problems:
        return "No problems."
    counts = [
        counted(report.count(Severity.ERROR), "error"),
        counted(report.count(Severity.WARNING), "warning"),
        counted(report.count(Severity.INFO), "note"),
    ]
    files = len({problem.location.path for problem in report.problems})
    return f"{', '.join(counts)} in {counted(files, 'file')}."


def counted(number: int, noun: str) -> str:
    """Give a number with its noun: `1 file`, `2 files`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
