"""The guides written by hand: the same in both languages, and true to the curriculum."""

import re
from pathlib import Path

import pytest
from lxml import etree

from project import ROOT, TODAY
from sala import build
from sala.khmer.digits import to_western_digits

ENGLISH, KHMER = ROOT / "docs" / "en", ROOT / "docs" / "km"
GUIDES = sorted(path.relative_to(ENGLISH).as_posix() for path in ENGLISH.rglob("*.md"))
SVG = "{http://www.w3.org/2000/svg}"
SHORT_COURSE = ["C1", "R3", "R7", "L3", "L4", "L6", "L8", "G2", "G7", "G8", "C3"]


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_has_the_same_parts_in_both_languages(guide: str):
    """The same headings with the same ids, the same links, as many list entries and table rows, in the same order."""
    english, khmer = ((folder / guide).read_text(encoding="utf-8") for folder in (ENGLISH, KHMER))

    for what in (r"^#+ .*\{ (#[\w-]+) \}$", r"\]\(([^)]+)\)", r"^(\d+\.|-|\|)(?= )"):
        assert re.findall(what, khmer, re.MULTILINE) == re.findall(what, english, re.MULTILINE), what


@pytest.mark.parametrize("guide", GUIDES)
def test_every_heading_has_an_id_of_its_own(guide: str):
    text = re.sub(r"```.*?```", "", (ENGLISH / guide).read_text(encoding="utf-8"), flags=re.DOTALL)
    headings = re.findall(r"^#+ .*$", text, re.MULTILINE)

    assert [heading for heading in headings if not re.search(r"\{ #[\w-]+ \}$", heading)] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_a_khmer_guide_says_that_it_is_a_draft(guide: str):
    assert (KHMER / guide).read_text(encoding="utf-8").startswith("---\ntranslation: draft\n")


@pytest.mark.parametrize("folder", [ENGLISH, KHMER], ids=["en", "km"])
def test_the_short_course_tells_the_minutes_of_its_lessons(folder: Path):
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    minutes = {lesson.code: lesson.duration_minutes for lesson in curriculum.lessons.values()}
    text = to_western_digits((folder / "method" / "short-course.md").read_text(encoding="utf-8"))

    rows = re.findall(r"^\| \[(\w\d) [^|]*\| (\d+) \|", text, re.MULTILINE)

    assert rows == [(code, str(minutes[code])) for code in SHORT_COURSE]
    total = sum(minutes[code] for code in SHORT_COURSE)
    assert f"{total // 1000}{',' if folder is ENGLISH else '.'}{total % 1000} " in text
    assert str(sum(minutes[code] for code in ("C1", "R3", "R7", "R8", "C3"))) in text


def test_the_picture_is_the_same_drawing_in_both_languages():
    drawings = [etree.parse(folder / "method" / "bringing-an-issue.svg") for folder in (ENGLISH, KHMER)]
    shapes = [
        [(node.tag, dict(node.attrib)) for node in drawing.iter() if node.tag not in (f"{SVG}text", f"{SVG}svg")]
        for drawing in drawings
    ]
    labels = [len(list(drawing.iter(f"{SVG}text"))) for drawing in drawings]

    assert shapes[0] == shapes[1]
    assert labels[0] == labels[1] == 28


@pytest.mark.parametrize(("folder", "language"), [(ENGLISH, "en"), (KHMER, "km")])
def test_the_picture_can_be_read_by_everybody_and_printed_by_any_printer(folder: Path, language: str):
    """It says what it is, has real words, no style that a strict policy refuses, and black ink alone."""
    drawing = etree.parse(folder / "method" / "bringing-an-issue.svg").getroot()

    assert (drawing.get("lang"), drawing.get("role")) == (language, "img")
    assert drawing.findtext(f"{SVG}title") and drawing.findtext(f"{SVG}desc")
    inks = {node.get(name) for node in drawing.iter() for name in ("fill", "stroke")} - {None}
    assert inks == {"none", "#000", "#fff"}
    assert not any(node.get("style") or node.tag in (f"{SVG}style", f"{SVG}script") for node in drawing.iter())
