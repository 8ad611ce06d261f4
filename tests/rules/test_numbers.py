"""Numbers in digits and in words, in both languages."""

import pytest

from sala.rules.numbers import english_numbers, khmer_numbers


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("three women and 4 men", {"3", "4"}),
        ("Twenty-three families, 1,652 chiefs", {"23", "1652"}),
        ("women did 5.5 hours", {"5.5"}),
        ("a survey of 2014–15", {"2014", "2015"}),
        ("one in five", {"5"}),  # one is an article as often as a number
        ("tender, weight, often", set()),
        ("[the law](fact:f16) of 1997", {"1997"}),
    ],
)
def test_english(text: str, said: set[str]):
    assert english_numbers(text).said == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ស្ត្រីបីនាក់ និងបុរស ៤ នាក់", {"3", "4"}),
        ("ម្ភៃបីគ្រួសារ", {"23"}),
        ("ប្រាំបួនដប់ពីរ", {"9", "12"}),
        ("ឆ្នាំ ២០១៤–១៥", {"2014", "2015"}),
        ("រដូវប្រាំង ដើម្បីលើករឿងពីរបៀបរស់នៅ ទោះបីមិនងាយ", set()),  # dry season, in order to, from, although
        ("អំពីរបាំង ពីរដូវក្តៅ", set()),
        ("គាត់បីកូន", set()),  # to carry a child
        ("[ច្បាប់](fact:f16) ឆ្នាំ ១៩៩៧", {"1997"}),
    ],
)
def test_khmer(text: str, said: set[str]):
    assert khmer_numbers(text).said == said


def test_words_that_the_other_language_may_leave_out():
    assert english_numbers("Both speak in pairs, the third time").loose == {"2", "3"}
    assert khmer_numbers("ទាំងបីនាក់ នៅជុំទីពីរ ពីរបីដង").loose == {"2", "3"}
