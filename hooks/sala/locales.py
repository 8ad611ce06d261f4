"""The languages of the curriculum."""

from enum import StrEnum


class Locale(StrEnum):
    """A language of the site, as a lower-case BCP 47 tag."""

    EN = "en"
    """English, the language that lessons are first written in."""
    KM = "km"
    """Khmer, the language that most readers use."""

    @property
    def other(self) -> "Locale":
        """The other language of the site."""
        return Locale.KM if self is Locale.EN else Locale.EN

    @property
    def native_name(self) -> str:
        """The language's name in itself."""
        return {Locale.EN: "English", Locale.KM: "ខ្មែរ"}[self]


SOURCE_LOCALE = Locale.EN
"""The language in which a text must exist; the others are translations of it."""
