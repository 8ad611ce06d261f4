"""The preview that people see while they write."""

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from project import ROOT

LESSON = "curriculum/rights/lessons/r3-rights-holders.yml"
PATIENCE = 60
"""Seconds to wait for something that takes three on a quiet machine."""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for name in ("curriculum", "docs", "hooks", "overrides"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def test_a_change_is_shown_a_fault_is_told_and_the_last_good_page_stays(copy: Path) -> None:
    with _served(copy) as (address, log):
        page = f"{address}rights/r3-rights-holders/"
        _until(lambda: "Rights holders and duty bearers" in _get(page))
        _replace(copy / LESSON, "en: Rights holders and duty bearers\n", "en: Who holds a right\n")
        _until(lambda: "<title>Who holds a right" in _get(page))
        _replace(copy / LESSON, "duration_minutes: 120", "duration_minutes: 125")
        _until(lambda: "L401 the steps take 120 minutes" in log.read_text(encoding="utf-8"))
        assert "<title>Who holds a right" in _get(page)
        assert "Traceback" not in log.read_text(encoding="utf-8")
        _replace(copy / LESSON, "duration_minutes: 125", "duration_minutes: 120")
        _replace(copy / LESSON, "en: Who holds a right\n", "en: Rights holders and duty bearers\n")
        _until(lambda: "<title>Rights holders and duty bearers" in _get(page))


def test_a_start_with_a_fault_shows_the_fault_in_the_browser_until_it_is_mended(copy: Path) -> None:
    _replace(copy / LESSON, "duration_minutes: 120", "duration_minutes: 125")
    with _served(copy) as (address, _):
        _until(lambda: "L401 the steps take 120 minutes" in _get(address))
        _replace(copy / LESSON, "duration_minutes: 125", "duration_minutes: 120")
        _until(lambda: "<title>Women's Empowerment" in _get(address))


@contextmanager
def _served(project: Path) -> Iterator[tuple[str, Path]]:
    """Start the preview; give its address and the file of what it says."""
    log = project / "serve.log"
    environment = {**os.environ, "PYTHONPATH": str(project / "hooks"), "PYTHONIOENCODING": "utf-8"}
    code = "from sala.cli.serve import main; raise SystemExit(main(['--port', '8640']))"
    with log.open("w", encoding="utf-8") as output:
        process = subprocess.Popen([sys.executable, "-c", code], env=environment, stdout=output, stderr=output)
        try:
            _until(lambda: "http://127.0.0.1:" in log.read_text(encoding="utf-8"))
            said = log.read_text(encoding="utf-8")
            yield said[said.index("http://127.0.0.1:") :].split(" ", 1)[0], log
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _get(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return str(answer.read().decode("utf-8"))
    except urllib.error.URLError:
        return ""


def _until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.2)


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
