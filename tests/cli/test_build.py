"""`scripts/build.py`, run as people run it, in a small project with every part of the real one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from project import LESSON
from small_project import small_project

BREAKS = {
    "a fault in the content": (LESSON, "duration_minutes: 60", "duration_minutes: 65"),
    "a broken link in a guide": ("docs/en/method/approach.md", "# ", "# [there](nowhere.md) "),
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program with a tiny curriculum and guides of one line, without anything that was built before."""
    return small_project(tmp_path_factory.mktemp("project"))


def _build(project: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "PYTHONIOENCODING": "utf-8"}
    code = f"from sala.cli.build import main; raise SystemExit(main({list(options)}))"
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=project.parent,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_a_build_writes_both_languages(copy: Path) -> None:
    result = _build(copy)
    assert (result.returncode, result.stderr) == (0, "")
    assert (copy / "site" / "index.html").is_file()
    assert (copy / "site" / "km" / "index.html").is_file()
    assert not list(copy.glob(".site-*"))


def test_two_builds_write_the_same_bytes(copy: Path) -> None:
    """Nothing is left of the first. SOURCE_DATE_EPOCH fixes the day in the sitemap and on paper."""
    first = _bytes_of_a_build(copy)
    shutil.rmtree(copy / ".cache")
    second = _bytes_of_a_build(copy)
    assert [name for name in first if first[name] != second.get(name)] == []
    assert set(first) == set(second)


def test_downloads_alone_leave_the_pages_as_they_were(copy: Path) -> None:
    home = copy / "site" / "index.html"
    home.parent.mkdir(exist_ok=True)
    home.write_text("an older page", encoding="utf-8")
    result = _build(copy, "--downloads-only")
    assert (result.returncode, result.stderr) == (0, "")
    assert (copy / "site" / "downloads" / "water" / "ws-well-map-km.pdf").read_bytes().startswith(b"%PDF")
    assert home.read_text(encoding="utf-8") == "an older page"


@pytest.mark.parametrize("fault", BREAKS)
def test_a_build_that_fails_leaves_the_older_site_untouched(copy: Path, fault: str) -> None:
    path, old, new = BREAKS[fault]
    site, source = copy / "site", copy / path
    site.mkdir(exist_ok=True)
    (site / "older.txt").write_text("still here", encoding="utf-8")
    before, text = _bytes(site), source.read_text(encoding="utf-8")
    source.write_text(text.replace(old, new, 1), encoding="utf-8")
    try:
        result = _build(copy)
    finally:
        source.write_text(text, encoding="utf-8")
    assert result.returncode == 1
    assert "Nothing was built; site/ is as it was." in result.stderr
    assert path.rsplit("/", 1)[1] in result.stdout or "nowhere.md" in result.stdout
    assert "Traceback" not in result.stdout + result.stderr
    assert _bytes(site) == before


def _bytes(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def _bytes_of_a_build(project: Path) -> dict[str, bytes]:
    os.environ["SOURCE_DATE_EPOCH"] = "1700000000"
    try:
        assert _build(project).returncode == 0
    finally:
        del os.environ["SOURCE_DATE_EPOCH"]
    return _bytes(project / "site")
