"""The words of a drawing in the reader's language, or none at all for a sheet of pictures."""

from dataclasses import dataclass

from sala.blocks import RichText, Span
from sala.khmer.dates import MONTHS
from sala.khmer.digits import to_khmer_digits
from sala.locales import Locale
from sala.markup import parse_inline
from sala.model.base import Text

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
_NORTH = {Locale.EN: "N", Locale.KM: "ជើង"}


@dataclass(frozen=True, slots=True)
class Words:
    """What is written on a drawing, and whether anything is written at all."""

    locale: Locale
    pictures_only: bool = False
    """Leave every word and digit out, for people who do not read."""

    def text(self, text: Text) -> RichText:
        """Give a text with its emphasis; a link on paper leads nowhere."""
        words, locale = text.best(self.locale)
        return parse_inline(words, locale, lambda kind, name: None)

    def plain(self, words: str) -> RichText:
        """Give words that are already in the reader's language."""
        return RichText((Span(words),), self.locale)

    def number(self, value: int) -> RichText:
        """Give a whole number in the reader's digits."""
        return self.plain(to_khmer_digits(str(value)) if self.locale is Locale.KM else str(value))

    def months(self, *, short: bool = False) -> tuple[RichText, ...]:
        """Give the names of the months, January first; Khmer has no shorter ones."""
        if self.locale is Locale.KM:
            return tuple(self.plain(name) for name in MONTHS)
        return tuple(self.plain(name[:3] if short else name) for name in _ENGLISH_MONTHS)

    @property
    def north(self) -> RichText:
        """The mark on the compass."""
        return self.plain(_NORTH[self.locale])
