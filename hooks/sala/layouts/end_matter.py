"""What stands at the end of many pages: words, facts, and where the page comes from."""

from collections.abc import Iterator

from sala.blocks import Block, ListBlock, Paragraph, Properties, RichText, Span, Target
from sala.layouts.context import LayoutContext
from sala.locales import SOURCE_LOCALE
from sala.model.base import Reviewed
from sala.model.library import Term


def words_of(terms: tuple[str, ...], context: LayoutContext) -> Iterator[Block]:
    """Yield the heading and the list of a page's hard words with their meanings."""
    known = [context.curriculum.terms[name] for name in terms if name in context.curriculum.terms]
    if not known:
        return
    yield context.heading("terms", "words")
    yield Properties(
        tuple(explanation(term, context) for term in known),
        terms=tuple(term.id for term in known),
    )


def explanation(term: Term, context: LayoutContext) -> tuple[RichText, RichText]:
    """Give a term, leading to the glossary, and its meaning."""
    return context.linked(context.text(term.term), Target("glossary", term.id)), context.text(term.meaning)


def facts_behind(facts: tuple[str, ...], context: LayoutContext) -> Iterator[Block]:
    """Yield the heading and the list of the facts that a page rests on, each with the day when it was checked."""
    known = [context.curriculum.facts[name] for name in facts if name in context.curriculum.facts]
    if not known:
        return
    yield context.heading("facts-used", "facts")
    entries: list[tuple[Block, ...]] = []
    for fact in known:
        source = RichText((Span(fact.sources[0].title),), SOURCE_LOCALE)
        note = context.words("checked-on", date=context.date(fact.checked_on))
        link = Target("facts", fact.id)
        entries.append(
            (
                Paragraph(context.text(fact.statement)),
                Paragraph(context.plain(f"{fact.code} · {note}", link)),
                Paragraph(source),
            )
        )
    yield ListBlock(tuple(entries))


def about_this_page(entity: Reviewed, context: LayoutContext, phrases: tuple[str, ...] = ()) -> Iterator[Block]:
    """Yield version, state of the translation, licence, and the phrases of the approach that the page carries."""
    yield context.heading("about-this-page", "about-this-page")
    rows = [
        (context.say("version"), context.plain(entity.version)),
        (context.say("translation"), context.say(f"review-{entity.review.km}")),
        (context.say("licence"), context.text(context.curriculum.settings.licence)),
    ]
    carried = [context.curriculum.phrases[name] for name in phrases if name in context.curriculum.phrases]
    if carried:
        words = [context.linked(context.text(phrase.text), Target("coverage", phrase.id)) for phrase in carried]
        rows.append((context.say("carries"), context.joined(words, " · ")))
    yield Properties(tuple(rows))
