"""The exercise library: one page for each exercise, and a list of all."""

from sala.blocks import Block, Cell, Document, ListBlock, Paragraph, Properties, Row, Table, Target
from sala.layouts.context import LayoutContext
from sala.layouts.lesson import lesson_link
from sala.model.exercise import Exercise


def lay_out_exercise(exercise: Exercise, context: LayoutContext) -> Document:
    """Give an exercise's page in the context's language."""
    rows = [
        (context.say("time"), context.plain(context.minutes(exercise.minutes))),
        (context.say("people"), context.text(exercise.group)),
        (context.say("method"), context.say(f"method-{exercise.method}")),
    ]
    lessons = context.curriculum.lessons_with(exercise=exercise.id)
    if lessons:
        rows.append(
            (context.say("used-in"), context.joined([lesson_link(lesson, context) for lesson in lessons], " · "))
        )
    blocks: list[Block] = [
        *context.blocks(exercise.purpose),
        Properties(tuple(rows)),
        context.heading("steps", "steps"),
        ListBlock(tuple(context.blocks(step) for step in exercise.steps), ordered=True),
        context.heading("low-literacy", "low-literacy"),
        *context.blocks(exercise.low_literacy),
        context.heading("what-can-go-wrong", "risks"),
        *context.blocks(exercise.risks),
        context.heading("origin", "origin"),
        *context.blocks(exercise.origin),
    ]
    kicker = context.plain(f"{context.words('exercise')} {exercise.code}", Target("exercises/index"))
    return Document(context.text(exercise.name), context.locale, tuple(blocks), kicker)


def lay_out_exercise_list(context: LayoutContext) -> Document:
    """Give the list of all exercises in the context's language."""
    rows = []
    for exercise in context.curriculum.exercises.values():
        name = context.linked(context.text(exercise.name), Target(f"exercises/{exercise.id}"))
        cells = (
            name,
            context.plain(context.minutes(exercise.minutes)),
            context.say(f"method-{exercise.method}"),
            context.text(exercise.purpose),
        )
        rows.append(Row(tuple(Cell((Paragraph(cell),)) for cell in cells), anchor=exercise.code.lower()))
    columns = tuple(context.say(name) for name in ("exercise", "time", "method", "purpose"))
    table = Table(columns, tuple(rows), caption=context.say("exercises-intro"))
    return Document(context.say("exercises"), context.locale, (table,))
