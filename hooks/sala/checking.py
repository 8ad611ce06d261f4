"""Use cases of the content alone: check it, mend it.

People wait for a check after every sentence, so this loads no engine for pages or files.
"""

from collections.abc import Iterable, Iterator
from contextlib import closing, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sala.diagnostics import Problem, Report
from sala.garbage import nothing_is_garbage
from sala.known_files import FOLDER, KnownFiles, known_files
from sala.loading.file_content import FileContent
from sala.loading.passages import read_guides
from sala.loading.read_curriculum import read_curriculum
from sala.loading.source_text import write_text
from sala.model.curriculum import Curriculum
from sala.rules.all_rules import ask_all, elsewhere_in
from sala.rules.khmer_mending import MendedFile
from sala.rules.khmer_mending import mend as mend_khmer
from sala.rules.rule import FileFindings, Question
from sala.second_reader import SecondReader


@dataclass(frozen=True)
class CheckedCurriculum:
    """What was read, and what is wrong with it."""

    curriculum: Curriculum | None
    """None when the curriculum's settings themselves could not be read."""
    report: Report
    """Every problem, of reading and of meaning."""

    @property
    def damage(self) -> tuple[Problem, ...]:
        """What was wrong with results that were kept: no note of the content, and told in any case."""
        return tuple(problem for problem in self.report.problems if problem.location.path == FOLDER)


def check(root: Path, *, today: date, release: bool = False, in_a_hurry: bool = False) -> CheckedCurriculum:
    """Read the curriculum under `root` and hold every rule against it.

    `today` is the day against which review dates are held. With `release`, an unfinished translation is an error.
    `in_a_hurry`: somebody waits; a second process may help, which takes more time of the processor altogether.
    """
    root = root.resolve()
    with nothing_is_garbage(), closing(SecondReader(root)) if in_a_hurry else nullcontext() as second:
        known = known_files(root)
        loaded = read_curriculum(root, known.read)
        guides, unreadable = read_guides(root)
        problems = [*loaded.problems, *unreadable]
        if loaded.curriculum is not None:
            files = (*loaded.files, *map(known.page, guides))
            findings = _ask_files(loaded.curriculum, files, known, second, release=release)
            for found in findings:
                problems.extend(found.problems)
            problems.extend(ask_all(Question(loaded.curriculum, today, findings)))
        damage = known.finish(
            {source.path for source in (*loaded.sources, *guides)}, damaged=second is not None and second.close()
        )
        problems.extend((damage,) if damage else ())
        return CheckedCurriculum(loaded.curriculum, Report.of(problems))


def _ask_files(
    curriculum: Curriculum,
    files: Iterable[FileContent],
    known: KnownFiles,
    second: SecondReader | None,
    *,
    release: bool,
) -> tuple[FileFindings, ...]:
    """Ask the rules about each file, in the order of the curriculum; files without a part in it come last."""
    elsewhere = elsewhere_in(curriculum, release=release)
    paths = dict.fromkeys(entity.source_map.path for entity in curriculum.entities())
    if second is not None:
        second.ask(elsewhere, paths.keys())
    order = {path: place for place, path in enumerate(paths)}
    sound = ((file.source.path, file) for file in files if file.source is not None)
    return tuple(
        known.ask(file, elsewhere, has_part=path in order)
        for path, file in sorted(sound, key=lambda pair: order.get(pair[0], len(order)))
    )


def mend(root: Path) -> Iterator[MendedFile]:
    """Mend what is safe to mend in the Khmer of the curriculum and the pages under `root`; yield each file that changed.

    A file is written when it is its turn. Raises OSError, with the file's name, when one cannot be written.
    """
    for source in (*read_curriculum(root).sources, *read_guides(root)[0]):
        mended = mend_khmer(source)
        if mended.changes:
            write_text(root / mended.path, mended.text)
            yield mended
