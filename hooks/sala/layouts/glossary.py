"""The glossary: every term in both languages with its plain meaning, in the reader's own order."""

from sala.blocks import Block, Cell, Document, Paragraph, RichText, Row, Span, Table
from sala.khmer.collation import SortKey, sort_key
from sala.layouts.context import LayoutContext
from sala.locales import Locale
from sala.model.library import Term


def lay_out_glossary(context: LayoutContext) -> Document:
    """Give the glossary in the context's language, sorted as that language sorts."""
    terms = sorted(context.curriculum.terms.values(), key=lambda term: _order(term, context.locale))
    columns = tuple(context.say(name) for name in ("word", "in-other-language", "meaning"))
    table = Table(columns, tuple(_row(term, context) for term in terms), caption=context.say("glossary-intro"))
    return Document(context.say("glossary"), context.locale, (table,))


def _order(term: Term, locale: Locale) -> SortKey:
    word, _ = term.term.best(locale)
    return sort_key(word.casefold())


def _row(term: Term, context: LayoutContext) -> Row:
    own, other = context.text(term.term), term.term.in_locale(context.locale.other)
    word: list[Block] = [Paragraph(RichText(tuple(Span(span.text, "strong") for span in own.spans), own.locale))]
    also = term.also.km if context.locale is Locale.KM else term.also.en
    if also:
        word.append(Paragraph(_labelled("also-said", ", ".join(also), context)))
    meaning: list[Block] = list(context.blocks(term.meaning))
    if context.locale is Locale.KM and term.say_simply:
        meaning.append(Paragraph(_labelled("say-simply", term.say_simply, context)))
    if term.note is not None:
        meaning.extend(context.blocks(term.note))
    if term.confidence == "low":
        meaning.append(Paragraph(context.say("unsettled")))
    translated = RichText((Span(other or ""),), context.locale.other)
    return Row((Cell(tuple(word)), Cell((Paragraph(translated),)), Cell(tuple(meaning))), anchor=term.id)


def _labelled(name: str, text: str, context: LayoutContext) -> RichText:
    colon = "៖ " if context.locale is Locale.KM else ": "
    return RichText((Span(context.words(name) + colon, "emphasis"), Span(text)), context.locale)
