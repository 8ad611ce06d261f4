"""The quotation marks of each language."""

from sala.locales import Locale


def speech_marks(locale: Locale) -> tuple[str, str]:
    """Give what stands before and behind words that are said aloud."""
    return ("«", "»") if locale is Locale.KM else ("“", "”")
