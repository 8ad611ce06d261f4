"""What the search sees of a generated page."""

from sala.blocks import (
    Bar,
    Block,
    Callout,
    Cell,
    Document,
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
from sala.search.frame_words import FrameWords
from sala.search.from_blocks import key_message_of, sections_of
from sala.search.pages import SearchSection

FRAME = FrameWords(["Safety", "Say", "Used in", "{minutes} minutes", "Word", "Meaning", "Downloads"])


def _text(*words: str | Span) -> RichText:
    return RichText(tuple(Span(word) if isinstance(word, str) else word for word in words), Locale.EN)


def _document(*blocks: Block) -> Document:
    return Document(_text("A page"), Locale.EN, blocks)


def _sections(*blocks: Block) -> list[SearchSection]:
    return list(sections_of(_document(*blocks), FRAME))


def test_texts_stand_below_the_heading_that_they_follow() -> None:
    assert _sections(
        Paragraph(_text("Before.")),
        Heading(2, _text("Dig the well"), "dig"),
        ListBlock(
            (
                (Paragraph(_text("Ask first.")),),
                (
                    Paragraph(
                        _text("Then "),
                    ),
                    Paragraph(_text("dig.")),
                ),
            )
        ),
        WriteInSpace(_text("Who helps?"), 3),
    ) == [
        SearchSection("", "", ("Before.",)),
        SearchSection("dig", "Dig the well", ("Ask first.", "Then", "dig.", "Who helps?")),
    ]


def test_a_heading_of_the_frame_is_shown_but_not_searched() -> None:
    assert _sections(Callout("safety", _text("Safety"), (Paragraph(_text("No names.")),), "safety")) == [
        SearchSection("safety", "Safety", ("No names.",), own_heading=False)
    ]


def test_a_part_that_says_nothing_of_its_own_is_left_out() -> None:
    assert _sections(Heading(2, _text("Safety"), "safety"), Paragraph(_text("90 minutes"))) == []


def test_a_step_is_a_section_without_its_minutes_and_labels() -> None:
    speech = Speech("say", _text("Say"), _text("Welcome, sisters."))
    step = Step("1", _text("Welcome"), _text("10 minutes"), (_text("Pairs"),), (speech,), "step-welcome", "opening")
    timeline = Timeline((Bar(_text("Welcome"), 10, "10 minutes", "opening", "step-welcome"),), _text("The time"))
    assert _sections(timeline, step) == [SearchSection("step-welcome", "Welcome", ("Welcome, sisters.",))]


def test_folded_parts_are_found_too() -> None:
    fold = Fold(_text("For the facilitator"), (Paragraph(_text("Look for luck.")),), "analysis", facilitator_only=True)
    assert _sections(fold) == [SearchSection("analysis", "For the facilitator", ("Look for luck.",))]


def test_notices_that_stand_on_many_pages_are_left_out() -> None:
    notices = [
        Callout("untranslated", _text("Not yet"), (Paragraph(_text("Some text is English.")),)),
        Callout("fiction", _text("All people are invented."), ()),
    ]
    about = [
        Heading(2, _text("About this page"), "about-this-page"),
        Properties(((_text("Version"), _text("1.0.0")),)),
    ]
    assert [section.texts for section in _sections(*notices, *about)] == [()]


def test_the_files_of_a_page_are_left_out() -> None:
    files = [Heading(2, _text("Downloads"), "downloads"), ListBlock(((Paragraph(_text("Lesson plan, PDF")),),))]
    why = [Heading(2, _text("Why"), "why"), Paragraph(_text("Because."))]
    assert [section.texts for section in _sections(*files, *why)] == [("Because.",)]


def test_linked_titles_are_texts_of_their_own_so_that_the_index_can_share_them() -> None:
    value = _text(
        Span("R1 "), Span("Wells", link=Target("r1")), Span(", "), Span("R2 Roads", link=Target("r2")), Span(" · ")
    )
    assert _sections(Properties(((_text("Used in"), value),))) == [SearchSection("", "", ("R1", "Wells", "R2 Roads"))]


def test_every_term_of_a_table_can_be_led_to_and_what_follows_the_table_is_not_under_the_last_term() -> None:
    def row(word: str, meaning: str) -> Row:
        return Row((Cell((Paragraph(_text(word)),)), Cell((Paragraph(_text(meaning)),))), anchor=word)

    table = Table((_text("Word"), _text("Meaning")), (row("right", "What all may claim."), row("Safety", "No harm.")))
    assert _sections(table, Paragraph(_text("The end."))) == [
        SearchSection("", "", ("The end.",)),
        SearchSection("right", "right", ("What all may claim.",)),
        SearchSection("Safety", "Safety", ("No harm.",)),
    ]


def test_a_row_named_by_a_link_leaves_its_title_to_the_page_that_it_leads_to() -> None:
    link = Paragraph(_text(Span("R1 Wells", link=Target("r1"))))
    table = Table((_text("Word"),), (Row((Cell((link,)),), anchor="r1"),))
    assert _sections(table) == [SearchSection("r1", "", ("R1 Wells",))]


def test_a_text_is_kept_once_in_a_section() -> None:
    assert _sections(Paragraph(_text("Ask.")), Paragraph(_text("Ask."))) == [SearchSection("", "", ("Ask.",))]


def test_the_key_message_is_told_apart() -> None:
    message = Callout("key-message", _text("Key message"), (Paragraph(_text("Ask together.")),))
    document = _document(message, Paragraph(_text("Why.")))
    assert key_message_of(document) == "Ask together."
    assert sections_of(document, FRAME) == (SearchSection("", "", ("Why.",)),)
    assert key_message_of(_document(Paragraph(_text("Why.")))) == ""
