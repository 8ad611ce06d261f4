"""The first use of a term leads to its meaning: the right word, whole, once, in both languages."""

from datetime import date

import pytest

from project import ROOT
from sala import build
from sala.blocks import Callout, Document, Heading, ListBlock, Paragraph, RichText, Span, Speech, Step, Target
from sala.layouts.explained_words import MOST_WORDS, choose_words
from sala.layouts.term_marks import TermFinder, mark_first_uses, uses_in
from sala.locales import Locale
from sala.model.curriculum import Curriculum


@pytest.fixture(scope="module")
def curriculum() -> Curriculum:
    """The real glossary: its words are those that must not be confused."""
    found = build.check(ROOT, today=date(2026, 11, 22)).curriculum
    assert found is not None
    return found


def _found(curriculum: Curriculum, locale: Locale, text: str) -> list[tuple[str, str]]:
    return [(text[start:end], term) for start, end, term in TermFinder(curriculum, locale).find(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Human rights and women's rights.", [("Human rights", "human-rights"), ("women's rights", "womens-rights")]),
        ("Duty bearers have duties.", [("Duty bearers", "duty-bearer"), ("duties", "duty")]),
        ("Responsibilities, rights-based work", [("Responsibilities", "responsibility")]),
        ("She was upright, brightly so.", []),
        ("A peasant asks the commune.", [("peasant", "farmer"), ("commune", "commune")]),
        ("Committee for Women and Children; men and children", []),
    ],
)
def test_english_terms_are_whole_words_and_the_longest_wins(
    curriculum: Curriculum, text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(curriculum, Locale.EN, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("សិទ្ធិមនុស្សនិងសិទ្ធិស្ត្រី", [("សិទ្ធិមនុស្ស", "human-rights"), ("សិទ្ធិស្ត្រី", "womens-rights")]),
        ("ម្ចាស់សិទ្ធិមានសិទ្ធិ", [("ម្ចាស់សិទ្ធិ", "rights-holder"), ("សិទ្ធិ", "right")]),
        ("វិសមភាព", []),  # inequality is not equality
        ("អយុត្តិធម៌", []),  # nor injustice justice
        ("ប្រភេទ", []),  # a kind is not a sex
        ("កម្មសិទ្ធិ", []),  # ownership is not a right
        ("ល្អយុត្តិធម៌", [("យុត្តិធម៌", "justice")]),  # good, then justice: the sign before is a subscript
        ("អំណាចា", []),  # the cluster goes on
    ],
)
def test_khmer_terms_are_found_without_spaces_but_never_inside_a_cluster_or_another_word(
    curriculum: Curriculum, text: str, found: list[tuple[str, str]]
) -> None:
    assert _found(curriculum, Locale.KM, text) == found


def _text(text: str, locale: Locale = Locale.EN) -> RichText:
    return RichText((Span(text),), locale)


def test_only_running_text_in_the_pages_language_is_marked_and_only_once(curriculum: Curriculum) -> None:
    finder = TermFinder(curriculum, Locale.EN)
    document = Document(
        _text("Power"),
        Locale.EN,
        (
            Heading(2, _text("Power"), "a"),
            Paragraph(RichText((Span("power", link="https://power.example"),), Locale.EN)),
            Paragraph(_text("power", Locale.KM)),
            Callout("note", _text("Power"), (ListBlock(((Paragraph(_text("Who has power? Power!")),),)),)),
            Step(
                "1", _text("Power"), _text("5"), (), (Speech("ask", _text("Ask"), _text("Is it power?")),), "s", "input"
            ),
        ),
    )
    assert uses_in(document, finder) == ("power",)
    marked = mark_first_uses(document, {"power", "law"}, finder)
    assert [block for block, old in zip(marked.blocks, document.blocks, strict=True) if block != old] == [
        Callout(
            "note",
            _text("Power"),
            (
                ListBlock(
                    (
                        (
                            Paragraph(
                                RichText((Span("Who has "), Span("power", term="power"), Span("? Power!")), Locale.EN)
                            ),
                        ),
                    )
                ),
            ),
        )
    ]


def test_a_writers_own_link_to_the_glossary_is_the_use(curriculum: Curriculum) -> None:
    finder = TermFinder(curriculum, Locale.EN)
    spans = (
        Span("they "),
        Span("who must answer", "strong", Target("glossary", "duty-bearer")),
        Span(" and duty bearers"),
    )
    document = Document(_text("t"), Locale.EN, (Paragraph(RichText(spans, Locale.EN)),))
    (paragraph,) = mark_first_uses(document, ["duty-bearer"], finder).blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.spans[1:] == (
        Span("who must answer", "strong", term="duty-bearer"),
        Span(" and duty bearers"),
    )


def test_a_page_keeps_its_own_words_and_gets_the_rarest_others() -> None:
    pages = [f"p{number}" for number in range(100)]
    uses = {page: ["village"] for page in pages} | {
        "p0": ["village", *(f"t{n}" for n in range(12))],
        "p1": ["village", "t0", "t1"],
    }
    chosen = choose_words({page: ["own"] if page == "p0" else [] for page in pages}, uses)
    assert chosen["p0"] == ("own", "t2", "t3", "t4", "t5", "t6", "t7", "t8")
    assert len(chosen["p0"]) == MOST_WORDS
    assert chosen["p1"] == ("t0", "t1")
    assert chosen["p2"] == ()
