"""The words of a drawing in both languages: the English behind the Khmer, or on a list where there is no room."""

from dataclasses import dataclass, field

from sala.blocks import RichText, Span
from sala.graphics.words import Words
from sala.locales import Locale
from sala.markup import parse_inline
from sala.model.base import Text


@dataclass(frozen=True, slots=True)
class BothLanguages(Words):
    """Khmer, then English; a writer sets the English, which is emphasised, smaller."""

    def text(self, text: Text) -> RichText:
        """Give a text in both languages."""
        if text.km is None:
            return Words.text(self, text)
        khmer, english = _both(text)
        return RichText((*khmer.spans, Span(" "), Span(english.plain, "emphasis")), Locale.KM)


@dataclass(frozen=True, slots=True)
class KhmerWithList(Words):
    """Khmer on the drawing; every text that is used goes on a list with its English."""

    pairs: list[tuple[RichText, RichText]] = field(default_factory=list)

    def text(self, text: Text) -> RichText:
        """Give a text in Khmer, and note it."""
        if text.km is not None and _both(text) not in self.pairs:
            self.pairs.append(_both(text))
        return Words.text(self, text)


def _both(text: Text) -> tuple[RichText, RichText]:
    khmer = parse_inline(text.km or text.en, Locale.KM, lambda kind, name: None)
    return khmer, parse_inline(text.en, Locale.EN, lambda kind, name: None)
