"""A project folder with a curriculum in it, for tests that break one thing and ask what is said."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sala import build
from sala.diagnostics import Location, Problem, Severity, format_problem

ROOT = Path(__file__).resolve().parents[1]
"""The real project."""

SOUND = ROOT / "tests" / "curricula" / "sound" / "curriculum"
"""A tiny curriculum without a fault."""

TODAY = date(2026, 11, 22)
"""The day of all tests."""

SETTINGS = "curriculum/curriculum.yml"
INTERFACE = "curriculum/interface.yml"
FACTS = "curriculum/facts.yml"
GLOSSARY = "curriculum/glossary.yml"
PHRASES = "curriculum/phrases.yml"
EXERCISE = "curriculum/exercises/x01-water-walk.yml"
MODULE = "curriculum/water/module.yml"
LESSON = "curriculum/water/lessons/w1-shared-well.yml"
CASE = "curriculum/water/case-studies/cs-two-buckets.yml"
SHEET = "curriculum/water/worksheets/ws-well-map.yml"


@dataclass(frozen=True)
class Project:
    """A project folder with a curriculum in it."""

    root: Path

    def file(self, path: str) -> Path:
        """Give a file by its path inside the project."""
        return self.root / path

    def write(self, path: str, text: str) -> None:
        """Write a file, and the folders above it."""
        self.file(path).parent.mkdir(parents=True, exist_ok=True)
        self.file(path).write_text(text, encoding="utf-8")

    def replace(self, path: str, old: str, new: str) -> None:
        """Break one thing: replace `old`, which must stand in the file exactly once."""
        text = self.file(path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{path} holds {text.count(old)} times: {old}"
        self.write(path, text.replace(old, new))

    def location(self, path: str, text: str) -> Location:
        """Give the first place where `text` stands."""
        before, found, _ = self.file(path).read_text(encoding="utf-8").partition(text)
        assert found, f"{path} does not hold: {text}"
        return Location(path, before.count("\n") + 1, len(before) - before.rfind("\n"))

    def place(self, path: str, text: str) -> str:
        """Give `path:line:column` of the first place where `text` stands."""
        location = self.location(path, text)
        return f"{location.path}:{location.line}:{location.column}"

    def check(self, *, release: bool = False) -> tuple[Problem, ...]:
        """Give every problem, in reading order."""
        return build.check(self.root, today=TODAY, release=release).report.problems

    def report(self, *, release: bool = False, only: str = "") -> list[str]:
        """Give every problem as people read it, notes left out: one line each, and its hint in the next.

        `only` leaves the problems whose code starts so, where breaking one thing must break another too.
        """
        found = (problem for problem in self.check(release=release) if problem.code.startswith(only))
        shown = (problem for problem in found if problem.severity is not Severity.INFO)
        return [line for problem in shown for line in format_problem(problem).splitlines()]
