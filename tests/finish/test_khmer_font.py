"""The font for Khmer: all of Khmer, nothing else, both weights, and small."""

import io
from pathlib import Path

import fontpkg_noto_sans_khmer as package
import pytest
from fontTools.ttLib import TTFont

from sala.finish.khmer_font import FONT_PATH, LETTERS, LICENCE_PATH, cut_font, write_khmer_font

SOURCE = next((package.ROOT / "files").glob("*.ttf")).read_bytes()


@pytest.fixture(scope="module")
def cut() -> bytes:
    return cut_font(SOURCE)


def test_it_has_every_khmer_sign_that_the_source_has_and_no_latin(cut: bytes) -> None:
    shown, full = (set(TTFont(io.BytesIO(data)).getBestCmap()) for data in (cut, SOURCE))
    assert shown == full & set(LETTERS)
    assert {ord(sign) for sign in "កឱ្យ៌៉៊ំះៈ។៕៖ៗ៛០៩"} <= shown
    assert not any(code < 0x1780 for code in shown)


def test_one_file_has_both_weights_and_nothing_wider(cut: bytes) -> None:
    axes = {axis.axisTag: (axis.minValue, axis.maxValue) for axis in TTFont(io.BytesIO(cut))["fvar"].axes}
    assert axes == {"wght": (400, 700)}


def test_khmer_is_still_shaped(cut: bytes) -> None:
    """Subscripts and split vowels need these features."""
    shapes = {record.FeatureTag for record in TTFont(io.BytesIO(cut))["GSUB"].table.FeatureList.FeatureRecord}
    assert {"pref", "blwf", "abvf", "pstf"} <= shapes


def test_it_is_within_its_budget(cut: bytes) -> None:
    assert len(cut) <= 29_000


def test_the_same_source_gives_the_same_bytes(cut: bytes) -> None:
    assert cut_font(SOURCE) == cut


def test_its_licence_goes_with_it_and_a_kept_font_is_the_cut_one(cut: bytes, tmp_path: Path) -> None:
    for build in ("first", "second"):
        write_khmer_font(tmp_path / build, tmp_path / "cache")
        assert (tmp_path / build / FONT_PATH).read_bytes() == cut
        assert "SIL OPEN FONT LICENSE" in (tmp_path / build / LICENCE_PATH).read_text(encoding="utf-8")
    assert len(list((tmp_path / "cache").rglob("*.*"))) == 1
