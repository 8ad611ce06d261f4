"""The people of all stories together."""

import pytest

from project import CASE, SETTINGS, TODAY, Project
from project import ROOT as REAL
from sala import build

BALANCE = """cast_balance:
  stories: 1
  women_who_lead: {women}
  unsolved: {unsolved}
  traits:
    - trait: helpful-man
      stories: 0
    - trait: ethnic-minority
      stories: {minority}
"""
HINT = "    hint: Change a story that fits: a person with a part that matters, not an example of a kind."


def ask_for(sound: Project, *, women: int = 0, unsolved: int = 0, minority: int = 0, planned: str = "[]") -> None:
    balance = BALANCE.format(women=women, unsolved=unsolved, minority=minority)
    sound.replace(SETTINGS, "planned_lessons: [w2]\n", f"planned_lessons: {planned}\n{balance}")


def test_a_person_whom_all_stories_forgot(sound: Project):
    ask_for(sound, minority=1)

    assert sound.report() == [
        f"{sound.place(SETTINGS, 'trait: ethnic-minority')}: C505 0 of 1 stories have somebody with `ethnic-minority`;"
        " at least 1 should",
        HINT,
    ]


def test_too_few_women_lead_and_too_much_is_solved(sound: Project):
    ask_for(sound, women=2, unsolved=2)

    assert [line for line in sound.report() if "C505" in line] == [
        f"{sound.place(SETTINGS, 'women_who_lead')}: C505 1 of 1 stories have a woman or girl who leads;"
        " at least 2 should",
        f"{sound.place(SETTINGS, 'unsolved')}: C505 0 of 1 stories have an open or part-solved ending;"
        " at least 2 should",
    ]


def test_nothing_is_judged_while_lessons_are_planned(sound: Project):
    ask_for(sound, minority=1, planned="[w2]")

    assert sound.check() == ()


def test_nothing_is_judged_while_stories_are_missing(sound: Project):
    ask_for(sound, minority=1)
    sound.replace(SETTINGS, "stories: 1\n  women", "stories: 2\n  women")

    assert sound.check() == ()


@pytest.mark.parametrize("age", [19, 60])
def test_an_age_without_its_trait(sound: Project, age: int):
    text = sound.file(CASE).read_text(encoding="utf-8")
    old = next(line for line in text.splitlines() if line.strip().startswith("age: "))
    sound.write(CASE, text.replace(old, f"    age: {age}", 1))

    assert [(problem.code, problem.location.path) for problem in sound.check()] == [("C504", CASE)]


def test_the_real_stories_are_judged():
    """All 24 are there, and the balance of the brief is asked of them."""
    curriculum = build.check(REAL, today=TODAY).curriculum
    assert curriculum is not None
    balance = curriculum.settings.cast_balance
    assert balance is not None
    assert (balance.stories, balance.women_who_lead, balance.unsolved) == (24, 14, 12)
    assert curriculum.settings.planned_lessons == ()
    assert {wanted.trait: wanted.stories for wanted in balance.traits} == {
        "over-55": 6,
        "under-20": 4,
        "disability": 3,
        "heads-household": 3,
        "migrant-family": 2,
        "ethnic-minority": 2,
        "helpful-man": 5,
        "official-yes": 2,
        "official-not-yet": 2,
    }
