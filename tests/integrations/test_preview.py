"""The preview that people see while they write."""

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest

from project import ROOT, SHEET
from small_project import small_project

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


def test_a_download_is_made_when_somebody_asks_for_it(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    with _served(project) as (address, log):
        assert 'href="../../downloads/water/ws-well-map-km.pdf"' in _get(f"{address}water/ws-well-map/")
        sheet, pack = f"{address}downloads/water/ws-well-map-km.pdf", f"{address}downloads/water/water-pack-en.zip"
        with urllib.request.urlopen(sheet, timeout=PATIENCE) as answer:
            first = answer.read()
            assert (answer.headers["Content-Type"], first[:5]) == ("application/pdf", b"%PDF-")
        with urllib.request.urlopen(pack, timeout=PATIENCE) as answer:
            assert "water-en/06-ws-well-map-en.pdf" in zipfile.ZipFile(BytesIO(answer.read())).namelist()
        assert _status(f"{address}downloads/water/ws-no-map-km.pdf") == 404
        assert _status(f"{address}downloads/") == 200

        _replace(project / SHEET, "km: ផ្លូវទៅអណ្តូង", "km: ផ្លូវទៅស្រះ")
        _until(lambda: "ផ្លូវទៅស្រះ" in _get(f"{address}km/water/ws-well-map/"))
        with urllib.request.urlopen(sheet, timeout=PATIENCE) as answer:
            assert answer.read() != first

        _replace(project / SHEET, "en: The path to the well", "en: " + "The path to the well " * 12)
        _until(lambda: "The path to the well The path" in _get(f"{address}water/ws-well-map/"))
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{address}downloads/water/ws-well-map-en.pdf", timeout=PATIENCE)
        assert refused.value.code == 500
        assert "D101 the file water/ws-well-map-en.pdf could not be made" in refused.value.read().decode("utf-8")
        assert "Traceback" not in log.read_text(encoding="utf-8")


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


def _status(address: str) -> int:
    try:
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return refused.code


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
