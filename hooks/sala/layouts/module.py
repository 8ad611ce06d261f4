"""The module's page: purpose, the lessons as a path, outcomes, total time."""

from collections.abc import Iterator

from sala.blocks import Block, Document, ListBlock, Paragraph, Properties, RichText, Span
from sala.layouts.context import LayoutContext
from sala.layouts.end_matter import about_this_page
from sala.layouts.lesson import lesson_link
from sala.model.base import Text
from sala.model.curriculum import ModuleContent
from sala.model.lesson import Lesson


def lay_out_module(content: ModuleContent, context: LayoutContext) -> Document:
    """Give the module's page in the context's language."""
    module = content.module
    total = sum(lesson.duration_minutes for lesson in content.lessons.values())
    blocks: list[Block] = [
        Paragraph(context.text(module.subtitle)),
        *context.blocks(module.purpose),
        Properties(
            (
                (context.say("module-audience"), context.text(module.audience)),
                (context.say("total-time"), context.plain(context.hours(total))),
            )
        ),
        context.heading("lessons", "lessons"),
        ListBlock(tuple(_lesson(lesson, context) for lesson in content.lessons.values()), ordered=True),
        context.heading("module-outcomes", "outcomes"),
        ListBlock(tuple(context.blocks(item) for item in module.outcomes)),
        context.heading("how-to-use", "how-to-use"),
        ListBlock(tuple(context.blocks(item) for item in module.how_to_use)),
        *_links("case-studies", "case", [(case.id, case.title) for case in content.case_studies.values()], context),
        *_links("worksheets", "worksheet", [(sheet.id, sheet.title) for sheet in content.worksheets.values()], context),
        *about_this_page(module, context),
    ]
    return Document(context.text(module.title), context.locale, tuple(blocks), context.say("module"))


def _lesson(lesson: Lesson, context: LayoutContext) -> tuple[Block, ...]:
    facts = [context.plain(context.minutes(lesson.duration_minutes)), context.say(f"audience-{lesson.audience}")]
    link = lesson_link(lesson, context)
    strong = RichText(tuple(Span(span.text, "strong", span.link) for span in link.spans), link.locale)
    return Paragraph(strong), Paragraph(context.joined(facts, " · ")), Paragraph(context.text(lesson.summary))


def _links(heading: str, kind: str, titles: list[tuple[str, Text]], context: LayoutContext) -> Iterator[Block]:
    if not titles:
        return
    yield context.heading(heading, heading)
    links = []
    for name, title in titles:
        target = context.resolve(kind, name)
        words = context.text(title)
        links.append(words if target is None else context.linked(words, target))
    yield context.list_of(links)
