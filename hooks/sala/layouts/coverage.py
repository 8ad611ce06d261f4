"""The coverage page: which lessons carry which phrase of the programme's approach."""

from sala.blocks import Cell, Document, Paragraph, RichText, Row, Table
from sala.layouts.context import LayoutContext
from sala.layouts.lesson import lesson_link
from sala.model.library import EVERY_LESSON, Phrase


def lay_out_coverage(context: LayoutContext) -> Document:
    """Give the coverage page in the context's language."""
    rows = tuple(_row(phrase, context) for phrase in context.curriculum.phrases.values())
    columns = tuple(context.say(name) for name in ("phrase", "carried-by", "how"))
    table = Table(columns, rows, caption=context.say("coverage-intro"))
    credit = Paragraph(context.text(context.curriculum.settings.credit))
    return Document(context.say("coverage"), context.locale, (credit, table))


def _row(phrase: Phrase, context: LayoutContext) -> Row:
    lessons = context.curriculum.lessons.values()
    by_code = {lesson.code.lower(): lesson for lesson in lessons}
    carriers: list[RichText] = []
    for code in phrase.main_carriers:
        if code == EVERY_LESSON:
            carriers.append(context.say("every-lesson"))
        elif code in by_code:
            carriers.append(lesson_link(by_code[code], context))
        else:
            carriers.append(context.say("planned", code=code.upper()))
    others = [x for x in lessons if phrase.id in x.phrases and x.code.lower() not in phrase.main_carriers]
    carriers.extend(lesson_link(lesson, context) for lesson in others)
    cells = (context.text(phrase.text), context.joined(carriers, " · "), context.text(phrase.how))
    return Row(tuple(Cell((Paragraph(cell),)) for cell in cells), anchor=phrase.id)
