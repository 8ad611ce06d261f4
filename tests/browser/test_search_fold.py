"""The browser folds as Python does, by the same cases."""

import json

import pytest
from playwright.sync_api import Browser, Page

from project import ROOT
from sala.khmer.fold import fold
from sala.search.scripts import worker_script

CASES = json.loads((ROOT / "tests" / "khmer" / "fold_cases.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def folding(browser: Browser) -> Page:
    page = browser.new_page()
    page.add_script_tag(content=worker_script())
    return page


@pytest.mark.parametrize("case", CASES, ids=[case["what"] for case in CASES])
def test_the_cases_that_python_answers_too(folding: Page, case: dict[str, object]) -> None:
    found = folding.evaluate("text => SalaFold.foldWithOffsets(text)", case["text"])
    assert found == {"text": case["folded"], "offsets": case["offsets"]}
    assert folding.evaluate("text => SalaFold.fold(text)", case["text"]) == case["folded"]


def test_the_whole_curriculum_is_folded_alike(folding: Page) -> None:
    """All that teachers have written, and not only what somebody thought of."""
    texts = [file.read_text(encoding="utf-8") for file in sorted((ROOT / "curriculum").rglob("*.yml"))]
    found = folding.evaluate("texts => texts.map((text) => SalaFold.foldWithOffsets(text))", texts)
    for text, one in zip(texts, found, strict=True):
        expected = fold(text)
        assert (one["text"], one["offsets"]) == (expected.text, list(expected.offsets))
