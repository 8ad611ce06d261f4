"""The parts of a book that are no pages of the site: its words, and who made it."""

from collections.abc import Iterable

from sala.blocks import Document, Paragraph, Properties
from sala.khmer.collation import sort_key
from sala.layouts.context import LayoutContext
from sala.model.lesson import Lesson


def lay_out_book_glossary(lessons: Iterable[Lesson], context: LayoutContext) -> Document:
    """Give the hard words of these lessons with their meanings, sorted as the language sorts."""
    names = dict.fromkeys(name for lesson in lessons for name in lesson.terms)
    known = [context.curriculum.terms[name] for name in names if name in context.curriculum.terms]
    known.sort(key=lambda term: sort_key(term.term.best(context.locale)[0].casefold()))
    rows = tuple((context.text(term.term), context.text(term.meaning)) for term in known)
    return Document(context.say("glossary"), context.locale, (Properties(rows),))


def lay_out_credits(context: LayoutContext) -> Document:
    """Give where the curriculum comes from and what may be done with it."""
    settings = context.curriculum.settings
    texts = (settings.tagline, settings.credit, settings.fiction_notice, settings.licence)
    blocks = tuple(Paragraph(context.text(text)) for text in texts)
    return Document(context.say("credits"), context.locale, blocks)
