"""A grown curriculum is sound, so that what is measured on it is what a real one costs."""

from pathlib import Path

from benchmarks.curricula import grow
from project import ROOT, TODAY
from sala import build

LESSONS = 40


def test_it_has_so_many_lessons_and_no_problem(tmp_path: Path) -> None:
    grow(ROOT, tmp_path, LESSONS)
    checked = build.check(tmp_path, today=TODAY)
    assert checked.report.problems == ()
    assert checked.curriculum is not None
    assert len(checked.curriculum.lessons) == LESSONS
