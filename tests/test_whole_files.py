"""Nobody sees half of a file, and nothing is left beside it."""

from pathlib import Path

import pytest

from sala.whole_files import copy_whole, write_whole


def test_a_file_that_cannot_be_written_leaves_no_half_of_it(tmp_path: Path) -> None:
    place = tmp_path / "taken"
    place.mkdir()
    with pytest.raises(OSError):
        write_whole(place, b"content")
    assert list(tmp_path.iterdir()) == [place]


def test_a_file_takes_the_place_of_another_and_leaves_those_who_share_the_old_one_alone(tmp_path: Path) -> None:
    old, shared = tmp_path / "page.html", tmp_path / "shared.html"
    old.write_bytes(b"old")
    shared.hardlink_to(old)
    write_whole(old, b"new")
    assert (old.read_bytes(), shared.read_bytes()) == (b"new", b"old")


def test_a_copy_is_made_where_no_folder_was(tmp_path: Path) -> None:
    (tmp_path / "made").write_bytes(b"pdf")
    copy_whole(tmp_path / "made", tmp_path / "below" / "sheet.pdf")
    assert [file.name for file in (tmp_path / "below").iterdir()] == ["sheet.pdf"]
    assert (tmp_path / "below" / "sheet.pdf").read_bytes() == b"pdf"
