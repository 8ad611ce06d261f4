"""The answers to a worksheet, on a sheet of their own that participants do not get."""

from sala.blocks import Block, Document, ListBlock
from sala.layouts.context import LayoutContext
from sala.layouts.end_matter import about_this_page
from sala.model.worksheet import Worksheet


def lay_out_answers(sheet: Worksheet, context: LayoutContext) -> Document:
    """Give the answers in the context's language."""
    blocks: list[Block] = [
        context.heading("answer-key", "answers"),
        ListBlock(tuple(context.blocks(item) for item in sheet.answer_key)),
        *about_this_page(sheet, context),
    ]
    return Document(context.text(sheet.title), context.locale, tuple(blocks), context.kicker("worksheet", sheet.id))
