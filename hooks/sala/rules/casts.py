"""The people of all stories together: who leads, who helps, whom nobody forgot."""

from collections.abc import Iterator

from sala.diagnostics import Problem
from sala.model.base import Path
from sala.model.case_study import CaseStudy
from sala.model.curriculum import Curriculum
from sala.rules.rule import FileQuestion, Question

OLD, YOUNG = 55, 20
"""Years of age: over 55 is old, under 20 is young."""


def traits_agree_with_ages(file: FileQuestion) -> Iterator[Problem]:
    """`over-55` and `under-20` stand exactly where the age says so."""
    for case in file.of(CaseStudy):
        for index, person in enumerate(case.cast):
            if person.age is None:
                continue
            for trait, holds in (("over-55", person.age > OLD), ("under-20", person.age < YOUNG)):
                if (trait in person.traits) != holds:
                    yield Problem(
                        "C504",
                        f"`{person.id}` is {person.age} years old, so `{trait}` {'belongs' if holds else 'does not belong'}"
                        " in `traits`",
                        case.source_map.at("cast", index, "traits"),
                        f"{'Add' if holds else 'Take out'} `{trait}`.",
                    )


def casts_are_balanced(question: Question) -> Iterator[Problem]:
    """All stories together show enough women who lead, elders, young people, and people who are often left out."""
    curriculum = question.curriculum
    balance = curriculum.settings.cast_balance
    if balance is None or not _all_are_read(curriculum, balance.stories):
        return
    cases = tuple(curriculum.case_studies.values())
    women = sum(1 for case in cases if any(person.lead and person.gender in ("woman", "girl") for person in case.cast))
    unsolved = sum(1 for case in cases if case.ending != "solved")
    yield from _too_few(curriculum, "a woman or girl who leads", women, balance.women_who_lead, ("women_who_lead",))
    yield from _too_few(curriculum, "an open or part-solved ending", unsolved, balance.unsolved, ("unsolved",))
    for index, wanted in enumerate(balance.traits):
        shown = sum(1 for case in cases if any(wanted.trait in person.traits for person in case.cast))
        yield from _too_few(curriculum, f"somebody with `{wanted.trait}`", shown, wanted.stories, ("traits", index))


def _too_few(curriculum: Curriculum, what: str, shown: int, wanted: int, path: Path) -> Iterator[Problem]:
    if shown < wanted:
        yield Problem(
            "C505",
            f"{shown} of {len(curriculum.case_studies)} stories have {what}; at least {wanted} should",
            curriculum.settings.source_map.at("cast_balance", *path),
            "Change a story that fits: a person with a part that matters, not an example of a kind.",
        )


def _all_are_read(curriculum: Curriculum, stories: int) -> bool:
    """Whether the balance can be judged: all stories are written, and none is hidden behind another problem."""
    waits = curriculum.settings.planned_lessons or any(name.startswith("cs-") for name in curriculum.unreadable)
    return not waits and len(curriculum.case_studies) >= stories


FILE_RULES = (traits_agree_with_ages,)
RULES = (casts_are_balanced,)
