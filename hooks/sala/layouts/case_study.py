"""The case study: cast, story with stop points, questions, and what only the facilitator reads."""

from collections.abc import Iterator

from sala.blocks import Block, Callout, Document, Fold, ListBlock, Paragraph, Properties, RichText, Span
from sala.layouts.context import LayoutContext
from sala.layouts.end_matter import about_this_page, facts_behind
from sala.layouts.lesson import lesson_link
from sala.model.case_study import CaseStudy, Character

WORDS_A_MINUTE = 100
"""How many English words are read aloud in a minute, slowly, to a group (a common rule of thumb is 120 to 150)."""


def lay_out_case_study(case: CaseStudy, context: LayoutContext) -> Document:
    """Give the whole case study in the context's language."""
    blocks: list[Block] = [_at_a_glance(case, context)]
    if case.content_note is not None:
        blocks.append(Callout("safety", context.say("before-story"), context.blocks(case.content_note)))
    blocks += [
        context.heading("cast", "cast"),
        context.list_of([_character(person, context) for person in case.cast]),
        context.heading("story", "story"),
        *_story(case, context),
        Callout("fiction", context.text(context.curriculum.settings.fiction_notice), ()),
        Callout("decision", context.say("decision"), context.blocks(case.decision), "decision"),
        context.heading("questions", "questions"),
        ListBlock(tuple(context.blocks(question) for question in case.questions), ordered=True),
        Fold(context.say("analysis"), context.blocks(case.analysis), "analysis", facilitator_only=True),
        Callout("low-literacy", context.say("low-literacy"), context.blocks(case.low_literacy), "low-literacy"),
        context.heading("read-aloud", "read-aloud"),
        *context.blocks(case.read_aloud),
        *facts_behind(case.facts, context),
        *about_this_page(case, context),
    ]
    return Document(context.text(case.title), context.locale, tuple(blocks), context.kicker("case-study", case.id))


def reading_minutes(case: CaseStudy) -> int:
    """Give how long the story takes to read aloud, without its stops, in whole minutes."""
    words = sum(len(part.text.en.split()) for part in case.story)
    return max(1, round(words / WORDS_A_MINUTE))


def _at_a_glance(case: CaseStudy, context: LayoutContext) -> Properties:
    lessons = context.curriculum.lessons_with(case_study=case.id)
    rows = [
        (context.say("setting"), context.text(case.setting)),
        (context.say("reading-time"), context.say("about-minutes", minutes=reading_minutes(case))),
        (context.say("ending"), context.say(f"ending-{case.ending}")),
        (context.say("emotional-level"), context.say("degree", degree=case.emotional_level)),
    ]
    if lessons:
        rows.append((context.say("used-in"), context.joined([lesson_link(lesson, context) for lesson in lessons])))
    return Properties(tuple(rows))


def _character(person: Character, context: LayoutContext) -> RichText:
    name, role = context.text(person.name), context.text(person.role)
    spans = [*(Span(span.text, "strong", span.link) for span in name.spans), Span(" — "), *role.spans]
    return RichText(tuple(spans), role.locale)


def _story(case: CaseStudy, context: LayoutContext) -> Iterator[Block]:
    for part in case.story:
        yield Paragraph(context.text(part.text))
        if part.stop is not None:
            yield Callout("stop", context.say("stop"), context.blocks(part.stop))
