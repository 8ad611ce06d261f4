"""Which words a page explains, and where: marks in the text that lead to the list of words on the same page.

The same words are explained in both languages, so that a link to one works in either; and a word that both texts use at the
same page is hardly found by mistake.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sala.blocks import Block, Document, Heading, Properties
from sala.layouts.context import LayoutContext
from sala.layouts.end_matter import explanation
from sala.layouts.term_marks import END_MATTER, TermFinder, mark_first_uses, uses_in
from sala.locales import Locale

KINDS = ("lesson", "case-study", "worksheet", "exercise")
"""The pages whose words are explained; the others list or explain words themselves."""

MOST_WORDS = 8
"""On one page. More marks would be noise, and every meaning has to be downloaded."""

EVERYDAY = 0.15
"""A word on more than this share of the pages is known to our readers: village, facilitator."""

WORDS = "words"
"""The anchor of a page's list of words."""


def words_of_page(document: Document) -> tuple[str, ...]:
    """Give the terms that a page lists itself, as lessons do."""
    return tuple(term for block in document.blocks if isinstance(block, Properties) for term in block.terms)


def choose_words(
    listed: Mapping[str, Sequence[str]], uses: Mapping[str, Sequence[str]]
) -> Mapping[str, tuple[str, ...]]:
    """Give the terms that each page explains, by page.

    `listed` holds the terms that a page lists itself, which stay; `uses` those that its text uses in both languages, by first
    use. The rarest on the site are added until there are MOST_WORDS.
    """
    pages_with = Counter(term for terms in uses.values() for term in set(terms))
    limit = EVERYDAY * len(uses)
    chosen: dict[str, tuple[str, ...]] = {}
    for page, own in listed.items():
        others = [term for term in uses[page] if term not in own and pages_with[term] <= limit]
        rarest = sorted(others, key=lambda term: pages_with[term])[: max(0, MOST_WORDS - len(own))]
        chosen[page] = (*own, *(term for term in others if term in rarest))
    return chosen


def used_in_both(documents: Iterable[Document], finders: Mapping[Locale, TermFinder]) -> tuple[str, ...]:
    """Give the terms that all versions of a page use, in the order of the first version."""
    first, *others = (uses_in(document, finders[document.locale]) for document in documents)
    return tuple(term for term in first if all(term in other for other in others))


def explain(
    document: Document, words: Sequence[str], marked: Sequence[str], context: LayoutContext, finder: TermFinder
) -> Document:
    """Give the document with its list of `words`, and with the first uses of those in `marked` leading there."""
    if not words:
        return document
    terms = [context.curriculum.terms[word] for word in words]
    known = Properties(
        tuple(explanation(term, context) for term in terms),
        terms=tuple(word if word in marked else "" for word in words),
        back=context.say("back-to-text"),
    )
    document = mark_first_uses(document, marked, finder)
    return replace(document, blocks=_with_list(document.blocks, known, context))


def _with_list(blocks: tuple[Block, ...], known: Properties, context: LayoutContext) -> tuple[Block, ...]:
    """Put the list in the place of the page's own one, or under a new heading near the end."""
    own = next((place for place, block in enumerate(blocks) if isinstance(block, Properties) and block.terms), None)
    if own is not None:
        return (*blocks[:own], known, *blocks[own + 1 :])
    ends = [place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.anchor in END_MATTER]
    end = ends[0] if ends else len(blocks)
    return (*blocks[:end], context.heading("words-here", WORDS), known, *blocks[end:])
