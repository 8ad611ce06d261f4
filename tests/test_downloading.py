"""Downloads are made again exactly when something changed that they are made from."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from project import CASE, INTERFACE, ROOT, SHEET, SOUND, TODAY, Project
from sala import build
from sala.downloads.outcome import Making, silent
from sala.layouts.imprint import Edition

EDITION = Edition("https://sala.example.org/")
CASE_FILES = {f"water/cs-two-buckets-{locale}.pdf" for locale in ("en", "km")}
"""Both print a revision code, which names the text in both languages."""
BOOKS = {f"{name}-book-{locale}.pdf" for name in ("curriculum", "water/water") for locale in ("en", "km")}
ENGLISH_EBOOK = {"water/water-book-en.epub"}

_MACHINERY = "from sala.downloads.machinery import all_machinery; print(all_machinery())"

_UNCHANGED = """
import sys
from datetime import date
from pathlib import Path
from sala.checking import check
from sala.downloading import make_downloads
from sala.layouts.imprint import Edition
root, site_url = Path(sys.argv[1]), sys.argv[2]
making = make_downloads(check(root, today=date(2026, 11, 22)).curriculum, Edition(site_url), root, print)
print(len(making.made), *sorted({"typst", "docx", "khmercut", "fontTools"} & set(sys.modules)))
"""


def _make(project: Project, edition: Edition = EDITION) -> tuple[Making, set[str]]:
    """Make the downloads; give what came of it, and the files that had to be made."""
    made: set[str] = set()
    curriculum = build.check(project.root, today=TODAY).curriculum
    assert curriculum is not None
    making = build.make_downloads(curriculum, edition, project.root, lambda done, total, name: made.add(name))
    assert making.problems == ()
    return making, made


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Making]:
    """A project whose downloads were made, for tests that work on a copy of it."""
    root = tmp_path_factory.mktemp("made")
    shutil.copytree(SOUND, root / "curriculum")
    shutil.copy(ROOT / INTERFACE, root / "curriculum")
    project = Project(root)
    return project, _make(project)[0]


@pytest.fixture
def made(kept: tuple[Project, Making], sound: Project) -> Making:
    """What was made of the sound curriculum; its cache has it."""
    project, making = kept
    shutil.copytree(project.root / ".cache", sound.root / ".cache")
    return making


def test_what_did_not_change_is_not_even_laid_out(sound: Project, made: Making) -> None:
    """No engine is loaded: the answer is there at once."""
    said = subprocess.run(
        [sys.executable, "-c", _UNCHANGED, str(sound.root), EDITION.site_url],
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.split() == [str(len(made.made))]
    assert _make(sound) == (made, set())


def test_a_changed_sentence_makes_exactly_the_files_that_hold_it_again(sound: Project, made: Making) -> None:
    text = sound.file(CASE).read_text(encoding="utf-8")
    sound.write(CASE, text.replace("analysis:\n  en: ", "analysis:\n  en: Listen first. ", 1))
    assert _make(sound)[1] == CASE_FILES | BOOKS | ENGLISH_EBOOK
    sound.write(CASE, text)
    assert _make(sound) == (made, set())


def test_a_second_address_makes_files_of_its_own_and_the_first_are_still_known(sound: Project, made: Making) -> None:
    other, again = _make(sound, Edition("https://elsewhere.example.org/"))
    assert len(again) == len([one for one in made.made if one.download.kind != "pack"])
    assert other != made
    assert _make(sound) == (made, set())


@pytest.mark.parametrize("damage", [lambda file: file.unlink(), lambda file: os.truncate(file, 100)])
def test_a_lost_or_cut_file_is_made_again(sound: Project, made: Making, damage: object) -> None:
    victim = next(one for one in made.made if one.download.path == "water/w1-shared-well-km.docx")
    assert callable(damage)
    damage(sound.root / ".cache" / "downloads" / victim.key[:2] / victim.key)
    assert _make(sound) == (made, {victim.download.path})


def test_damaged_notes_in_the_cache_do_no_harm(sound: Project, made: Making) -> None:
    for file in (sound.root / ".cache").rglob("*"):
        if file.is_file() and file.read_bytes()[:1] in (b"[", b"{"):
            os.truncate(file, 20)
    again, remade = _make(sound)
    assert again == made
    assert remade == {one.download.path for one in made.made if one.download.kind != "pack"}


def test_a_file_that_cannot_be_set_is_told_with_its_place_and_no_half_of_anything_is_given_out(
    sound: Project, made: Making
) -> None:
    """A title of 3,000 letters has no room at the head of a sheet."""
    before = _bytes(sound)
    text = sound.file(SHEET).read_text(encoding="utf-8")
    sound.write(SHEET, text.replace("en: The path to the well", "en: " + "The path to the well " * 150, 1))
    curriculum = build.check(sound.root, today=TODAY).curriculum
    assert curriculum is not None
    making = build.make_downloads(curriculum, EDITION, sound.root, silent)
    assert making.made == ()
    assert {(problem.code, problem.location.path) for problem in making.problems} >= {("D101", SHEET)}
    assert all("could not be made: " in problem.message for problem in making.problems)
    sound.write(SHEET, text)
    assert _make(sound) == (made, set())
    assert {path: before[path] for path in before} == {path: _bytes(sound)[path] for path in before}


@pytest.mark.parametrize(
    "part", ["fonts/Battambang-Regular.ttf", "layouts/lesson.py", "writers/typst/templates/sheet.typ"]
)
def test_another_version_of_the_program_or_of_a_font_reads_nothing_of_this_one(tmp_path: Path, part: str) -> None:
    shutil.copytree(ROOT / "hooks" / "sala", tmp_path / "sala", ignore=shutil.ignore_patterns("__pycache__"))
    before = _machinery(tmp_path)
    file = tmp_path / "sala" / part
    file.write_bytes(file.read_bytes() + b"\n")
    assert before == _machinery(ROOT / "hooks") != _machinery(tmp_path)


def _bytes(project: Project) -> dict[str, bytes]:
    files = sorted((project.root / ".cache").rglob("*"))
    return {file.relative_to(project.root).as_posix(): file.read_bytes() for file in files if file.is_file()}


def _machinery(folder: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    said = subprocess.run(
        [sys.executable, "-c", _MACHINERY], env=environment, capture_output=True, text=True, check=True
    )
    return said.stdout.strip()
