"""Lessons that can be run: minutes, a frame, a debrief, safety."""

from collections import Counter
from collections.abc import Iterator

from pydantic import BaseModel

from sala.diagnostics import Problem, Severity
from sala.model.base import Path, Placed
from sala.model.lesson import Lesson
from sala.rules.rule import FileQuestion
from sala.rules.walk import fields_with_content


def minutes_add_up(file: FileQuestion) -> Iterator[Problem]:
    """The minutes of the steps add up to the lesson's."""
    for lesson in file.of(Lesson):
        total = sum(step.minutes for step in lesson.steps)
        if total != lesson.duration_minutes:
            difference = total - lesson.duration_minutes
            too = f"{difference} too many" if difference > 0 else f"{-difference} too few"
            yield Problem(
                "L401",
                f"the steps take {total} minutes, but the lesson has {lesson.duration_minutes}: {too}",
                lesson.source_map.at("duration_minutes"),
                "Change `duration_minutes`, or the `minutes` of a step.",
            )


def one_debrief(file: FileQuestion) -> Iterator[Problem]:
    """Exactly one step of a lesson holds the debrief."""
    for lesson in file.of(Lesson):
        places = [index for index, step in enumerate(lesson.steps) if step.debrief]
        if len(places) != 1:
            path: Path = ("steps", places[1], "debrief") if places else ("steps",)
            yield Problem(
                "L402",
                f"{len(places) or 'no'} steps are marked `debrief: true`; exactly one must be",
                lesson.source_map.at(*path),
                "Mark the step in which the debrief questions are asked.",
            )


def group_sizes_grow(file: FileQuestion) -> Iterator[Problem]:
    """The smallest group is not larger than the best, nor the best larger than the largest."""
    for lesson in file.of(Lesson):
        size = lesson.group_size
        if not size.min <= size.ideal <= size.max:
            yield Problem(
                "L403",
                f"a group of {size.min} to {size.max} people cannot be best at {size.ideal}",
                lesson.source_map.at("group_size"),
                "Write min, ideal and max from small to large.",
            )


def safety_is_told(file: FileQuestion) -> Iterator[Problem]:
    """A sensitive or demanding lesson has its safety block, and a sensitive one its neutral title."""
    for lesson in file.of(Lesson):
        demanding = lesson.level >= 3 or lesson.facilitator_demand >= 3
        if lesson.safety is None and (lesson.sensitive or demanding):
            place = "sensitive" if lesson.sensitive else "level" if lesson.level >= 3 else "facilitator_demand"
            why = "is sensitive" if lesson.sensitive else "asks much of people (level or facilitator_demand 3 or 4)"
            yield Problem(
                "L404",
                f"the lesson {why} but has no `safety`",
                lesson.source_map.at(place),
                "Add `safety:` with content_note, risks and, in a sensitive lesson, if_someone_tells.",
            )
        if lesson.sensitive and lesson.safety is not None and not lesson.safety.if_someone_tells:
            yield Problem(
                "L405",
                "a sensitive lesson must say what to do if somebody speaks about harm",
                lesson.source_map.at("safety"),
                "Add `if_someone_tells:` with the steps.",
            )
        if lesson.sensitive and lesson.neutral_title is None:
            yield Problem(
                "L406",
                "a sensitive lesson needs a neutral title",
                lesson.source_map.at("title"),
                "Add `neutral_title:` with words that tell nothing to someone who looks at the screen.",
            )


def lessons_open_and_close(file: FileQuestion) -> Iterator[Problem]:
    """A lesson starts with an opening and ends with a closing step."""
    for lesson in file.of(Lesson):
        for index, phase in ((0, "opening"), (len(lesson.steps) - 1, "closing")):
            if lesson.steps[index].phase != phase:
                yield Problem(
                    "L407",
                    f"the {'first' if index == 0 else 'last'} step should have `phase: {phase}`",
                    lesson.source_map.at("steps", index, "phase"),
                    severity=Severity.WARNING,
                )


def names_come_once(file: FileQuestion) -> Iterator[Problem]:
    """An id comes once in its list."""
    for entity in file.entities:
        yield from _repeats(entity, entity, ())


def _repeats(entity: Placed, content: BaseModel, path: Path) -> Iterator[Problem]:
    for name, key in fields_with_content(type(content)):
        value = getattr(content, name)
        if isinstance(value, BaseModel):
            yield from _repeats(entity, value, (*path, key))
        elif isinstance(value, tuple):
            ids = Counter(entry.id for entry in value if hasattr(entry, "id"))
            for index, entry in enumerate(value):
                name_of_entry = getattr(entry, "id", "")
                if ids[name_of_entry] > 1:
                    yield Problem(
                        "M108",
                        f"the id `{name_of_entry}` is used more than once in this list",
                        entity.source_map.at(*path, key, index, "id"),
                        "Give each entry a name of its own.",
                    )
                yield from _repeats(entity, entry, (*path, key, index))


RULES = (minutes_add_up, one_debrief, group_sizes_grow, safety_is_told, lessons_open_and_close, names_come_once)
