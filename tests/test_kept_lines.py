"""Lines on disk: given back as they were, or not at all."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.kept_lines import KeptLines

LINES = [b"first", "ទីពីរ".encode(), b""]


def files_in(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file())


@pytest.fixture
def kept(tmp_path: Path) -> KeptLines:
    """One entry."""
    lines = KeptLines(tmp_path, "program-1")
    lines.keep("a lesson", "key", LINES)
    return lines


def test_what_was_kept_is_found_by_the_next_process(kept: KeptLines, tmp_path: Path):
    assert KeptLines(tmp_path, "program-1").find("a lesson", "key") == LINES
    assert not kept.damaged


def test_another_key_and_another_name_find_nothing(kept: KeptLines):
    assert kept.find("a lesson", "another key") is None
    assert kept.find("another lesson", "key") is None
    assert not kept.damaged


def test_what_another_program_kept_is_never_read_and_goes(kept: KeptLines, tmp_path: Path):
    newer = KeptLines(tmp_path, "program-2")

    assert newer.find("a lesson", "key") is None
    newer.keep("a lesson", "key", [b"newer"])
    newer.forget_all_but({"a lesson"})
    assert kept.find("a lesson", "key") is None
    assert newer.find("a lesson", "key") == [b"newer"]


def test_only_what_is_wanted_stays(kept: KeptLines, tmp_path: Path):
    kept.keep("another lesson", "key", LINES)

    kept.forget_all_but({"another lesson"})

    assert len(files_in(tmp_path)) == 1
    assert kept.find("another lesson", "key") == LINES


@given(st.data())
def test_no_damage_goes_unseen(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject):
    folder = tmp_path_factory.mktemp("kept")
    kept = KeptLines(folder, "program-1")
    kept.keep("a lesson", "key", LINES)
    (file,) = files_in(folder)
    whole = file.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    damaged = data.draw(
        st.sampled_from([whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], whole + b"\n", b""])
    )
    file.write_bytes(damaged)

    assert kept.find("a lesson", "key") is None
    assert kept.damaged
    assert files_in(folder) == []


def test_an_entry_of_another_name_is_not_taken_for_ours(kept: KeptLines, tmp_path: Path):
    """Somebody copied files about."""
    (file,) = files_in(tmp_path)
    kept.keep("another lesson", "key", [b"other"])
    (other,) = set(files_in(tmp_path)) - {file}
    file.write_bytes(other.read_bytes())

    assert kept.find("a lesson", "key") is None
    assert kept.damaged


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path):
    (tmp_path / "kept").write_text("a file is in the way")
    kept = KeptLines(tmp_path / "kept", "program-1")

    kept.keep("a lesson", "key", LINES)
    kept.forget_all_but(set())

    assert (tmp_path / "kept").read_text() == "a file is in the way"
