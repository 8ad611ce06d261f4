"""Rules about ids: every id that one file uses exists in another, and names one thing only."""

import pytest

from project import CASE, LESSON, MODULE, SETTINGS, SHEET, Project
from sala.diagnostics import Problem, Severity


@pytest.mark.parametrize(
    ("file", "field", "right", "wrong", "said", "hint"),
    [
        (LESSON, "phrases: [", "p1", "p2", "there is no phrase `p2`", "Did you mean `p1`?"),
        (LESSON, "facts: [", "f01", "law", "there is no fact `law`", "Write the fact first, or take the id out."),
        (LESSON, "terms: [", "well", "wells", "there is no glossary term `wells`", "Did you mean `well`?"),
        (CASE, "facts: [", "f01", "f02", "there is no fact `f02`", "Did you mean `f01`?"),
    ],
    ids=["phrase", "fact", "term", "fact of a story"],
)
def test_an_id_in_a_list_that_names_nothing(
    sound: Project, file: str, field: str, right: str, wrong: str, said: str, hint: str
):
    sound.replace(file, f"{field}{right}]", f"{field}{right}, {wrong}]")

    assert sound.report() == [f"{sound.place(file, f'{wrong}]')}: R301 {said}", f"    hint: {hint}"]


@pytest.mark.parametrize(
    ("field", "right", "kind"),
    [
        ("exercise", "x01-water-walk", "exercise"),
        ("case_study", "cs-two-buckets", "case study"),
        ("worksheet", "ws-well-map", "worksheet"),
    ],
)
def test_a_step_that_uses_something_that_is_not_there(sound: Project, field: str, right: str, kind: str):
    """A story or sheet that is then used by no lesson is told too; the library may hold exercises for later."""
    sound.replace(LESSON, f"{field}: {right}", f"{field}: {right}s")
    missing = Problem(
        "R301", f"there is no {kind} `{right}s`", sound.location(LESSON, f"{field}: "), f"Did you mean `{right}`?"
    )
    file = {"case_study": CASE, "worksheet": SHEET}.get(field)
    unused = [
        Problem(
            "R303",
            f"no lesson uses `{right}`",
            sound.location(file, "id: "),
            "Name it in a step of a lesson.",
            Severity.WARNING,
        )
        for file in [file]
        if file is not None
    ]

    assert sorted(sound.check(), key=lambda problem: problem.code) == [missing, *unused]


def test_a_lesson_to_follow_that_is_not_there(sound: Project):
    sound.replace(LESSON, "phrases: [p1]", "follows: [w0-the-rain]\nphrases: [p1]")

    assert sound.report() == [
        f"{sound.place(LESSON, 'w0-the-rain')}: R301 there is no lesson `w0-the-rain`",
        "    hint: Write the lesson first, or take the id out.",
    ]


def test_a_module_that_lists_a_lesson_that_is_not_there(sound: Project):
    sound.replace(MODULE, "lessons: [w1-shared-well]", "lessons: [w1-shared-well, w2-rain]")

    assert sound.report() == [
        f"{sound.place(MODULE, 'w2-rain')}: R301 there is no lesson `w2-rain`",
        "    hint: Write the lesson first, or take the id out.",
    ]


def test_a_lesson_that_its_module_does_not_list(sound: Project):
    second = LESSON.replace("w1-shared-well", "w2-rain")
    sound.write(second, sound.file(LESSON).read_text(encoding="utf-8").replace("id: w1-shared-well", "id: w2-rain"))

    assert sound.report() == [
        f"{second}:1:1: R302 the lesson `w2-rain` is not in the list of its module",
        "    hint: Add it to `lessons:` in curriculum/water/module.yml.",
    ]


def test_a_name_that_two_modules_use(sound: Project):
    sound.replace(SETTINGS, "modules: [water]", "modules: [water, rain]")
    for file in (MODULE, LESSON, CASE, SHEET):
        text = sound.file(file).read_text(encoding="utf-8")
        sound.write(file.replace("/water/", "/rain/"), text.replace("id: water\n", "id: rain\n"))

    assert sound.report(only="M") == [
        *(
            f"{CASE.replace('/water/', '/rain/')}:1:1: M108 the id `cs-two-buckets` is used twice; the first is {CASE}",
            "    hint: Give this one another name.",
        ),
        *(
            f"{LESSON.replace('/water/', '/rain/')}:1:1: M108 the id `w1-shared-well` is used twice; the first is {LESSON}",
            "    hint: Give this one another name.",
        ),
        *(
            f"{SHEET.replace('/water/', '/rain/')}:1:1: M108 the id `ws-well-map` is used twice; the first is {SHEET}",
            "    hint: Give this one another name.",
        ),
    ]
