"""English that people with a few years of school can follow."""

from project import LESSON, SETTINGS, Project

HARD = (
    "Participatory deliberation facilitates comprehensive understanding of administrative responsibilities. "
    "Institutional accountability necessitates systematic documentation of organisational obligations. "
) * 6
"""A hundred and eight long words in short sentences."""

EASY = "We walk to the well. The path is long and hot. Who can go with you? " * 7
EXCEPTION = """reading_exceptions:
  - of: w1-shared-well
    reader: {reader}
    why: The law's own words are needed here.
"""


def harden(sound: Project, words: str = HARD) -> None:
    sound.replace(LESSON, "en: Welcome to the circle.", f"en: {words.strip()}")


def test_easy_words_are_fine(sound: Project):
    harden(sound, EASY)

    assert [problem.code for problem in sound.check() if problem.code.startswith("S")] == []


def test_hard_words_are_found_at_the_hardest_text(sound: Project):
    harden(sound)
    (found,) = [problem for problem in sound.check() if problem.code == "S903"]

    assert found.location == sound.location(LESSON, f"en: {HARD.strip()}")
    assert "for people in the circle have reading grade" in found.message
    assert "at most 7 is asked" in found.message
    assert found.hint == "Use shorter words and sentences, as you would say it to a neighbour."


def test_a_hard_sentence_among_many_easy_ones_is_no_hard_reading(sound: Project):
    """One long word decides the figure of a short sentence, so passages of a hundred words are graded."""
    harden(sound, EASY + HARD.split(". ")[0] + ".")

    assert [problem.code for problem in sound.check() if problem.code == "S903"] == []


def test_an_exception(sound: Project):
    harden(sound)
    sound.replace(SETTINGS, "planned_lessons: [w2]\n", "planned_lessons: [w2]\n" + EXCEPTION.format(reader="learner"))

    assert [problem.code for problem in sound.check() if problem.code.startswith("S9")] == []


def test_an_exception_that_nobody_needs(sound: Project):
    sound.replace(SETTINGS, "planned_lessons: [w2]\n", "planned_lessons: [w2]\n" + EXCEPTION.format(reader="learner"))

    assert sound.report() == [
        f"{sound.place(SETTINGS, 'of: w1-shared-well')}: S904 the learner's English in `w1-shared-well` is easy enough:"
        " it needs no exception any more",
        "    hint: Delete the exception. The list only gets shorter.",
    ]


def test_an_exception_for_the_facilitator_is_none_for_the_circle(sound: Project):
    harden(sound)
    exception = EXCEPTION.format(reader="facilitator")
    sound.replace(SETTINGS, "planned_lessons: [w2]\n", "planned_lessons: [w2]\n" + exception)

    assert [problem.code for problem in sound.check() if problem.code in ("S903", "S904")] == ["S904", "S903"]
