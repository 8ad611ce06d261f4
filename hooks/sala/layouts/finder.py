"""The lesson finder: all lessons in one table that can be narrowed."""

from sala.blocks import Cell, Document, Filter, Paragraph, RichText, Row, Table
from sala.layouts.context import LayoutContext
from sala.layouts.lesson import lesson_link
from sala.model.lesson import Lesson

_TIMES = (60, 90, 120, 150)


def lay_out_finder(context: LayoutContext) -> Document:
    """Give the finder in the context's language."""
    curriculum = context.curriculum
    lessons = list(curriculum.lessons.values())
    columns = tuple(context.say(name) for name in ("lesson", "module", "time", "who", "method"))
    table = Table(
        columns,
        tuple(_row(lesson, context) for lesson in lessons),
        caption=context.say("finder-intro"),
        filters=_filters(lessons, context),
        nothing_found=context.say("nothing-fits"),
    )
    return Document(context.say("finder"), context.locale, (table,))


def methods_of(lesson: Lesson, context: LayoutContext) -> tuple[str, ...]:
    """Give the methods of the exercises that a lesson uses, in order, each once."""
    exercises = context.curriculum.exercises
    return tuple(dict.fromkeys(exercises[name].method for name in lesson.exercises if name in exercises))


def _row(lesson: Lesson, context: LayoutContext) -> Row:
    module = context.curriculum.module_of[lesson.id]
    methods = methods_of(lesson, context)
    cells = (
        lesson_link(lesson, context),
        context.text(module.title),
        context.plain(context.minutes(lesson.duration_minutes)),
        context.say(f"audience-{lesson.audience}"),
        context.joined([context.say(f"method-{method}") for method in methods], _comma(context)),
    )
    values = {
        "module": (module.id,),
        "time": tuple(str(limit) for limit in _TIMES if lesson.duration_minutes <= limit),
        "audience": (lesson.audience,),
        "method": methods,
    }
    return Row(tuple(Cell((Paragraph(cell),)) for cell in cells), values, lesson.code.lower())


def _comma(context: LayoutContext) -> str:
    return " " if context.locale == "km" else ", "


def _filters(lessons: list[Lesson], context: LayoutContext) -> tuple[Filter, ...]:
    modules = [
        (content.module.id, context.text(content.module.title)) for content in context.curriculum.modules.values()
    ]
    times = [(str(limit), context.say("up-to", minutes=limit)) for limit in _TIMES]
    audiences = sorted({lesson.audience for lesson in lessons})
    methods = sorted({method for lesson in lessons for method in methods_of(lesson, context)})
    return (
        _filter("module", "module", modules, context),
        _filter("time", "time", times, context),
        _filter("audience", "who", [(name, context.say(f"audience-{name}")) for name in audiences], context),
        _filter("method", "method", [(name, context.say(f"method-{name}")) for name in methods], context),
    )


def _filter(name: str, label: str, options: list[tuple[str, RichText]], context: LayoutContext) -> Filter:
    return Filter(name, context.say(label), context.say("all"), tuple(options))
