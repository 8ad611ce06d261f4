"""One pattern for many words finds what each word alone would find."""

import re

from hypothesis import given
from hypothesis import strategies as st

from sala.alternatives import any_of

WORDS = st.lists(st.text("abប.?*{ ", min_size=1, max_size=4), min_size=1, max_size=8)


@given(WORDS, st.text("abប.?*{ ", max_size=12))
def test_it_finds_what_one_of_the_words_finds(words: list[str], text: str) -> None:
    longest_first = sorted(set(words), key=len, reverse=True)
    plain = re.compile("|".join(map(re.escape, longest_first)))
    assert re.findall(any_of(longest_first), text) == plain.findall(text)


def test_of_two_words_that_fit_the_earlier_wins() -> None:
    found = re.match(any_of(["land", "landing"]), "landing")
    assert found is not None
    assert found.group() == "land"


def test_a_pattern_that_does_not_begin_with_its_words_letter_is_asked_too() -> None:
    pattern = re.compile(any_of(["may", "{date}", "march"], lambda word: word.replace("{date}", "[0-9]+")))
    assert [bool(pattern.fullmatch(text)) for text in ("may", "march", "22", "m", "{date}")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_first_letter_that_may_be_left_out_or_repeated_is_no_dead_end() -> None:
    assert re.fullmatch(any_of(["ab"], lambda word: "a?b"), "b")
    assert re.fullmatch(any_of(["ab"], lambda word: "a+b"), "aab")


def test_no_words_give_no_pattern() -> None:
    assert any_of([]) == ""
