"""The programme's approach is carried: phrase by phrase, and by facts that are still looked after."""

from collections.abc import Iterator

from sala.diagnostics import Problem, Severity
from sala.model.lesson import Lesson
from sala.model.library import EVERY_LESSON
from sala.rules.rule import FileQuestion, Question


def carriers_exist(question: Question) -> Iterator[Problem]:
    """A phrase's main carriers are lessons that exist or are planned."""
    curriculum = question.curriculum
    known = {lesson.code.lower() for lesson in curriculum.lessons.values()} | set(curriculum.settings.planned_lessons)
    known |= {name.split("-", 1)[0] for name in curriculum.unreadable} | {EVERY_LESSON}
    for phrase in curriculum.phrases.values():
        for index, code in enumerate(phrase.main_carriers):
            if code not in known:
                yield Problem(
                    "P701",
                    f"there is no lesson with the code `{code}`, and none is planned",
                    phrase.source_map.at("main_carriers", index),
                    "Use the code of a lesson in small letters, such as r3, or add it to `planned_lessons` in curriculum.yml.",
                )


def phrases_are_carried(question: Question) -> Iterator[Problem]:
    """Every phrase is carried by its main carriers."""
    curriculum = question.curriculum
    by_code = {lesson.code.lower(): lesson for lesson in curriculum.lessons.values()}
    for phrase in curriculum.phrases.values():
        if phrase.main_carriers == (EVERY_LESSON,):
            continue
        for index, code in enumerate(phrase.main_carriers):
            place = phrase.source_map.at("main_carriers", index)
            lesson = by_code.get(code)
            if lesson is not None and phrase.id not in lesson.phrases:
                yield Problem(
                    "P702",
                    f"the lesson {lesson.code} is a main carrier of `{phrase.id}` but does not name it",
                    lesson.source_map.at("phrases"),
                    f"Add `{phrase.id}` to `phrases:` of {lesson.id}, and carry it in a step.",
                )
            elif code in curriculum.settings.planned_lessons:
                yield Problem(
                    "P703",
                    f"`{phrase.id}` waits for the lesson {code.upper()}, which is planned",
                    place,
                    severity=Severity.INFO,
                )


def facts_are_fresh(question: Question) -> Iterator[Problem]:
    """A fact is looked at again before its day."""
    for fact in question.curriculum.facts.values():
        if fact.review_by < question.today:
            yield Problem(
                "F801",
                f"the fact `{fact.id}` was to be looked at again by {fact.review_by.isoformat()}",
                fact.source_map.at("review_by"),
                "Look at its source, then set `checked_on` and `review_by` anew.",
                Severity.WARNING,
            )
        if fact.checked_on > fact.review_by:
            yield Problem(
                "F802",
                "`review_by` lies before `checked_on`",
                fact.source_map.at("review_by"),
                "Set it to the day by which somebody must look again.",
            )


def low_terms_wait(file: FileQuestion) -> Iterator[Problem]:
    """A Khmer term that we are unsure of stays out of lessons until a native reader has settled it."""
    for lesson in file.of(Lesson):
        for index, name in enumerate(lesson.terms):
            term = file.elsewhere.terms.get(name)
            if term is not None and term.confidence == "low" and lesson.review.km != "reviewed":
                yield Problem(
                    "F803",
                    f"the Khmer for `{name}` is not settled yet",
                    lesson.source_map.at("terms", index),
                    "Use another term until a native reader has decided.",
                    Severity.WARNING,
                )


FILE_RULES = (low_terms_wait,)
RULES = (carriers_exist, phrases_are_carried, facts_are_fresh)
