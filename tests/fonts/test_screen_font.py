"""The font for Khmer: all of Khmer, nothing else, both weights, and small."""

import importlib.util
import io
from pathlib import Path

import fontpkg_noto_sans_khmer as package
import pytest
from fontTools.ttLib import TTFont

from project import ROOT
from sala.finish.screen_font import CUT_FONT, CUT_FONT_LICENCE, FONT_PATH, LICENCE_PATH, write_screen_font

SOURCE = next((package.ROOT / "files").glob("*.ttf")).read_bytes()


@pytest.fixture(scope="module")
def cut() -> bytes:
    return CUT_FONT.read_bytes()


def test_it_is_what_the_script_cuts_from_the_locked_package(cut: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    spec = importlib.util.spec_from_file_location("font", ROOT / "scripts" / "font.py")
    assert spec is not None and spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.cut_font(SOURCE) == cut
    assert (package.ROOT / "LICENSE").read_bytes() == CUT_FONT_LICENCE.read_bytes()


def test_it_has_every_khmer_sign_that_the_source_has_and_no_latin(cut: bytes) -> None:
    shown, full = (set(TTFont(io.BytesIO(data)).getBestCmap()) for data in (cut, SOURCE))
    assert shown <= full
    assert {code for code in full if 0x1780 <= code < 0x17DE or 0x17E0 <= code < 0x17EA} <= shown
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


def test_its_licence_goes_with_it(cut: bytes, tmp_path: Path) -> None:
    write_screen_font(tmp_path)
    assert (tmp_path / FONT_PATH).read_bytes() == cut
    assert "SIL OPEN FONT LICENSE" in (tmp_path / LICENCE_PATH).read_text(encoding="utf-8")
