"""Rules about the programme's approach: carried phrase by phrase, resting on facts that are looked after."""

from project import FACTS, LESSON, PHRASES, SETTINGS, Project
from sala.diagnostics import Severity, format_problem

SECOND_PHRASE = """  - id: p2
    text:
      en: rain falls on all
      km: ភ្លៀងធ្លាក់លើទាំងអស់គ្នា
    main_carriers: [{carriers}]
    how:
      en: The group watches the rain.
      km: ក្រុមមើលភ្លៀង។
"""


def test_a_carrier_that_does_not_exist(sound: Project):
    sound.replace(PHRASES, "main_carriers: [w1]", "main_carriers: [w1, w9]")

    assert sound.report() == [
        f"{sound.place(PHRASES, 'w9')}: P701 there is no lesson with the code `w9`, and none is planned",
        "    hint: Use the code of a lesson in small letters, such as r3, or add it to `planned_lessons` in curriculum.yml.",
    ]


def test_a_main_carrier_that_does_not_carry(sound: Project):
    """The lesson is shown, because it is the lesson that must change."""
    sound.write(PHRASES, sound.file(PHRASES).read_text(encoding="utf-8") + SECOND_PHRASE.format(carriers="w1"))

    assert sound.report() == [
        f"{sound.place(LESSON, 'phrases:')}: P702 the lesson W1 is a main carrier of `p2` but does not name it",
        "    hint: Add `p2` to `phrases:` of w1-shared-well, and carry it in a step.",
    ]


def test_a_phrase_that_waits_for_a_planned_lesson_is_a_note(sound: Project):
    sound.write(PHRASES, sound.file(PHRASES).read_text(encoding="utf-8") + SECOND_PHRASE.format(carriers="w2"))

    assert [(problem.severity, format_problem(problem)) for problem in sound.check()] == [
        (
            Severity.INFO,
            f"{sound.place(PHRASES, 'w2')}: P703 info: `p2` waits for the lesson W2, which is planned",
        )
    ]


def test_a_phrase_that_every_lesson_carries_by_its_form(sound: Project):
    """It is carried by no lesson in particular, so none needs to name it."""
    sound.write(PHRASES, sound.file(PHRASES).read_text(encoding="utf-8") + SECOND_PHRASE.format(carriers="all"))

    assert sound.check() == ()


def test_a_planned_lesson_that_nobody_waits_for_is_no_problem(sound: Project):
    sound.replace(SETTINGS, "planned_lessons: [w2]", "planned_lessons: [w2, w3]")

    assert sound.check() == ()


def test_a_fact_that_was_not_looked_at_again(sound: Project):
    sound.replace(FACTS, "review_by: 2027-11-01", "review_by: 2026-11-21")

    assert sound.report() == [
        f"{sound.place(FACTS, 'review_by')}: F801 warning: the fact `f01` was to be looked at again by 2026-11-21",
        "    hint: Look at its source, then set `checked_on` and `review_by` anew.",
    ]


def test_a_fact_may_be_looked_at_until_the_end_of_its_day(sound: Project):
    sound.replace(FACTS, "review_by: 2027-11-01", "review_by: 2026-11-22")

    assert sound.check() == ()


def test_a_fact_to_be_looked_at_before_it_was(sound: Project):
    sound.replace(FACTS, "checked_on: 2026-11-01", "checked_on: 2027-12-01")

    assert sound.report() == [
        f"{sound.place(FACTS, 'review_by')}: F802 `review_by` lies before `checked_on`",
        "    hint: Set it to the day by which somebody must look again.",
    ]


def test_a_term_whose_khmer_is_not_settled(sound: Project):
    sound.replace(LESSON, "terms: [well]", "terms: [well, turn]")

    assert sound.report() == [
        f"{sound.place(LESSON, 'turn]')}: F803 warning: the Khmer for `turn` is not settled yet",
        "    hint: Use another term until a native reader has decided.",
    ]


def test_a_reviewed_lesson_may_use_such_a_term(sound: Project):
    sound.replace(LESSON, "terms: [well]", "terms: [well, turn]")
    sound.replace(LESSON, "  km: draft", "  km: reviewed")

    assert sound.check() == ()
