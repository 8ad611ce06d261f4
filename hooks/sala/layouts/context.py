"""What every layout needs: texts in the reader's language, the page's own words, and places to link to."""

from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from sala.blocks import Block, Heading, Link, ListBlock, Paragraph, RichText, Span, Target
from sala.khmer.dates import format_date
from sala.khmer.digits import to_khmer_digits
from sala.layouts.offered_file import OfferedFiles
from sala.locales import Locale
from sala.markup import parse_blocks, parse_inline
from sala.model.base import Text
from sala.model.curriculum import Curriculum

_ENGLISH_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


@dataclass
class LayoutContext:
    """One page's view of the curriculum in one language."""

    curriculum: Curriculum
    locale: Locale
    files: OfferedFiles = field(default_factory=dict)
    """The files that pages offer; empty where none were made."""
    untranslated: bool = field(default=False)
    """Set as soon as a text had to be shown in the source language."""

    def text(self, text: Text) -> RichText:
        """Give a one-paragraph text with its emphasis and links."""
        words, locale = self._best(text)
        return parse_inline(words, locale, self.resolve)

    def blocks(self, text: Text) -> tuple[Block, ...]:
        """Give a text of one or more paragraphs and lists."""
        words, locale = self._best(text)
        return parse_blocks(words, locale, self.resolve)

    def _best(self, text: Text) -> tuple[str, Locale]:
        words, locale = text.best(self.locale)
        if locale is not self.locale:
            self.untranslated = True
        return words, locale

    def words(self, name: str, **values: str | int) -> str:
        """Give one of the page's own words; numbers in `values` are written in the reader's digits.

        Raises KeyError for a name that curriculum/interface.yml does not hold.
        """
        text, locale = self._best(self.curriculum.interface[name])
        if not values:
            return text
        shown = {
            key: self.number(value) if isinstance(value, int) and locale is self.locale else str(value)
            for key, value in values.items()
        }
        return text.format(**shown)

    def say(self, name: str, **values: str | int) -> RichText:
        """Give one of the page's own words as rich text."""
        return self.plain(self.words(name, **values))

    def plain(self, text: str, link: Link | None = None) -> RichText:
        """Give words that are already in the reader's language."""
        return _unlinked(text, self.locale) if link is None else RichText((Span(text, link=link),), self.locale)

    def linked(self, text: RichText, link: Link) -> RichText:
        """Give `text` with all its words leading to `link`."""
        return RichText(tuple(Span(span.text, span.style, link) for span in text.spans), text.locale)

    def kicker(self, kind: str, name: str, code: str = "") -> RichText:
        """Give the line above a title: `Lesson R3 · Rights`, leading to the module that `name` belongs to."""
        module = self.curriculum.module_of[name]
        words = f"{self.words(kind)} {code}".strip()
        title = self.linked(self.text(module.title), Target(f"{module.id}/index"))
        return RichText((Span(f"{words} · "), *title.spans), self.locale)

    def heading(self, name: str, anchor: str) -> Heading:
        """Give a heading of the second level with one of the page's own words."""
        return Heading(2, self.say(name), anchor)

    def number(self, value: int) -> str:
        """Give a whole number in the reader's digits."""
        return to_khmer_digits(str(value)) if self.locale is Locale.KM else str(value)

    def date(self, day: date) -> str:
        """Give a date as the reader's language writes it."""
        if self.locale is Locale.KM:
            return format_date(day)
        return f"{day.day} {_ENGLISH_MONTHS[day.month - 1]} {day.year}"

    def minutes(self, minutes: int) -> str:
        """Give a length of time below a few hours: `90 minutes`."""
        return self.words("minutes", minutes=minutes)

    def hours(self, minutes: int) -> str:
        """Give a longer length of time: `15 hours 30 minutes`."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self.minutes(rest)
        return self.words("hours-minutes", hours=hours, minutes=rest) if rest else self.words("hours", hours=hours)

    def resolve(self, kind: str, name: str) -> Target | None:
        """Give the place on the site of a term, fact, lesson, case, worksheet or exercise; None where there is none."""
        curriculum = self.curriculum
        if kind == "term":
            return Target("glossary", name) if name in curriculum.terms else None
        if kind == "fact":
            return Target("facts", name) if name in curriculum.facts else None
        if kind == "exercise":
            return Target(f"exercises/{name}") if name in curriculum.exercises else None
        module = curriculum.module_of.get(name)
        return Target(f"{module.id}/{name}") if module is not None else None

    def joined(self, parts: list[RichText], separator: str = ", ") -> RichText:
        """Join several texts of the reader's language with a separator."""
        spans: list[Span] = []
        for part in parts:
            if spans:
                spans.append(Span(separator))
            spans.extend(part.spans)
        return RichText(tuple(spans), self.locale)

    def list_of(self, texts: list[RichText], *, ordered: bool = False) -> ListBlock:
        """Give a list with one paragraph for each entry."""
        return ListBlock(tuple((Paragraph(text),) for text in texts), ordered)


@lru_cache(maxsize=4096)
def _unlinked(text: str, locale: Locale) -> RichText:
    """Give words as rich text. Most are the page's own words: every step of every lesson says "minutes", and shares them."""
    return RichText((Span(text),), locale)
