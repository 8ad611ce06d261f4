"""What is known from earlier checks changes no report, whatever happened to it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from project import CASE, FACTS, GLOSSARY, LESSON, MODULE, ROOT, SETTINGS, SHEET, Project
from sala.diagnostics import Problem
from sala.known_files import FOLDER, known_files

Break = Callable[[Project], None]

HARD = "Participatory deliberation facilitates comprehensive understanding of administrative responsibilities. " * 12
SAME = "We walk to the well together each morning, and we talk about who carries the water home for us."

NEEDLESS_EXCEPTION = """planned_lessons: [w2]
reading_exceptions:
  - of: w1-shared-well
    reader: learner
    why: The law's own words are needed here.
"""


def remove_khmer(project: Project) -> None:
    project.replace(LESSON, "  km: អណ្តូងរួម\n", "")


def same_paragraph(project: Project) -> None:
    for path in (LESSON, CASE):
        text = project.file(path).read_text(encoding="utf-8")
        before, colon, rest = text.partition("  en: ")
        project.write(path, f"{before}{colon}{SAME} {rest}")


def near_name(project: Project) -> None:
    """The hint names what is near, so that it depends on everything that there is."""
    project.replace(LESSON, "facts: [f01]", "facts: [f02x]")
    project.check()
    project.replace(FACTS, "id: f01\n", "id: f02\n")


BREAKS: dict[str, Break] = {
    "nothing": lambda project: None,
    "translation": remove_khmer,
    "form": lambda project: project.replace(LESSON, "level: ", "levle: "),
    "syntax": lambda project: project.replace(CASE, "id: cs-two-buckets", "id: cs-two-buckets\nid: twice"),
    "name": lambda project: project.replace(SHEET, "id: ws-well-map", "id: ws-another-map"),
    "reading": lambda project: project.replace(LESSON, "en: Welcome to the circle.", f"en: {HARD.strip()}"),
    "paragraph": same_paragraph,
    "reference": lambda project: project.replace(LESSON, "en: Welcome to", "en: Welcome [x](term:nothing) 😀 7 to"),
    "glossary": lambda project: project.replace(GLOSSARY, "id: well\n", "id: another-well\n"),
    "missing": lambda project: project.file(SHEET).unlink(),
    "near": near_name,
    "settings": lambda project: project.replace(SETTINGS, "planned_lessons: [w2]\n", NEEDLESS_EXCEPTION),
    "module": lambda project: project.file(MODULE).unlink(),
}


def as_a_new_process(project: Project, *, release: bool = False) -> tuple[Problem, ...]:
    known_files.cache_clear()
    return project.check(release=release)


def without_anything_known(project: Project, *, release: bool = False) -> tuple[Problem, ...]:
    for file in kept_files(project):
        file.unlink()
    return as_a_new_process(project, release=release)


def kept_files(project: Project) -> list[Path]:
    return sorted(file for file in (project.root / FOLDER).rglob("*") if file.is_file())


@pytest.mark.parametrize("what", BREAKS)
@pytest.mark.parametrize("release", [False, True])
def test_the_report_is_the_same_whatever_is_known(sound: Project, what: str, release: bool):
    """From nothing, from disk, and after one change in the process that read all before, and after it is taken back."""
    before = sound.check(release=release)
    BREAKS[what](sound)
    after_a_change = sound.check(release=release)
    from_disk = as_a_new_process(sound, release=release)
    from_nothing = without_anything_known(sound, release=release)

    assert after_a_change == from_disk == from_nothing
    assert (from_nothing == before) == (what == "nothing")


def test_a_file_that_cannot_be_read_for_a_while_changes_nothing_for_the_others(sound: Project):
    before, text = sound.check(), sound.file(LESSON).read_text(encoding="utf-8")
    sound.write(LESSON, text.replace("id: ", "id ", 1))
    broken = sound.check()
    sound.write(LESSON, text)

    assert sound.check() == before
    sound.write(LESSON, text.replace("id: ", "id ", 1))
    assert broken == without_anything_known(sound)


def test_a_release_is_not_answered_with_what_a_draft_found(sound: Project):
    remove_khmer(sound)
    draft, release = sound.check(), sound.check(release=True)

    assert as_a_new_process(sound) == draft != release == as_a_new_process(sound, release=True)


def test_places_are_those_of_the_file_after_reading_from_disk(sound: Project):
    sound.check()
    known_files.cache_clear()
    sound.replace(SETTINGS, "planned_lessons: [w2]\n", NEEDLESS_EXCEPTION)

    assert sound.check() == without_anything_known(sound)


def _cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def _other_words(content: bytes) -> bytes:
    return content.replace(b'"en"', b'"ne"')


def _other_shape(content: bytes) -> bytes:
    """Write it as we do, checksum included, but with something else in it."""
    _, name, key, *_ = content.split(b"\n")
    rest = b"\n".join((name, key, json.dumps(["no", {"curriculum": 1}]).encode()))
    return sha256(rest).hexdigest().encode() + b"\n" + rest


@pytest.mark.parametrize(
    "damage", [_cut, _other_words, _other_shape, lambda content: b"", lambda content: b"\x80\x04K."]
)
def test_damage_is_told_once_and_mended(sound: Project, damage: Callable[[bytes], bytes]):
    sound.replace(LESSON, "en: Welcome to", "en: Welcome 7 to")
    right = sound.check()
    for file in kept_files(sound):
        file.write_bytes(damage(file.read_bytes()))

    told, again = as_a_new_process(sound), as_a_new_process(sound)

    (note,) = [problem for problem in told if problem.location.path == FOLDER]
    assert note.code == "Z001"
    assert set(told) == {*right, note}
    assert again == right


def test_what_another_version_kept_is_not_read_and_goes(sound: Project):
    right = sound.check()
    (folder,) = (sound.root / FOLDER).iterdir()
    folder.rename(folder.with_name("0" * 32))

    assert as_a_new_process(sound) == right
    assert [found.name for found in (sound.root / FOLDER).iterdir()] == [folder.name]


def test_what_is_kept_does_not_grow(sound: Project):
    sound.check()
    size = len(kept_files(sound))
    text = sound.file(LESSON).read_text(encoding="utf-8")
    for number in range(3):
        sound.write(LESSON, text.replace("Welcome to", f"Welcome {number} to"))
        sound.check()
    sound.file(SHEET).unlink()
    sound.check()

    assert len(kept_files(sound)) < size


def test_a_cache_that_cannot_be_written_changes_nothing(sound: Project):
    sound.write(".cache", "a file is in the way")

    assert sound.check() == as_a_new_process(sound) == ()


def test_two_processes_at_once_do_no_harm(sound: Project):
    sound.replace(LESSON, "en: Welcome to", "en: Welcome 7 to")
    program = (
        "import sys, datetime, pathlib; from sala.checking import check;"
        "print(check(pathlib.Path(sys.argv[1]), today=datetime.date(2026, 11, 22)).report)"
    )
    command = [sys.executable, "-c", program, str(sound.root)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) for _ in range(3)]
    answers = {process.communicate()[0] for process in running}

    assert len(answers) == 1
    assert all(process.returncode == 0 for process in running)
    assert as_a_new_process(sound) == without_anything_known(sound)
