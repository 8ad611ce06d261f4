"""Our order of Khmer words is ICU's, which dictionaries, Windows and Android use."""

import random
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from sala.khmer.collation import sort_key

ICU_ORDER = Path(__file__).with_name("icu_order.txt").read_text(encoding="utf-8").splitlines()
"""Made by write_icu_order.py."""


def test_the_golden_file_is_large_enough_to_mean_something():
    assert len(set(ICU_ORDER)) == len(ICU_ORDER)
    assert len(ICU_ORDER) >= 400


def test_the_order_is_icus():
    shuffled = random.Random(1).sample(ICU_ORDER, k=len(ICU_ORDER))

    assert sorted(shuffled, key=sort_key) == ICU_ORDER


def test_no_neighbours_are_inverted():
    inversions = [(first, second) for first, second in pairwise(ICU_ORDER) if sort_key(first) >= sort_key(second)]

    assert inversions == []


def test_the_order_of_code_points_is_another():
    """Otherwise the golden file would prove nothing."""
    assert sorted(ICU_ORDER) != ICU_ORDER


def test_an_independent_vowel_stands_behind_the_same_sound_spelled_out():
    assert _sorted("ឧក ឨ អេ ឥ អុ អិ អី") == "អិ ឥ អី អុ ឧក ឨ អេ"


def test_independent_consonant_vowels_stand_behind_their_consonant():
    assert _sorted("ល ឮ ឫ វ រូ ឬ ឭ លូ") == "រូ ឫ ឬ ល លូ ឭ ឮ វ"


def test_composite_vowels_stand_behind_all_vowels():
    assert _sorted("កោះ កេះ កុះ កិះ កះ កាំ កំ កុំ កៅ កា ក") == "ក កា កៅ កុំ កំ កាំ កះ កិះ កុះ កេះ កោះ"


def test_subscripts_stand_behind_everything_else():
    assert _sorted("ក្ក កះ ខ ក កា") == "ក កា កះ ក្ក ខ"


def test_a_robat_is_read_before_its_consonant():
    assert _sorted("ធម៌ ធរ្ម ធរ ធល ធម") == "ធម ធរ ធរ្ម ធម៌ ធល"


def test_signs_only_break_ties():
    assert _sorted("ប៉ា បា ប៊ា បាន") == "បា ប៉ា ប៊ា បាន"


def test_a_sign_later_in_the_word_weighs_less():
    assert _sorted("ក៉ខ កខ៉ កខ") == "កខ កខ៉ ក៉ខ"


def test_punctuation_then_digits_then_khmer_then_latin():
    assert sorted(["R2", "ក", "r1", "២", "1", "១០", "៖", "«"], key=sort_key) == [
        "៖",
        "«",
        "1",
        "១០",
        "២",
        "ក",
        "r1",
        "R2",
    ]


def test_characters_without_width_do_not_count():
    assert sort_key("សិទ្ធិ\u200bមនុស្ស")[:3] == sort_key("សិទ្ធិមនុស្ស")[:3]


@given(st.text())
def test_any_text_has_a_key(text: str):
    assert sort_key(text) == sort_key(text)


@given(st.text("កខគរលអឥឧឨាិុំះ៌៉្ ១"), st.text("កខគរលអឥឧឨាិុំះ៌៉្ ១"))
def test_different_texts_are_never_equal(first: str, second: str):
    assert (sort_key(first) == sort_key(second)) == (first == second)


def _sorted(words: str) -> str:
    return " ".join(sorted(words.split(), key=sort_key))
