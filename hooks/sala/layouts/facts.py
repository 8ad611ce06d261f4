"""Facts and sources: every fact with where it was seen and when somebody must look again."""

from collections.abc import Iterator

from sala.blocks import Block, Document, Heading, ListBlock, Paragraph, RichText, Span
from sala.layouts.context import LayoutContext
from sala.locales import SOURCE_LOCALE
from sala.model.library import Fact


def lay_out_facts(context: LayoutContext) -> Document:
    """Give the page of all facts in the context's language."""
    blocks: list[Block] = [Paragraph(context.say("facts-intro"))]
    for fact in context.curriculum.facts.values():
        blocks.extend(_fact(fact, context))
    return Document(context.say("facts"), context.locale, tuple(blocks))


def _fact(fact: Fact, context: LayoutContext) -> Iterator[Block]:
    title = context.text(fact.title)
    yield Heading(3, RichText((Span(f"{fact.code} "), *title.spans), title.locale), fact.id)
    yield from context.blocks(fact.statement)
    yield Paragraph(
        context.joined(
            [
                context.say("checked-on", date=context.date(fact.checked_on)),
                context.say("review-by", date=context.date(fact.review_by)),
                context.say(f"confidence-{fact.confidence}"),
            ],
            " · ",
        )
    )
    yield ListBlock(
        tuple((Paragraph(RichText((Span(source.title, link=source.url),), SOURCE_LOCALE)),) for source in fact.sources)
    )
