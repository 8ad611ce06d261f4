"""A second process changes no report, and spares the first what it has done."""

import shutil
from contextlib import closing

import pytest

from project import CASE, LESSON, TODAY, Project
from sala import known_files
from sala.checking import check
from sala.diagnostics import Problem
from sala.loading.read_curriculum import content_files, read_curriculum
from sala.rules.all_rules import elsewhere_in
from sala.second_reader import SecondReader


def _helped(project: Project) -> bool:
    """Let a second process read and ask about everything before the first one does; tell whether it met damage."""
    known_files.forget_known_files()
    with closing(SecondReader(project.root, many=1)) as second:
        curriculum = read_curriculum(project.root).curriculum
        assert curriculum is not None
        paths = {entity.source_map.path for entity in curriculum.entities()}
        second.ask(elsewhere_in(curriculum, release=False), paths)
        return second.close()


def _problems(project: Project) -> tuple[Problem, ...]:
    known_files.forget_known_files()
    return check(project.root, today=TODAY).report.problems


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (LESSON, "en: Welcome to", "en: Welcome [x](term:nothing) 😀 7 to"),
        (LESSON, "level: ", "levle: "),
        (CASE, "id: cs-two-buckets", "id: cs-two-buckets\nid: twice"),
    ],
)
def test_its_help_changes_no_report(sound: Project, path: str, old: str, new: str) -> None:
    sound.replace(path, old, new)
    alone = tuple(sound.check())
    shutil.rmtree(sound.root / known_files.FOLDER)
    _helped(sound)
    assert _problems(sound) == alone
    assert alone


def test_what_it_has_done_is_not_done_again(sound: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    helped_with = {path.relative_to(sound.root).as_posix() for path, _ in content_files(sound.root)}
    assert not _helped(sound)
    read: list[str] = []
    asked: list[str] = []
    content, ask = known_files.read_content, known_files.ask_file
    monkeypatch.setattr(
        known_files, "read_content", lambda text, path, *a, **k: [read.append(path), content(text, path, *a, **k)][1]
    )
    monkeypatch.setattr(known_files, "ask_file", lambda file: [asked.append(file.source.path), ask(file)][1])
    assert _problems(sound) == ()
    assert helped_with
    assert not helped_with & set(read)
    assert not helped_with & set(asked)


def test_a_few_files_are_read_alone(sound: Project) -> None:
    with closing(SecondReader(sound.root)) as second:
        assert not second.close()
    assert known_files.KnownFiles(sound.root).kept_contents == 0


def test_it_tells_what_was_damaged(sound: Project) -> None:
    sound.check()
    for file in (sound.root / known_files.FOLDER).rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes()[:-2])
    known_files.forget_known_files()
    with closing(SecondReader(sound.root, many=-1000)) as second:
        assert second.close()
