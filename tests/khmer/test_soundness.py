"""What counts as surely sound is never found by a rule, and nearly everything that people write counts as sound."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from project import ROOT
from sala.khmer.normalize import RULES
from sala.khmer.rule import KhmerRule
from sala.khmer.soundness import is_surely_sound

PIECES = st.sampled_from(
    [
        *map(chr, (*range(0x1780, 0x17EA), 0x17DD, 0x25CC)),
        *(rule.bad for rule in RULES),
        *("្រ", "្ត", "ុ", "ិ", "៉", "ាំ", "ខ្មែរ", "\u17d2", "អោយ", "ជេនឌ័រ"),
        *(" ", "\n", ".", ":", "...", "1", "o", "A", "»", "*", "_", "\u200b", "\u200c", "\ufeff", "ๆ"),
    ]
)


@given(st.one_of(st.text(), st.lists(PIECES, max_size=9).map("".join)))
def test_no_rule_finds_anything_in_what_is_surely_sound(text: str):
    if is_surely_sound(text):
        assert [rule.code for rule in RULES if rule.pattern.search(text)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_an_example_of_what_is_wrong_is_not_sound(rule: KhmerRule):
    assert not is_surely_sound(rule.bad)


def test_nearly_all_lessons_are_surely_sound():
    """Otherwise this would cost time in place of saving it."""
    lessons = [file.read_text(encoding="utf-8") for file in (ROOT / "curriculum").glob("*/lessons/*.yml")]
    lines = [line.strip() for lesson in lessons for line in lesson.splitlines()]
    unsure = [line for line in lines if not is_surely_sound(line)]

    assert len(unsure) < 0.02 * len(lines), unsure[:20]
