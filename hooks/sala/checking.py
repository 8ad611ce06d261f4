"""The use case that people wait for most: check the curriculum. It loads no engine for pages or files."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sala.diagnostics import Report
from sala.loading.passages import read_guides
from sala.loading.read_curriculum import read_curriculum
from sala.model.curriculum import Curriculum
from sala.rules.all_rules import ask_all
from sala.rules.rule import Question


@dataclass(frozen=True)
class CheckedCurriculum:
    """What was read, and what is wrong with it."""

    curriculum: Curriculum | None
    """None when the curriculum's settings themselves could not be read."""
    report: Report
    """Every problem, of reading and of meaning."""


def check(root: Path, *, today: date, release: bool = False) -> CheckedCurriculum:
    """Read the curriculum under `root` and hold every rule against it.

    `today` is the day against which review dates are held. With `release`, an unfinished translation is an error.
    """
    loaded = read_curriculum(root)
    guides, unreadable = read_guides(root)
    problems = [*loaded.problems, *unreadable]
    if loaded.curriculum is not None:
        problems.extend(ask_all(Question(loaded.curriculum, today, release, (*loaded.sources, *guides))))
    return CheckedCurriculum(loaded.curriculum, Report.of(problems))
