"""A page's weight is what its reader's phone downloads before anything is touched."""

import random
from pathlib import Path

import brotli
import pytest

from sala.checks.page_weight import LESSON, PageWeight, format_weights, heaviest, over_budget, weigh

FONT = random.Random(1).randbytes(900)
STYLE = "@font-face{src:url(../fonts/k.woff2)}" + "a{color:red}" * 50


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        "index.html": _page("", "Hello"),
        "km/x/index.html": _page("../../", "សួស្តី", '<link rel="preload" href="../../fonts/k.woff2" as="font">'),
        "x/index.html": _page("../", '<span lang="km">សួស្តី</span>'),
        "css/s.css": STYLE,
        "s.js": "go();" * 40,
        "t.js": "stop();" * 30,
        "i.svg": "<svg></svg>",
        "later.json": "x" * 9000,
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts/k.woff2").write_bytes(FONT)
    return tmp_path


def _page(root: str, words: str, head: str = "") -> str:
    return (
        f'<html><head>{head}<link rel="icon" href="{root}i.svg"><link rel="stylesheet" href="{root}css/s.css"></head>'
        f'<body><img src="{root}i.svg" alt=""><a lang="km">ខ្មែរ</a><article>{words}</article>'
        f'<script src="{root}s.js" data-later="{root}t.js" defer></script></body></html>'
    )


def _sent(text: str) -> int:
    return len(brotli.compress(text.encode(), quality=11))


def test_everything_that_the_page_asks_for_counts_once(site: Path) -> None:
    weight = weigh(site, "km/x/index.html")
    assert weight == PageWeight(
        html=_sent((site / "km/x/index.html").read_text(encoding="utf-8")),
        css=_sent(STYLE),
        script=_sent("go();" * 40) + _sent("stop();" * 30),
        font=len(FONT),
        picture=_sent("<svg></svg>"),
    )
    assert weight.first_visit == weight.html + weight.css + weight.script + weight.font + weight.picture
    assert weight.later_visit == weight.html


def test_an_english_page_pays_for_the_font_only_when_its_text_holds_khmer(site: Path) -> None:
    assert weigh(site, "index.html").font == 0
    assert weigh(site, "x/index.html").font == len(FONT)


def test_a_missing_file_is_no_light_file(site: Path) -> None:
    (site / "s.js").unlink()
    with pytest.raises(FileNotFoundError):
        weigh(site, "index.html")


def test_each_part_over_budget_is_told_with_the_page() -> None:
    light = PageWeight(html=9 * 1024, css=9 * 1024, script=1, font=29 * 1024, picture=1)
    assert [*over_budget("km/x/index.html", light, LESSON)] == []
    heavy = PageWeight(html=9 * 1024 + 100, css=1, script=1, font=1, picture=60 * 1024)
    problems = [*over_budget("km/x/index.html", heavy, LESSON)]
    assert {problem.location.path for problem in problems} == {"site/km/x/index.html"}
    assert [problem.message.split(" weighs")[0] for problem in problems] == [
        "the page itself",
        "the first visit",
        "a later visit",
    ]


def test_the_heaviest_page_of_each_kind_stands_for_its_kind(site: Path) -> None:
    (site / "y").mkdir()
    (site / "km/y").mkdir()
    (site / "km/index.html").write_text("", encoding="utf-8")
    (site / "y/index.html").write_text("", encoding="utf-8")
    (site / "km/y/index.html").write_text("y" * 9000, encoding="utf-8")
    pages = {"index.html": "guide", "x/index.html": "lesson", "y/index.html": "lesson"}
    assert heaviest(site, pages) == {
        ("guide", "en"): "index.html",
        ("guide", "km"): "km/index.html",
        ("lesson", "en"): "x/index.html",
        ("lesson", "km"): "km/y/index.html",
    }


def test_the_table_is_in_kilobytes(site: Path) -> None:
    table = format_weights([("lesson", "km/x/index.html", PageWeight(2048, 1024, 512, 10240, 0))]).splitlines()
    assert table[1].split() == ["lesson", "2.0", "1.0", "0.5", "10.0", "0.0", "13.5", "2.0", "km/x/"]
