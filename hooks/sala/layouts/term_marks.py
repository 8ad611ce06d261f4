"""Finds the glossary's terms in a document and marks their first uses. Pure: blocks in, blocks out.

A mark is a span that names its term; a writer that knows nothing of marks writes the same words as before. Only running text
is looked at: paragraphs, lists, boxes, steps and what is said, but no heading, no table, no text in another language, and of links only
those that lead to the glossary.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from sala.alternatives import any_of
from sala.blocks import (
    Block,
    Callout,
    Document,
    Fold,
    Heading,
    ListBlock,
    Paragraph,
    RichText,
    Span,
    Speech,
    Step,
    Target,
)
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.model.library import Term

_AND = {Locale.EN: re.compile(" and |, "), Locale.KM: re.compile(" ?និង")}
"""Some entries explain two or three words that belong together, the main one first: `commune and sangkat`."""

_KHMER_BEFORE = "(?<!្)(?<!វិ)(?<!ប្រ)(?<!កម្ម)(?<!(?<!្)អ)"
"""What must not stand before a Khmer term, since it would be the end of another word: a subscript follows (្), or the letters
make another word of it: វិសមភាព is inequality, ប្រភេទ a kind, កម្មសិទ្ធិ ownership, អយុត្តិធម៌ injustice."""

_KHMER_AFTER = "(?![\u17b6-\u17d3\u17dd])"
"""The term must end with a whole cluster."""

END_MATTER = ("words", "facts", "about-this-page")
"""Anchors of the headings with which a page's own matter ends."""

GLOSSARY = "glossary"
"""The address of the glossary; its anchors are the terms."""

Mark = Callable[[RichText], RichText]


Use = tuple[int, int, str]
"""Where a term is used in a text: start, end, and the term."""


@dataclass(frozen=True)
class TermFinder:
    """Finds terms in texts of one language; where two could stand, the longest word wins."""

    curriculum: Curriculum
    locale: Locale
    _known: dict[str, tuple[Use, ...]] = field(default_factory=dict, compare=False)
    """What was found before: each text is looked at twice, to choose the words of a page and to mark them."""

    def find(self, text: str) -> tuple[Use, ...]:
        """Give every use in `text`, in order."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = tuple(
                (match.start(), match.end(), self._term_of[_folded(match.group(1))])
                for match in self._pattern.finditer(text)
            )
        return found

    @cached_property
    def _term_of(self) -> dict[str, str]:
        """The term by each of its words, in small letters; the earlier term keeps a word that two claim."""
        found: dict[str, str] = {}
        for whole in (True, False):  # a word of its own is stronger than the start of a longer entry
            for term in self.curriculum.terms.values():
                for word in _words(term, self.locale, whole=whole):
                    found.setdefault(_folded(word), term.id)
        return found

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        words = sorted(self._term_of, key=len, reverse=True)
        if self.locale is Locale.KM:
            firsts = "".join(sorted({word[0] for word in words}))
            return re.compile(f"(?=[{firsts}]){_KHMER_BEFORE}({any_of(words)}){_KHMER_AFTER}")
        return re.compile(rf"(?<![\w-])({any_of(words, _singular_or_plural)})(?:s|es)?(?![\w-])", re.IGNORECASE)


def _singular_or_plural(word: str) -> str:
    """Give a pattern for an English word before its `s`: a plural counts as a use: duty bearers, duties."""
    return f"{re.escape(word[:-1])}(?:y|ie(?=s))" if word.endswith("y") else re.escape(word)


def uses_in(document: Document, finder: TermFinder) -> tuple[str, ...]:
    """Give the terms that a document's running text uses, by first use."""
    found: dict[str, None] = {}
    for text in _texts(_text_of(document)):
        if text.locale is document.locale:
            for span in text.spans:
                found.update((term, None) for _, _, term in _uses(span, finder))
    return tuple(found)


def mark_first_uses(document: Document, terms: Collection[str], finder: TermFinder) -> Document:
    """Give the document with the first use of each of `terms` marked."""
    waiting = set(terms)

    def mark(text: RichText) -> RichText:
        if not waiting or text.locale is not document.locale:
            return text
        if not any(term in waiting for span in text.spans for _, _, term in _uses(span, finder)):
            return text
        return replace(text, spans=tuple(part for span in text.spans for part in _marked(span, waiting, finder)))

    text = _text_of(document)
    end_matter = document.blocks[len(text) :]
    return replace(document, blocks=(*_with_texts(text, mark), *end_matter))


def _text_of(document: Document) -> tuple[Block, ...]:
    """Give the blocks before the page's own words, facts and origin."""
    blocks = document.blocks
    ends = (place for place, block in enumerate(blocks) if isinstance(block, Heading) and block.anchor in END_MATTER)
    return blocks[: next(ends, len(blocks))]


def _marked(span: Span, waiting: set[str], finder: TermFinder) -> Iterator[Span]:
    """Cut a span at first uses; what was marked is taken out of `waiting`."""
    end = 0
    for start, stop, term in _uses(span, finder) if waiting else ():
        if term in waiting:
            waiting.remove(term)
            if start > end:
                yield replace(span, text=span.text[end:start])
            yield replace(span, text=span.text[start:stop], link=None, term=term)
            end = stop
    if end < len(span.text):
        yield replace(span, text=span.text[end:])


def _uses(span: Span, finder: TermFinder) -> tuple[Use, ...]:
    """Give every use in a span: words in the text, or a writer's own link to the glossary."""
    if span.link is None:
        return finder.find(span.text)
    if isinstance(span.link, Target) and span.link.address == GLOSSARY:
        return ((0, len(span.text), span.link.anchor),)
    return ()


def _texts(blocks: Iterable[Block]) -> Iterator[RichText]:
    """Yield the running texts of blocks in reading order."""
    for block in blocks:
        match block:
            case Paragraph() | Speech():
                yield block.text
            case ListBlock():
                for entry in block.entries:
                    yield from _texts(entry)
            case Callout() | Fold() | Step():
                yield from _texts(block.blocks)


def _with_texts(blocks: tuple[Block, ...], mark: Mark) -> tuple[Block, ...]:
    """Give the blocks with their running texts replaced, in reading order; what is not changed is not made anew."""
    new = tuple(_with_text(block, mark) for block in blocks)
    return blocks if all(one is other for one, other in zip(blocks, new, strict=True)) else new


def _with_text(block: Block, mark: Mark) -> Block:
    match block:
        case Paragraph() | Speech():
            text = mark(block.text)
            return block if text is block.text else replace(block, text=text)
        case ListBlock():
            entries = tuple(_with_texts(entry, mark) for entry in block.entries)
            same = all(one is other for one, other in zip(block.entries, entries, strict=True))
            return block if same else replace(block, entries=entries)
        case Callout() | Fold() | Step():
            inside = _with_texts(block.blocks, mark)
            return block if inside is block.blocks else replace(block, blocks=inside)
        case _:
            return block


def _words(term: Term, locale: Locale, *, whole: bool) -> Iterator[str]:
    """Yield the words for a term in one language: the whole ones, or the first of an entry for several words."""
    entry = term.term.in_locale(locale)
    if entry is None:
        return
    if not whole:
        yield _AND[locale].split(entry)[0]
        return
    yield entry
    yield from term.also.km if locale is Locale.KM else term.also.en


def _folded(word: str) -> str:
    """Give the form by which a word is known: small letters, and `duty` for the `dutie` of duties."""
    small = word.lower()
    return f"{small[:-2]}y" if small.endswith("ie") else small
