"""The worksheet's page: what it is for, how to use it, and everything that stands on the sheet, in words."""

from sala.blocks import Block, Callout, Document, Fold, ListBlock, Picture, Properties, WriteInSpace
from sala.layouts.context import LayoutContext
from sala.layouts.end_matter import about_this_page
from sala.layouts.graphic import describe_graphic, texts_of
from sala.layouts.lesson import lesson_link
from sala.model.worksheet import Worksheet


def lay_out_worksheet(sheet: Worksheet, context: LayoutContext) -> Document:
    """Give the worksheet's page in the context's language."""
    blocks: list[Block] = [
        Callout("key-message", context.say("purpose"), context.blocks(sheet.purpose)),
        _at_a_glance(sheet, context),
        context.heading("how-to-use", "how-to-use"),
        ListBlock(tuple(context.blocks(item) for item in sheet.instructions), ordered=True),
        Callout("safety", context.say("safety"), context.blocks(sheet.safety), "safety"),
        context.heading("on-the-sheet", "on-the-sheet"),
        *_drawing(sheet, context),
        *(WriteInSpace(context.text(field.label), field.lines) for field in sheet.fields),
        Callout("low-literacy", context.say("low-literacy"), context.blocks(sheet.low_literacy), "low-literacy"),
    ]
    if sheet.answer_key:
        answers = ListBlock(tuple(context.blocks(item) for item in sheet.answer_key))
        blocks.append(Fold(context.say("answer-key"), (answers,), "answers", facilitator_only=True))
    blocks.extend(about_this_page(sheet, context))
    return Document(context.text(sheet.title), context.locale, tuple(blocks), context.kicker("worksheet", sheet.id))


def _drawing(sheet: Worksheet, context: LayoutContext) -> tuple[Block, ...]:
    """Give the drawing, and below it, folded away, everything that stands on it in words."""
    title, words = context.text(sheet.title), describe_graphic(sheet.graphic, context)
    description = " · ".join(text for block in words for text in texts_of(block))
    picture = Picture(sheet.id, sheet.graphic, sheet.paper, title, description)
    return picture, Fold(context.say("sheet-in-words"), words, "sheet-in-words")


def _at_a_glance(sheet: Worksheet, context: LayoutContext) -> Properties:
    lessons = context.curriculum.lessons_with(worksheet=sheet.id)
    rows = [
        (context.say("time"), context.plain(context.minutes(sheet.minutes))),
        (context.say("people"), context.say(f"grouping-{sheet.grouping}")),
        (context.say("copies"), context.say(f"copies-{sheet.copies}")),
        (context.say("paper"), context.say(f"paper-{sheet.paper.orientation}", size=sheet.paper.size)),
    ]
    if lessons:
        rows.append((context.say("used-in"), context.joined([lesson_link(lesson, context) for lesson in lessons])))
    return Properties(tuple(rows))
