"""Swapping a finished folder for an older one."""

from pathlib import Path

import pytest

from sala.finish.publish_folder import building_folder, put_in_place


def _make(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "index.html").write_text(text, encoding="utf-8")
    return folder


def test_the_new_takes_the_place_of_the_old(tmp_path: Path) -> None:
    site = _make(tmp_path / "site", "old")
    put_in_place(_make(building_folder(site), "new"), site)
    assert (site / "index.html").read_text(encoding="utf-8") == "new"
    assert [entry.name for entry in tmp_path.iterdir()] == ["site"]


def test_the_first_site_needs_no_older_one(tmp_path: Path) -> None:
    site = tmp_path / "site"
    put_in_place(_make(building_folder(site), "new"), site)
    assert (site / "index.html").read_text(encoding="utf-8") == "new"


def test_what_an_interrupted_build_left_is_removed(tmp_path: Path) -> None:
    site = tmp_path / "site"
    _make(tmp_path / ".site-building", "half")
    assert not building_folder(site).exists()


def test_if_the_new_cannot_be_moved_the_old_is_put_back(tmp_path: Path) -> None:
    site = _make(tmp_path / "site", "old")
    with pytest.raises(OSError):
        put_in_place(tmp_path / "was never built", site)
    assert (site / "index.html").read_text(encoding="utf-8") == "old"
