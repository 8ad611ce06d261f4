"""No paragraph stands in two places."""

import pytest

from project import CASE, EXERCISE, LESSON, Project

LONG = "Put the full buckets in the shade and let everyone drink before you go on with the next task."


def test_a_paragraph_that_stands_in_two_files(sound: Project):
    sound.replace(LESSON, "en: On a hot day, walk early.", f"en: {LONG}")
    text = sound.file(EXERCISE).read_text(encoding="utf-8")
    risk = text[text.index("risks:") :].split("en: ")[1].split("\n")[0]
    sound.replace(EXERCISE, risk, LONG.upper().replace(" AND", ", AND"))
    lesson = sound.location(LESSON, LONG)

    (found,) = [problem for problem in sound.check() if problem.code == "S907"]

    assert {found.location.path, lesson.path} == {EXERCISE, LESSON}
    assert found.message.startswith("this paragraph stands in curriculum/")
    assert found.hint == "Say it here in the words that this lesson needs, or leave it out."


@pytest.mark.parametrize("words", ["Walk to the well together.", "Draw the path."])
def test_short_sentences_may_come_back(sound: Project, words: str):
    sound.replace(LESSON, "en: On a hot day, walk early.", f"en: {words}")
    sound.replace(LESSON, "en: Draw the path with a stick.", f"en: {words}")

    assert [problem for problem in sound.check() if problem.code == "S907"] == []


def test_a_lesson_may_say_its_own_words_twice(sound: Project):
    sound.replace(LESSON, "en: On a hot day, walk early.", f"en: {LONG}")
    sound.replace(LESSON, "en: Draw the path with a stick.", f"en: {LONG}")

    assert [problem for problem in sound.check() if problem.code == "S907"] == []


def test_the_khmer_counts_too(sound: Project):
    words = "យកធុងទឹកពេញៗទៅដាក់ក្នុងម្លប់ ហើយឱ្យគ្រប់គ្នាផឹក មុននឹងបន្តធ្វើការងារបន្ទាប់ទៀតជាមួយគ្នា។"
    sound.replace(LESSON, "km: ថ្ងៃក្តៅ ដើរពីព្រលឹម។", f"km: {words}")
    text = sound.file(CASE).read_text(encoding="utf-8")
    story = text[text.index("low_literacy:") :].split("km: ")[1].split("\n")[0]
    sound.replace(CASE, story, words)

    assert [problem.code for problem in sound.check() if problem.code == "S907"] == ["S907"]
