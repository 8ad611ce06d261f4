"""What readers cannot tell apart is one thing for search, and a hit leads back to the right letters."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from project import ROOT, TODAY
from sala import build
from sala.khmer.clusters import clusters
from sala.khmer.fold import TABLE, fold
from sala.khmer.normalize import RULES
from sala.khmer.rule import KhmerRule

CASES = json.loads(Path(__file__).with_name("fold_cases.json").read_text(encoding="utf-8"))
"""Text, folded text and offsets. The search worker in the browser must give the same for each."""

khmer_like = st.text("កខដតសញអបយវហរឱឲឤឨ្្្ាិីុេើំះ៌៉៊់័៓ៗ។០១15 \u00a0\u200b\u200c\u17b5oๆ๕aABÉİßΣ’😀", max_size=30)


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_the_cases_that_the_browser_answers_too(case: dict[str, object]) -> None:
    folded = fold(str(case["text"]))
    assert {"text": folded.text, "offsets": list(folded.offsets)} == {
        "text": case["folded"],
        "offsets": case["offsets"],
    }


@pytest.mark.parametrize(
    "rule",
    [rule for rule in RULES if rule.kind != "punctuation" and (rule.automatic or rule.kind == "spelling")],
    ids=lambda rule: rule.id,
)
def test_what_is_mended_in_content_is_found_however_it_is_typed(rule: KhmerRule) -> None:
    assert fold(rule.bad).text == fold(rule.good).text


def test_different_words_stay_different() -> None:
    words = ["ដី", "តី", "កន្លែង", "កន្លង", "បាន", "ប៉ាន", "ស្រី", "ស្តី", "ការ", "កា", "ឬ", "ឫ", "ធម៌", "ធម"]
    assert len({fold(word).text for word in words}) == len(words)


def test_words_of_the_curriculum_stay_different() -> None:
    """Terms that the glossary tells apart are not folded into one."""
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    terms = {term.term.km for term in curriculum.terms.values() if term.term.km}
    assert len({fold(term).text for term in terms}) == len(terms) > 100


def test_signs_typed_in_any_order_are_found() -> None:
    shuffle = random.Random(4).sample
    for word in ("ស្ត្រី", "ខ្មែរ", "ខ្ញុំ", "ម្ល៉េះ", "ទាំង", "ញ៉ាំ", "គ្រោះ", "ប៉ុន្តែ"):
        for _ in range(20):
            mixed = "".join(_shuffled(cluster, shuffle) for cluster in clusters(word))
            assert fold(mixed).text == fold(word).text, mixed


def test_a_hit_leads_back_to_the_letters_that_were_written() -> None:
    text = "ទៅ\u200bរក ស្រ្តី ឲ្យអាន R២០"
    folded = fold(text)
    for query, written in (("ស្ត្រី", "ស្រ្តី"), ("ឱ្យ", "ឲ្យ"), ("r20", "R២០"), ("ទៅរក", "ទៅ\u200bរក")):
        at = folded.text.index(fold(query).text)
        start, end = folded.original(at, at + len(fold(query).text))
        assert text[start:end] == written


def test_the_table_is_data_that_json_can_hold() -> None:
    assert json.loads(json.dumps(TABLE.as_data())) == {
        "characters": TABLE.characters,
        "run": TABLE.run,
        "order": list(TABLE.order),
        "sequences": TABLE.sequences,
    }
    assert all(len(letter) == 1 for letter in TABLE.characters)


@given(khmer_like)
def test_offsets_never_go_back_and_stay_inside(text: str) -> None:
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert list(folded.offsets) == sorted(folded.offsets)
    assert all(0 <= offset <= len(text) for offset in folded.offsets)
    assert folded.offsets[-1] == len(text)


@given(khmer_like)
def test_characters_without_width_never_matter(text: str) -> None:
    without = "".join(letter for letter in text if letter not in "\u200b\u200c\u17b5")
    assert fold(text).text == fold(without).text


@given(st.text("abcxyzABC ,.-", max_size=20))
def test_latin_text_only_becomes_small(text: str) -> None:
    assert fold(text).text == text.lower()
    assert fold(text).offsets == tuple(range(len(text) + 1))


def _shuffled(cluster: str, shuffle: object) -> str:
    """Give a cluster with its marks in another order; a coeng keeps its letter."""
    base, *marks = _parts(cluster)
    return base + "".join(shuffle(marks, len(marks)))  # type: ignore[operator]


def _parts(cluster: str) -> list[str]:
    parts: list[str] = []
    for letter in cluster:
        if parts and parts[-1] == "\u17d2":
            parts[-1] += letter
        else:
            parts.append(letter)
    return parts
