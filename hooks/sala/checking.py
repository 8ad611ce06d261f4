"""Use cases of the content alone: check it, mend it.

People wait for a check after every sentence, so this loads no engine for pages or files.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sala.diagnostics import Report
from sala.loading.passages import read_guides
from sala.loading.read_curriculum import read_curriculum
from sala.loading.source_text import write_text
from sala.model.curriculum import Curriculum
from sala.rules.all_rules import ask_all
from sala.rules.khmer_mending import MendedFile
from sala.rules.khmer_mending import mend as mend_khmer
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


def mend(root: Path) -> Iterator[MendedFile]:
    """Mend what is safe to mend in the Khmer of the curriculum and the pages under `root`; yield each file that changed.

    A file is written when it is its turn. Raises OSError, with the file's name, when one cannot be written.
    """
    for source in (*read_curriculum(root).sources, *read_guides(root)[0]):
        mended = mend_khmer(source)
        if mended.changes:
            write_text(root / mended.path, mended.text)
            yield mended
