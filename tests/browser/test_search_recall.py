"""What the search finds of what the pages say: queries cut by a program, asked in a real browser.

scripts/bench.py asks the same of other programs and measures time; nothing is timed here.
"""

from collections.abc import Iterator
from functools import cache

import pytest
from playwright.sync_api import Browser

from benchmarks.engines import ask_ours
from benchmarks.queries import Language, Site
from benchmarks.query_set import queries_of
from benchmarks.recall import Quality, quality
from built_site import BuiltSite
from project import ROOT, TODAY
from sala import build
from sala.locales import Locale
from sala.model.base import Text
from sala.search.frame_words import FrameWords

Found = dict[str, Quality]
"""How well each kind of query was answered."""


@pytest.fixture(scope="session")
def found(site: BuiltSite, browser: Browser, address: str) -> Iterator[dict[Language, Found]]:
    """Asks everything once, in both languages."""
    page = browser.new_page()
    page.goto(address)
    answered: dict[Language, Found] = {}
    languages: tuple[Language, ...] = ("en", "km")
    for language in languages:
        words = FrameWords(text.best(Locale(language))[0] for text in _interface())
        queries = queries_of(Site(site.folder, language, words))
        answers = ask_ours(page, f"search/{language}.js", [query.text for query in queries]).answers
        answered[language] = {
            group: quality(
                [query for query in queries if query.group == group],
                [answer for query, answer in zip(queries, answers, strict=True) if query.group == group],
            )
            for group in dict.fromkeys(query.group for query in queries)
        }
    yield answered
    page.close()


@pytest.mark.parametrize("language", ["en", "km"])
def test_phrases_from_the_middle_of_sentences_are_found(found: dict[Language, Found], language: Language) -> None:
    phrases = found[language]["phrase"]
    assert phrases.queries >= 200
    assert phrases.recall_at_5 >= 0.98, phrases.missed
    assert phrases.mean_reciprocal_rank >= 0.90, phrases.missed


@pytest.mark.parametrize(
    ("language", "group", "least"),
    [
        ("km", "inside a compound", 0.98),
        ("km", "two words", 0.95),
        ("km", "two words, no space", 0.85),
        ("km", "Latin word", 0.98),
        ("km", "same to the eye", 0.98),
        ("km", "misspelled", 0.90),
        ("en", "inside a compound", 0.95),
        ("en", "two words", 0.85),
        ("en", "misspelled", 0.85),
    ],
)
def test_what_else_readers_type_is_found(
    found: dict[Language, Found], language: Language, group: str, least: float
) -> None:
    answered = found[language][group]
    assert answered.queries >= 4
    assert answered.recall_at_5 >= least, answered.missed


@cache
def _interface() -> tuple[Text, ...]:
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    return tuple(curriculum.interface.values())


def test_a_query_is_answered_by_pages_that_hold_it(site: BuiltSite) -> None:
    """The judge itself: what counts as a page that should answer."""
    judge = Site(site.folder, "km", FrameWords(["នាទី"]))
    assert "km/rights/r3-rights-holders/" in judge.holding("ម្ចាស់សិទ្ធិ")
    assert judge.holding("ម្ចាស់សិទ") == frozenset()  # that would cut a cluster
    assert judge.holding("ម្ចាស់ សិទ្ធិ") == judge.holding("ម្ចាស់សិទ្ធិ")
    queries = queries_of(judge)
    assert queries == queries_of(Site(site.folder, "km", FrameWords(["នាទី"])))  # the same every time
