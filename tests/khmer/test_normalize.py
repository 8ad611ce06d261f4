"""Every rule for Khmer text: its own examples, and what must hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.khmer.letters import in_order
from sala.khmer.normalize import EVERY_KIND, RULES, correct, find, normalize
from sala.khmer.rule import KhmerRule

AUTOMATIC = [rule for rule in RULES if rule.automatic]

khmer_like = st.text("កខដតសញអបយវហរឱឲឤឨ្្្ាិីុេើំះ៌៉៊់៍័៓ៗ។៖០១15:. \u00a0\u200b\u200c\u17b5oๆ฿aA»*\n", max_size=40)
"""Few letters, so that rare sequences come often."""


def _named(rules: list[KhmerRule] | tuple[KhmerRule, ...]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("rule", rules, ids=[rule.id for rule in rules])


@_named(RULES)
def test_the_wrong_example_is_found_by_this_rule_alone(rule: KhmerRule) -> None:
    assert {finding.rule.id for finding in find(rule.bad)} == {rule.id}


@_named(RULES)
def test_the_right_example_passes(rule: KhmerRule) -> None:
    assert find(rule.good) == ()


@_named(AUTOMATIC)
def test_what_is_safe_is_mended(rule: KhmerRule) -> None:
    assert normalize(rule.bad) == rule.good
    assert normalize(rule.good) == rule.good


@_named([rule for rule in RULES if not rule.automatic])
def test_what_a_person_must_decide_is_left_alone(rule: KhmerRule) -> None:
    assert normalize(rule.bad) == rule.bad
    suggested = all(finding.suggestion is not None for finding in find(rule.bad))
    assert correct(rule.bad) == (rule.good if suggested else rule.bad)


@_named(RULES)
def test_a_suggestion_fits_the_place_that_was_found(rule: KhmerRule) -> None:
    text = rule.bad
    for finding in reversed(find(text)):
        if finding.suggestion is not None:
            text = text[: finding.start] + finding.suggestion + text[finding.end :]
    assert correct(text) == correct(rule.bad)


def test_codes_and_names_are_used_once() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES) == len({rule.id for rule in RULES})
    assert all(rule.code.startswith("K9") for rule in RULES)
    assert {rule.kind for rule in RULES} == EVERY_KIND


def test_damaged_words_stop_the_build_and_house_style_does_not() -> None:
    assert {rule.severity for rule in RULES if rule.kind == "letters"} == {"error"}
    assert {rule.severity for rule in RULES if rule.kind != "letters"} == {"warning"}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("ស្រ្តីខែ្មរ", "ស្ត្រីខ្មែរ"),  # one beside the other
        ("ញុំា", "ញ៉ាំ"),  # two mistakes in one syllable: the order, and ុ for ៉
        ("បេី៉", "ប៉ើ"),
        ("ខែ្ម\u200bរ", "ខ្មែរ"),
        ("ខ\u200bែ្មរ", "ខ្មែរ"),  # the order shows only without the space
        ("កេំា", "កោំ"),
        ("អោ\u200bយ", "ឱ្យ"),
        ("ផ្សេង\u200b ៗ", "ផ្សេងៗ"),
    ],
)
def test_several_mistakes_in_one_word(wrong: str, right: str) -> None:
    assert normalize(wrong) == right


@pytest.mark.parametrize(
    "text",
    [
        "ព័ត៌មាន ធម៌ បូណ៌មី ទ័ព ក៏ ណា៎ ចា៎ះ ពោធិ៍ ឧទ្ទិស",  # every sign in its place
        "ប៉ុន្តែ ស៊ើបអង្កេត ញ៉ាំ ម្ល៉េះ ហ៊ាន អ៊ំ ប៉ះ",  # shifters
        "លក្ស្មី សង្គ្រោះ ចន្ទ្រា កន្ត្រៃ",  # two subscripts
        "អំណោយផល ស្អោយុ",  # the letters of អោយ inside other words
        "ម៉ោង ៨:៣០ សមាមាត្រ ១ : ២",  # time and ratio
        "ឆ្នាំ ២០០០ គ.ស. និង ស.ភ.ក.",  # shortened words
        "ក. ដី ខ. ទឹក",  # a list
        "ហើយ... បន្ទាប់មក…",
        "[ច្បាប់](https://example.org/a:b)៖ អាន",
        "R3 នៅ CEDAW និង PDF",
        "ស៊\u200cី",  # the joiner that keeps a shifter above its letter
        "◌ា ◌្រ",  # a sign shown by itself
        "។ល។",
        "សួរថា «ហេតុអ្វី?»។",
    ],
)
def test_right_text_passes(text: str) -> None:
    assert find(text) == ()


def test_places_are_given_from_left_to_right_without_overlap() -> None:
    text = "ខែ្មរ កាា ស្រ្តី"
    assert [(text[f.start : f.end], f.suggestion) for f in find(text)] == [("ែ្ម", "្មែ"), ("ាា", "ា"), ("្រ្ត", "្ត្រ")]


def test_only_the_kinds_that_are_asked_for_are_mended() -> None:
    assert normalize("ខែ្មរ: ឲ្យ", frozenset({"letters"})) == "ខ្មែរ: ឲ្យ"


@pytest.mark.parametrize("marks", ["ា", "ំ", "េ្រ", "ំា", "្", "៊្រ", "\u200b"])
def test_a_text_of_marks_alone_is_no_burden(marks: str) -> None:
    """No rule takes time that grows with the square of the text: this one would take minutes."""
    text = "ក" + marks * (60_000 // len(marks))
    assert len(find(text)) > 0
    assert normalize(normalize(text)) == normalize(text)


@given(khmer_like)
def test_mending_twice_is_mending_once(text: str) -> None:
    once = normalize(text)
    assert normalize(once) == once


@given(khmer_like)
def test_what_is_safe_changes_the_text_and_nothing_changes_that_was_not_found(text: str) -> None:
    found = find(text)
    assert normalize(text) != text or not any(finding.rule.automatic for finding in found)
    assert normalize(text) == text or found


@given(khmer_like)
def test_mending_keeps_lines(text: str) -> None:
    assert normalize(text) == "\n".join(map(normalize, text.split("\n")))


@given(khmer_like)
def test_a_mended_text_has_nothing_left_that_is_safe_to_mend(text: str) -> None:
    assert [finding for finding in find(normalize(text)) if finding.rule.automatic] == []


@given(st.text())
def test_text_without_khmer_is_left_alone(text: str) -> None:
    if not any("\u1780" <= letter <= "\u17ff" or "\u0370" <= letter <= "\u109f" for letter in text):
        assert [f for f in find(text) if f.rule.id != "zero-width"] == []


@given(khmer_like)
def test_putting_signs_in_order_neither_adds_nor_loses_any(text: str) -> None:
    assert sorted(in_order(text)) == sorted(text)
    assert in_order(in_order(text)) == in_order(text)
