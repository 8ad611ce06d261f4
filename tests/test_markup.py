"""The little Markdown in texts: what it understands, and that it never does more."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.blocks import Block, Link, ListBlock, Paragraph, RichText, Span, Target
from sala.locales import Locale
from sala.markup import (
    REFERENCE_KINDS,
    MarkupProblem,
    Reference,
    parse_blocks,
    parse_inline,
    problems_in,
    references_in,
)

WELL = Target("glossary", "well")


def resolve(kind: str, name: str) -> Link | None:
    """Know one term."""
    return WELL if (kind, name) == ("term", "well") else None


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("Draw the path.", (Span("Draw the path."),)),
        ("Draw *the* path.", (Span("Draw "), Span("the", "emphasis"), Span(" path."))),
        ("**គូរ** ផ្លូវ", (Span("គូរ", "strong"), Span(" ផ្លូវ"))),
        ("ក**ខ**គ", (Span("ក"), Span("ខ", "strong"), Span("គ"))),
        ("*all **of** it*", (Span("all ", "emphasis"), Span("of", "strong"), Span(" it", "emphasis"))),
        ("the [well](term:well)", (Span("the "), Span("well", link=WELL))),
        ("the [**deep** well](term:well)", (Span("the "), Span("deep", "strong", WELL), Span(" well", link=WELL))),
        ("the [spring](term:spring)", (Span("the spring"),)),
        ("[a site](https://example.org/a?b=c)", (Span("a site", link="https://example.org/a?b=c"),)),
        ("[a site](http://example.org)", (Span("a site"),)),
        ("[a site](javascript:alert)", (Span("[a site](javascript:alert)"),)),
        (r"2 \* 3 \[x\]", (Span("2 * 3 [x]"),)),
        ("one\ntwo\n\nthree", (Span("one two"), Span(" "), Span("three"))),
        ("snake_case_name", (Span("snake_case_name"),)),
        ("a * b", (Span("a * b"),)),
        ("- a dash stays", (Span("- a dash stays"),)),
        ("1. a number stays", (Span("1. a number stays"),)),
        ("# no heading", (Span("# no heading"),)),
        ("<b>no tag</b> *but this*", (Span("<b>no tag</b> "), Span("but this", "emphasis"))),
        ("&lt; *stays*", (Span("&lt; "), Span("stays", "emphasis"))),
        ("`no code` *x*", (Span("`no code` "), Span("x", "emphasis"))),
        ("https://example.org *x*", (Span("https://example.org "), Span("x", "emphasis"))),
    ],
)
def test_inline(text: str, spans: tuple[Span, ...]):
    assert parse_inline(text, Locale.KM, resolve) == RichText(spans, Locale.KM)


def _paragraph(text: str) -> Paragraph:
    return Paragraph(RichText((Span(text),), Locale.EN))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One line.", (_paragraph("One line."),)),
        ("One line\nof two.", (_paragraph("One line of two."),)),
        ("One.\n\nTwo.", (_paragraph("One."), _paragraph("Two."))),
        ("- one\n- two", (ListBlock(((_paragraph("one"),), (_paragraph("two"),))),)),
        ("1. one\n2. two", (ListBlock(((_paragraph("one"),), (_paragraph("two"),)), ordered=True),)),
        ("1) one\n2) two", (ListBlock(((_paragraph("one"),), (_paragraph("two"),)), ordered=True),)),
        (
            "- one\n  - inside\n- two",
            (ListBlock(((_paragraph("one"), ListBlock(((_paragraph("inside"),),))), (_paragraph("two"),))),),
        ),
        ("First.\n\n- one\n\nLast.", (_paragraph("First."), ListBlock(((_paragraph("one"),),)), _paragraph("Last."))),
        ("1993. A year, not a list.", (_paragraph("1993. A year, not a list."),)),
        ("# no heading", (_paragraph("# no heading"),)),
        ("> no quotation\n> block", (_paragraph("> no quotation > block"),)),
        ("```\nno code\n```", (_paragraph("``` no code ```"),)),
        ("    no code either", (_paragraph("    no code either"),)),
        ("| no | table |\n| --- | --- |", (_paragraph("| no | table | | --- | --- |"),)),
        ("<div>\n</div>", (_paragraph("<div> </div>"),)),
        ("<script>alert(1)</script>", (_paragraph("<script>alert(1)</script>"),)),
    ],
)
def test_blocks(text: str, blocks: tuple[Block, ...]):
    assert parse_blocks(text, Locale.EN, resolve) == blocks


def test_references_are_found_whether_or_not_they_exist():
    text = "The [well](term:well), [*a law*](fact:f01)\n\n- [lesson](lesson:w1) and [site](https://example.org)"

    assert list(references_in(text)) == [
        Reference("term", "well"),
        Reference("fact", "f01"),
        Reference("lesson", "w1"),
        Reference("https", "//example.org"),
    ]


def test_an_escaped_bracket_is_no_reference():
    assert list(references_in(r"a \[well](term:well)")) == []


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("Draw *the* [path](term:well), 2 < 3 & 4 > 3.", []),
        ("- one\n- two", []),
        ("a <b>c</b>", [MarkupProblem("html", "<b>")]),
        ("a </p", [MarkupProblem("html", "</p")]),
        ("a <!-- b -->", [MarkupProblem("html", "<!--")]),
        ("a &nbsp; b", [MarkupProblem("entity", "&nbsp;")]),
        ("a &#x1F; b", [MarkupProblem("entity", "&#x1F;")]),
        ("one\n## two", [MarkupProblem("heading", "## ")]),
        ("![a](https://example.org/b.png)", [MarkupProblem("image", "![a](")]),
        ("| a | b |", [MarkupProblem("table", "| a | b |")]),
        ("[a](trem:well)", [MarkupProblem("link", "trem:well")]),
        (
            "[a](../b.md) [c](mailto:d@example.org)",
            [MarkupProblem("link", "../b.md"), MarkupProblem("link", "mailto:d@example.org")],
        ),
        ("<b>a</b> &amp; <i>c</i>", [MarkupProblem("html", "<b>"), MarkupProblem("entity", "&amp;")]),
    ],
)
def test_problems(text: str, problems: list[MarkupProblem]):
    assert list(problems_in(text)) == problems


def test_a_long_finding_is_shortened():
    [problem] = problems_in(f"<a {'x' * 100}>")

    assert problem == MarkupProblem("html", "<a " + "x" * 37)


PIECES = st.sampled_from(
    [
        *[
            "*",
            "**",
            "_",
            "[",
            "](",
            ")",
            "![",
            "term:well",
            "fact:",
            "https://example.org/<b>",
            "javascript:alert(1)",
            "data:text/html,x",
        ],
        *["<script>", "</script>", "<b", ">", "&lt;", "&#60;", "\\", "#", ">", "```", "|", "ទឹក", "្", "well", "12"],
        *("\n", "\n\n", "- ", "1. ", "7) ", " ", "    ", "\t", "\u200b", "\0"),
    ]
)
"""What Markdown and HTML are made of."""
MARKUP = st.one_of(st.text(), st.lists(st.one_of(PIECES, st.characters()), max_size=30).map("".join))


@given(MARKUP)
def test_no_text_breaks_the_parser(text: str):
    """What is told of a text stands in it, and words outside the little Markdown come out as they were."""
    plain = "".join(sign for sign in text if sign.isalpha())
    assert parse_inline(plain, Locale.KM, resolve).plain == plain
    assert _plain(parse_blocks(plain, Locale.KM, resolve)) == plain
    parse_inline(text, Locale.KM, resolve)
    parse_blocks(text, Locale.KM, resolve)
    assert all(reference.kind in text and reference.id in text for reference in references_in(text))
    assert all(problem.shown in text for problem in problems_in(text))


@given(MARKUP)
def test_links_lead_to_known_places_and_encrypted_sites_only(text: str):
    links = [span.link for span in _spans(parse_blocks(text, Locale.KM, resolve)) if span.link is not None]

    assert all(link == WELL or (isinstance(link, str) and link.startswith("https://")) for link in links)


@given(MARKUP)
def test_no_html_is_ever_interpreted(text: str):
    """Every sign of HTML that stands outside a link's address is still there as a plain sign."""
    text = text.replace("[", "").replace("\\", "")

    for shown in (_plain(parse_blocks(text, Locale.KM, resolve)), parse_inline(text, Locale.KM, resolve).plain):
        assert [shown.count(sign) for sign in "<>&"] == [text.count(sign) for sign in "<>&"]


@given(st.text(st.characters(exclude_characters="*_[]\\\r\n\0"), min_size=1))
def test_text_without_signs_is_not_changed(text: str):
    assert parse_inline(text, Locale.KM, resolve) == RichText((Span(text),), Locale.KM)


@given(MARKUP)
def test_no_letter_is_lost(text: str):
    """Markup signs and numbers of lists go, letters and their order stay; addresses of links are no text."""
    text = text.replace("[", "")
    letters = _letters(text)

    assert _letters(_plain(parse_blocks(text, Locale.KM, resolve))) == letters
    assert _letters(parse_inline(text, Locale.KM, resolve).plain) == letters


@given(st.sampled_from(REFERENCE_KINDS), st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True))
def test_every_reference_is_found(kind: str, name: str):
    assert list(references_in(f"see [ទឹក]({kind}:{name})")) == [Reference(kind, name)]


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]", "", text)


def _spans(blocks: tuple[Block, ...]) -> list[Span]:
    spans: list[Span] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            spans.extend(block.text.spans)
        else:
            assert isinstance(block, ListBlock)
            for entry in block.entries:
                spans.extend(_spans(entry))
    return spans


def _plain(blocks: tuple[Block, ...]) -> str:
    return "".join(span.text for span in _spans(blocks))


LINK_PIECES = st.sampled_from(
    [
        *("[a](term:x)", "[b *c*](fact:f-1)", "[](case:a)", "](lesson:-)", "(term:x)", "https://a"),
        *("[", "]", "(", ")", "](", "!", "*", "**", "_", "\\", "<", ":", "a", " ", "\n", "\n\n", "- ", "1. "),
    ]
)


@given(st.lists(LINK_PIECES, max_size=12).map("".join))
def test_references_are_the_links_that_readers_see(text: str):
    """They are found without parsing where that is the same."""
    seen: list[str] = []

    def resolve(kind: str, name: str) -> None:
        seen.append(f"{kind}:{name}")

    parse_blocks(text, Locale.EN, resolve)

    named = [reference for reference in references_in(text) if reference.kind in REFERENCE_KINDS]
    assert [f"{reference.kind}:{reference.id}" for reference in named] == seen
