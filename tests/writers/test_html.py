"""Blocks to HTML: one readable case for each kind of block."""

import pytest

from sala.blocks import (
    Bar,
    Block,
    Callout,
    Cell,
    Document,
    Filter,
    Fold,
    Heading,
    ListBlock,
    Paragraph,
    Properties,
    RichText,
    Row,
    Span,
    Speech,
    Step,
    Table,
    Target,
    Timeline,
    WriteInSpace,
)
from sala.locales import Locale
from sala.writers.html import TocEntry, write_html


def text(words: str, locale: Locale = Locale.EN, **kind: object) -> RichText:
    return RichText((Span(words, **kind),), locale)  # type: ignore[arg-type]


def paragraph(words: str) -> Paragraph:
    return Paragraph(text(words))


CASES: dict[str, tuple[Block, str]] = {
    "a paragraph": (paragraph("Clean water."), "<p>Clean water.</p>"),
    "signs that HTML gives a meaning": (paragraph('<script>"&'), '<p>&lt;script&gt;"&amp;</p>'),
    "a paragraph in the other language": (Paragraph(text("ទឹក", Locale.KM)), '<p lang="km">ទឹក</p>'),
    "a Khmer word in an English sentence": (
        paragraph("Sala (សាលា) is a hall."),
        '<p>Sala (<span lang="km">សាលា</span>) is a hall.</p>',
    ),
    "emphasis": (Paragraph(text("now", style="strong")), "<p><strong>now</strong></p>"),
    "a link on the site": (
        Paragraph(text("well", link=Target("glossary", "well"))),
        '<p><a href="to/glossary#well">well</a></p>',
    ),
    "a link to another site tells it nothing": (
        Paragraph(text("UN", link='https://un.org/?a=1&b="')),
        '<p><a href="https://un.org/?a=1&amp;b=&quot;" rel="noreferrer">UN</a></p>',
    ),
    "neighbouring words with one target are one link": (
        Paragraph(RichText((Span("R3 ", link=Target("a")), Span("Rights", "strong", Target("a"))), Locale.EN)),
        '<p><a href="to/a">R3 <strong>Rights</strong></a></p>',
    ),
    "a heading": (Heading(2, text("Prepare"), "prepare"), '<h2 id="prepare">Prepare</h2>'),
    "a list": (ListBlock(((paragraph("One"),), (paragraph("Two"),))), "<ul>\n<li>One</li>\n<li>Two</li>\n</ul>"),
    "an ordered list with two paragraphs": (
        ListBlock(((paragraph("One"), paragraph("More")),), ordered=True),
        "<ol>\n<li><p>One</p>\n<p>More</p></li>\n</ol>",
    ),
    "a box": (
        Callout("stop", text("Stop and ask"), (paragraph("Why?"),)),
        '<div class="sala-box sala-box--stop">\n<p class="sala-box__title">Stop and ask</p>\n<p>Why?</p>\n</div>',
    ),
    "a box that can be linked to": (
        Callout("men", text("Men"), (paragraph("Listen."),), "men"),
        '<section class="sala-box sala-box--men" id="men">\n<h2 class="sala-box__title">Men</h2>\n<p>Listen.</p>\n</section>',
    ),
    "a part for the facilitator": (
        Fold(text("Notes"), (paragraph("Quiet."),), "notes", facilitator_only=True),
        '<details class="sala-fold sala-fold--facilitator" id="notes">\n<summary>Notes</summary>\n<p>Quiet.</p>\n</details>',
    ),
    "properties": (
        Properties(((text("Time"), text("90 minutes")),)),
        '<dl class="sala-properties">\n<div><dt>Time</dt><dd>90 minutes</dd></div>\n</dl>',
    ),
    "words to say": (
        Speech("say", text("Say"), text("Welcome.")),
        '<div class="sala-speech sala-speech--say"><span class="sala-speech__label">Say</span> <q>“Welcome.”</q></div>',
    ),
    "a place to write": (
        WriteInSpace(text("We ask"), 2),
        '<div class="sala-write-in"><p>We ask</p><div class="sala-write-in__lines" aria-hidden="true">'
        '<span class="sala-write-in__line"></span><span class="sala-write-in__line"></span></div></div>',
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_block_is_written_as(case: str) -> None:
    block, expected = CASES[case]
    page = write_html(
        Document(text("Title"), Locale.EN, (block,)), lambda t: f"to/{t.address}" + (t.anchor and f"#{t.anchor}")
    )
    assert page.body == f'<h1 id="top">Title</h1>\n{expected}\n'


def test_bars_follow_each_other_on_the_time_line() -> None:
    bars = (
        Bar(text("Welcome"), 10, "10 minutes", "opening", "step-a"),
        Bar(text("Map"), 50, "50 minutes", "activity", "step-b", optional=True),
    )
    body = _body(Timeline(bars, text("Time line")))
    assert 'viewBox="0 0 60 4"' in body
    assert '<path d="M0 2h10" class="edge"/>' in body
    assert '<path d="M10 2h50" class="optional"/>' in body


def test_a_table_with_filters_works_without_them() -> None:
    """The choices are hidden until a script shows them; every row is there."""
    row = Row((Cell((paragraph("R3"),)), Cell((paragraph("120"),))), {"method": ("drawing", "story")}, "r3")
    choice = Filter("method", text("Method"), text("All"), (("story", text("Stories")),))
    table = Table((text("Lesson"), text("Time")), (row,), filters=(choice,), nothing_found=text("None fits."))
    body = _body(table)
    assert '<form class="sala-filters" data-sala-filters="" hidden="">' in body
    assert '<tr id="r3" data-method="drawing story"><th scope="row" data-label="Lesson">R3</th>' in body
    assert 'data-sala-nothing="" hidden="">None fits.</p>' in body


def test_the_contents_list_headings_steps_boxes_and_folds() -> None:
    step = Step("1", text("Welcome"), text("10 minutes"), (), (), "step-a", "opening")
    blocks = (
        Heading(2, text("Session"), "session"),
        step,
        Heading(3, text("Small"), "small"),
        Callout("men", text("Men"), (), "men"),
        Callout("fiction", text("Invented"), ()),
        Fold(text("Notes"), (), "notes"),
    )
    page = write_html(Document(text("T"), Locale.EN, blocks), lambda target: target.address)
    assert page.contents == (
        TocEntry(2, "session", "Session"),
        TocEntry(3, "step-a", "1. Welcome"),
        TocEntry(2, "men", "Men"),
        TocEntry(2, "notes", "Notes"),
    )


def test_khmer_speech_stands_between_khmer_quotation_marks() -> None:
    speech = Speech("ask", text("សួរ", Locale.KM), text("ហេតុអ្វី?", Locale.KM))
    page = write_html(Document(text("ក", Locale.KM), Locale.KM, (speech,)), lambda target: target.address)
    assert "<q>«ហេតុអ្វី?»</q>" in page.body


def _body(block: Block) -> str:
    return write_html(Document(text("T"), Locale.EN, (block,)), lambda target: target.address).body
