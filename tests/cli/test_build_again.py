"""A second build after a small change gives, to the byte, what a build of everything gives."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from project import LESSON
from small_project import small_project

RECORD = Path(".cache", "site.json")
SAID = "Welcome to the circle."
CHANGES = {
    "a said sentence": (LESSON, SAID, "Welcome to our circle."),
    "markup that no page had": (LESSON, SAID, "Welcome to the *circle*."),
    "a word of the glossary": (LESSON, SAID, "Welcome to the well. It is your turn."),
    "a title that other pages show": (LESSON, "title:\n  en: ", "title:\n  en: New "),
    "a guide": ("docs/en/about.md", "# about", "# About us"),
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project that was built once."""
    project = small_project(tmp_path_factory.mktemp("project"))
    assert "pages from the curriculum" in _build(project)
    return project


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    """A copy that was built once too, and may be changed."""
    copy = tmp_path / "project"
    shutil.copytree(built, copy)
    return copy


@pytest.mark.parametrize("change", CHANGES)
def test_the_bytes_are_those_of_a_clean_build(project: Path, change: str) -> None:
    path, old, new = CHANGES[change]
    text = (project / path).read_text(encoding="utf-8")
    assert old in text
    (project / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    _build(project)
    again = _bytes(project / "site")
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".cache")
    _build(project)
    clean = _bytes(project / "site")
    assert [path for path in clean if clean[path] != again.get(path)] == []
    assert set(again) == set(clean)


def test_one_changed_sentence_writes_one_page(project: Path) -> None:
    path, old, new = CHANGES["a said sentence"]
    text = (project / path).read_text(encoding="utf-8")
    (project / path).write_text(text.replace(old, new, 1), encoding="utf-8")
    before = _bytes(project / "site")
    assert "1 page changed." in _build(project)
    after = _bytes(project / "site")
    pages = {name for name in after if after[name] != before[name] and name.endswith(".html")}
    assert len(pages) == 1
    assert "Welcome to our circle." in after[pages.pop()].decode("utf-8")


def test_when_nothing_changed_nothing_is_written(project: Path) -> None:
    before = {file: file.stat().st_mtime_ns for file in (project / "site").rglob("*")}
    assert "0 pages changed." in _build(project)
    assert {file: file.stat().st_mtime_ns for file in (project / "site").rglob("*")} == before


def test_a_site_that_somebody_changed_by_hand_is_built_anew(project: Path) -> None:
    page = project / "site" / "index.html"
    whole = page.read_bytes()
    page.write_text("by hand", encoding="utf-8")
    assert "pages from the curriculum" in _build(project)
    assert page.read_bytes() == whole


@pytest.mark.parametrize("damage", ["half", "another", "nonsense"])
def test_a_damaged_record_is_told_once_and_made_anew(project: Path, damage: str) -> None:
    record = project / RECORD
    whole = record.read_bytes()
    record.write_bytes(
        {"half": whole[: len(whole) // 2], "another": b"{}\n" + whole, "nonsense": os.urandom(2000)}[damage]
    )
    said = _build(project)
    assert said.count("cannot be used") == 1
    assert "pages from the curriculum" in said
    assert "cannot be used" not in _build(project)


def _build(project: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "PYTHONIOENCODING": "utf-8"}
    environment["SOURCE_DATE_EPOCH"] = "1700000000"
    code = "from sala.cli.build import main; raise SystemExit(main(['--pages-only']))"
    result = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert (result.returncode, result.stderr) == (0, ""), result.stdout
    return result.stdout


def _bytes(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in sorted(site.rglob("*")) if file.is_file()}
