"""Every id that one file uses exists in another."""

import difflib
from collections.abc import Iterator, Set

from sala.diagnostics import Problem, Severity
from sala.model.base import Entity
from sala.model.case_study import CaseStudy
from sala.model.curriculum import Curriculum
from sala.model.lesson import Lesson
from sala.model.module import Module
from sala.rules.rule import FileQuestion, Question

KINDS = ("term", "fact", "lesson", "case", "worksheet", "exercise", "phrase")
"""What an id may name."""

_WORDS = {
    "term": "glossary term",
    "fact": "fact",
    "lesson": "lesson",
    "case": "case study",
    "worksheet": "worksheet",
    "exercise": "exercise",
    "phrase": "phrase",
}


def known_ids(curriculum: Curriculum, kind: str) -> Set[str]:
    """Give all ids of one of the KINDS, unreadable files included."""
    found = {
        "term": curriculum.terms,
        "fact": curriculum.facts,
        "lesson": curriculum.lessons,
        "case": curriculum.case_studies,
        "worksheet": curriculum.worksheets,
        "exercise": curriculum.exercises,
        "phrase": curriculum.phrases,
    }[kind]
    library = {"term": "glossary", "fact": "facts", "phrase": "phrases"}.get(kind)
    if library in curriculum.unreadable:
        return _Everything()
    return set(found) | curriculum.unreadable


class _Everything(frozenset[str]):
    """Stands for the ids of a file that could not be read: nothing is called missing."""

    def __contains__(self, item: object) -> bool:
        return True


def ids_resolve(file: FileQuestion) -> Iterator[Problem]:
    """Every id in a field names something that exists."""
    for lesson in file.of(Lesson):
        for kind, name in (("lesson", "follows"), ("phrase", "phrases"), ("fact", "facts"), ("term", "terms")):
            for index, used in enumerate(getattr(lesson, name)):
                yield from _missing(file, lesson, kind, used, (name, index))
        for index, step in enumerate(lesson.steps):
            for kind, name in (("exercise", "exercise"), ("case", "case_study"), ("worksheet", "worksheet")):
                used = getattr(step, name)
                if used is not None:
                    yield from _missing(file, lesson, kind, used, ("steps", index, name))
    for case in file.of(CaseStudy):
        for index, used in enumerate(case.facts):
            yield from _missing(file, case, "fact", used, ("facts", index))
    for module in file.of(Module):
        for index, used in enumerate(module.lessons):
            yield from _missing(file, module, "lesson", used, ("lessons", index))


def everything_is_used(question: Question) -> Iterator[Problem]:
    """Every lesson is in its module's list, and every case study and worksheet in a lesson."""
    curriculum = question.curriculum
    for content in curriculum.modules.values():
        for name, lesson in content.lessons.items():
            if name not in content.module.lessons:
                yield Problem(
                    "R302",
                    f"the lesson `{name}` is not in the list of its module",
                    lesson.source_map.at("id"),
                    f"Add it to `lessons:` in curriculum/{content.module.id}/module.yml.",
                )
    if not _all_lessons_are_read(curriculum):
        return
    used = {name for lesson in curriculum.lessons.values() for name in _used_by(lesson)}
    for entity in (*curriculum.case_studies.values(), *curriculum.worksheets.values()):
        if entity.id not in used:
            yield Problem(
                "R303",
                f"no lesson uses `{entity.id}`",
                entity.source_map.at("id"),
                "Name it in a step of a lesson.",
                Severity.WARNING,
            )


def ids_differ(question: Question) -> Iterator[Problem]:
    """An id names one thing only, whatever module it is in."""
    for kind in ("lessons", "case_studies", "worksheets"):
        first: dict[str, Entity] = {}
        for content in question.curriculum.modules.values():
            for name, entity in getattr(content, kind).items():
                if name in first:
                    yield Problem(
                        "M108",
                        f"the id `{name}` is used twice; the first is {first[name].source_map.path}",
                        entity.source_map.at("id"),
                        "Give this one another name.",
                    )
                first.setdefault(name, entity)


def _used_by(lesson: object) -> Iterator[str]:
    for name in ("exercises", "case_studies", "worksheets"):
        yield from getattr(lesson, name)


def _all_lessons_are_read(curriculum: Curriculum) -> bool:
    """Tell whether nothing is hidden in a lesson or a module that could not be read."""
    listed = {name for content in curriculum.modules.values() for name in content.module.lessons}
    return listed.isdisjoint(curriculum.unreadable) and set(curriculum.settings.modules) <= set(curriculum.modules)


def _missing(
    file: FileQuestion, entity: Entity, kind: str, used: str, path: tuple[str | int, ...]
) -> Iterator[Problem]:
    if file.exists(kind, used):
        return
    near = difflib.get_close_matches(used, sorted(file.elsewhere.ids[kind]), n=1, cutoff=0.5)
    hint = f"Did you mean `{near[0]}`?" if near else f"Write the {_WORDS[kind]} first, or take the id out."
    yield Problem("R301", f"there is no {_WORDS[kind]} `{used}`", entity.source_map.at(*path), hint)


FILE_RULES = (ids_resolve,)
RULES = (ids_differ, everything_is_used)
