"""Which texts are nothing but words of the pages' own frame."""

import pytest

from sala.search.frame_words import FrameWords

FRAME = FrameWords(
    [
        "Say",
        "Women",
        "Women first, then women and men",
        "{minutes} minutes",
        "{min} to {max} people, best {ideal}",
        "{size}, upright",
        "Checked on {date}",
        "{minutes} នាទី",
        "What? (really)",
        "{code} (being written)",
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "Say",
        "90 minutes",
        "៩០ នាទី",
        "Women · 15 to 30 people, best 20",
        "Women first, then women and men",
        "A4, upright",
        "Checked on 22 November 2026",
        "What? (really)",
        "L1 (being written)",
    ],
)
def test_words_of_the_frame_are_known_with_their_numbers_filled_in(text: str) -> None:
    assert FRAME.covers(text)


@pytest.mark.parametrize(
    "text",
    ["", "Say it aloud", "Women carry the water", "many minutes", "What? really", "SAY", "Say\nWomen", "Say " * 100],
)
def test_what_a_page_says_itself_is_not_taken_for_the_frame(text: str) -> None:
    assert not FRAME.covers(text)


def test_without_words_nothing_is_the_frame() -> None:
    assert not FrameWords([]).covers("")
    assert not FrameWords([]).covers("Say")
