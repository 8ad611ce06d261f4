"""The real curriculum: sound, of the right length, in both languages where it says so."""

import re

import pytest

from project import ROOT, TODAY
from sala import build
from sala.diagnostics import Severity, format_problem
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.model.lesson import Lesson
from sala.rules.walk import texts_in

CHECKED = build.check(ROOT, today=TODAY)
assert CHECKED.curriculum is not None
CURRICULUM: Curriculum = CHECKED.curriculum
TRANSLATED_MODULES = ("learning-cycle", "rights")
"""Modules that were published in both languages, and must stay so."""


def test_it_has_no_errors():
    errors = [format_problem(problem) for problem in CHECKED.report.problems if problem.severity is Severity.ERROR]

    assert errors == []


@pytest.mark.parametrize("lesson", CURRICULUM.lessons.values(), ids=list(CURRICULUM.lessons))
def test_a_lesson_has_800_to_1300_english_words(lesson: Lesson):
    words = sum(len(_words(text.en)) for _, text in texts_in(lesson))

    assert 800 <= words <= 1300, f"{words} words"


@pytest.mark.parametrize(
    "lesson",
    [lesson for name in TRANSLATED_MODULES for lesson in CURRICULUM.modules[name].lessons.values()],
    ids=lambda lesson: lesson.id,
)
def test_a_lesson_of_a_translated_module_is_in_both_languages(lesson: Lesson):
    assert [path for path, text in texts_in(lesson) if text.in_locale(Locale.KM) is None] == []


@pytest.mark.parametrize("name", TRANSLATED_MODULES)
def test_everything_else_in_a_translated_module_is_in_both_languages(name: str):
    content = CURRICULUM.modules[name]
    entities = (content.module, *content.case_studies.values(), *content.worksheets.values())

    assert [(entity.id, path) for entity in entities for path, text in texts_in(entity) if text.km is None] == []


def test_a_translation_has_the_same_references_as_its_source():
    """In whatever order the language wants them."""
    different = [
        (entity.source_map.at(*path), text.en, text.km)
        for entity in CURRICULUM.entities()
        for path, text in texts_in(entity)
        if text.km is not None and _references(text.en) != _references(text.km)
    ]

    assert different == []


def test_a_translation_of_the_pages_words_has_the_same_names_in_braces():
    different = [
        text.id
        for text in CURRICULUM.interface.values()
        if text.km is not None and _names_in_braces(text.en) != _names_in_braces(text.km)
    ]

    assert different == []


def test_every_text_holds_words():
    texts = [text for entity in CURRICULUM.entities() for _, text in texts_in(entity)]

    assert [text for text in texts if not re.search(r"\w", text.en)] == []


def _words(text: str) -> list[str]:
    """The words that are seen: without the addresses of links."""
    return re.sub(r"\]\([^)]*\)", "]", text).split()


def _references(text: str) -> list[str]:
    return sorted(re.findall(r"\]\(([^)]*)\)", text))


def _names_in_braces(text: str) -> list[str]:
    return sorted(re.findall(r"{[^}]*}", text))
