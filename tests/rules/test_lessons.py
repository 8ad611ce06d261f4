"""Rules about lessons that can be run: minutes, a frame, a debrief, safety."""

import pytest

from project import LESSON, Project

SAFETY = """safety:
  content_note:
    en: Today we speak of thirst.
    km: ថ្ងៃនេះ យើងនិយាយពីការស្រេកទឹក។
  risks:
    - id: tears
      en: Somebody may weep.
      km: អាចមានគេយំ។
"""
IF_SOMEONE_TELLS = """  if_someone_tells:
    - id: listen
      en: Listen.
      km: ស្តាប់។
"""
NEUTRAL_TITLE = """neutral_title:
  en: A lesson
  km: មេរៀនមួយ
"""
SAFETY_HINT = "    hint: Add `safety:` with content_note, risks and, in a sensitive lesson, if_someone_tells."


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (65, "the steps take 60 minutes, but the lesson has 65: 5 too few"),
        (90, "the steps take 60 minutes, but the lesson has 90: 30 too few"),
    ],
)
def test_minutes_that_do_not_add_up(sound: Project, written: int, said: str):
    sound.replace(LESSON, "duration_minutes: 60", f"duration_minutes: {written}")

    assert sound.report() == [
        f"{sound.place(LESSON, 'duration_minutes')}: L401 {said}",
        "    hint: Change `duration_minutes`, or the `minutes` of a step.",
    ]


def test_steps_that_take_five_minutes_too_many(sound: Project):
    sound.replace(LESSON, "minutes: 10\n    phase: closing", "minutes: 15\n    phase: closing")

    assert sound.report() == [
        f"{sound.place(LESSON, 'duration_minutes')}: L401 the steps take 65 minutes, but the lesson has 60: 5 too many",
        "    hint: Change `duration_minutes`, or the `minutes` of a step.",
    ]


def test_no_step_holds_the_debrief(sound: Project):
    sound.replace(LESSON, "    debrief: true\n", "")

    assert sound.report() == [
        f"{sound.place(LESSON, 'steps:')}: L402 no steps are marked `debrief: true`; exactly one must be",
        "    hint: Mark the step in which the debrief questions are asked.",
    ]


def test_two_steps_hold_the_debrief(sound: Project):
    """The second is shown, not the first, which is probably meant."""
    sound.replace(LESSON, "phase: closing\n", "phase: closing\n    debrief: true\n")

    line = sound.file(LESSON).read_text(encoding="utf-8").splitlines().index("    phase: closing") + 2
    assert sound.report() == [
        f"{LESSON}:{line}:5: L402 2 steps are marked `debrief: true`; exactly one must be",
        "    hint: Mark the step in which the debrief questions are asked.",
    ]


@pytest.mark.parametrize(
    ("ideal", "said"), [(4, "8 to 24 people cannot be best at 4"), (30, "8 to 24 people cannot be best at 30")]
)
def test_group_sizes_that_do_not_grow(sound: Project, ideal: int, said: str):
    sound.replace(LESSON, "ideal: 16", f"ideal: {ideal}")

    assert sound.report() == [
        f"{sound.place(LESSON, 'group_size')}: L403 a group of {said}",
        "    hint: Write min, ideal and max from small to large.",
    ]


def test_a_sensitive_lesson_without_safety(sound: Project):
    sound.replace(LESSON, "duration_minutes: 60\n", f"duration_minutes: 60\nsensitive: true\n{NEUTRAL_TITLE}")

    assert sound.report() == [
        f"{sound.place(LESSON, 'sensitive')}: L404 the lesson is sensitive but has no `safety`",
        SAFETY_HINT,
    ]


@pytest.mark.parametrize(("field", "degree"), [("level", 3), ("facilitator_demand", 4)])
def test_a_demanding_lesson_without_safety(sound: Project, field: str, degree: int):
    sound.replace(LESSON, f"{field}: 1", f"{field}: {degree}")

    assert sound.report() == [
        f"{sound.place(LESSON, field)}: "
        "L404 the lesson asks much of people (level or facilitator_demand 3 or 4) but has no `safety`",
        SAFETY_HINT,
    ]


def test_a_demanding_lesson_with_safety_is_sound(sound: Project):
    sound.replace(LESSON, "level: 1\n", f"level: 3\n{SAFETY}")

    assert sound.check() == ()


def test_a_sensitive_lesson_that_does_not_say_what_to_do_when_someone_tells(sound: Project):
    sound.replace(LESSON, "duration_minutes: 60\n", f"duration_minutes: 60\nsensitive: true\n{NEUTRAL_TITLE}{SAFETY}")

    assert sound.report() == [
        f"{sound.place(LESSON, 'safety')}: L405 a sensitive lesson must say what to do if somebody speaks about harm",
        "    hint: Add `if_someone_tells:` with the steps.",
    ]


def test_a_sensitive_lesson_without_a_neutral_title(sound: Project):
    sound.replace(
        LESSON, "duration_minutes: 60\n", f"duration_minutes: 60\nsensitive: true\n{SAFETY}{IF_SOMEONE_TELLS}"
    )

    assert sound.report() == [
        f"{sound.place(LESSON, 'title')}: L406 a sensitive lesson needs a neutral title",
        "    hint: Add `neutral_title:` with words that tell nothing to someone who looks at the screen.",
    ]


def test_a_complete_sensitive_lesson_is_sound(sound: Project):
    complete = f"{NEUTRAL_TITLE}{SAFETY}{IF_SOMEONE_TELLS}"
    sound.replace(LESSON, "duration_minutes: 60\n", f"duration_minutes: 60\nsensitive: true\n{complete}")

    assert sound.check() == ()


def test_a_lesson_that_does_not_open(sound: Project):
    sound.replace(LESSON, "phase: opening", "phase: input")

    assert sound.report() == [
        f"{sound.place(LESSON, 'phase: input')}: L407 warning: the first step should have `phase: opening`"
    ]


def test_a_lesson_that_does_not_close(sound: Project):
    sound.replace(LESSON, "phase: closing", "phase: synthesis")

    assert sound.report() == [
        f"{sound.place(LESSON, 'phase: synthesis')}: L407 warning: the last step should have `phase: closing`"
    ]


def test_an_id_that_comes_twice_in_a_lesson(sound: Project):
    sound.replace(LESSON, "- id: close\n", "- id: welcome\n")
    lines = sound.file(LESSON).read_text(encoding="utf-8").splitlines()
    places = [f"{LESSON}:{number}:5" for number, line in enumerate(lines, start=1) if line == "  - id: welcome"]

    assert sound.report() == [
        line
        for place in places
        for line in (
            f"{place}: M108 the id `welcome` is used more than once in this list",
            "    hint: Give each entry a name of its own.",
        )
    ]
