"""Finds runs of the other script in a text, so that screen readers and fonts know the language."""

import re
from collections.abc import Iterator

from sala.locales import Locale

_KHMER_RUN = re.compile("[ក-៿](?:[ក-៿ ]*[ក-៿])?")
_ENGLISH_RUN = re.compile(r"[A-Za-z][A-Za-z'’.-]*[A-Za-z](?:[ ,]+[A-Za-z][A-Za-z'’.-]*[A-Za-z])*")


_OTHER_RUN = {Locale.EN: _KHMER_RUN, Locale.KM: _ENGLISH_RUN}


def is_all_in(text: str, locale: Locale) -> bool:
    """Tell whether a text written in `locale` has no run of the other language."""
    if locale is Locale.EN and text.isascii():  # known without a look at the letters
        return True
    return _OTHER_RUN[locale].search(text) is None


def language_runs(text: str, locale: Locale) -> Iterator[tuple[str, Locale]]:
    """Split a text written in `locale` into runs of one language each, in order.

    Codes such as R3 or A4 and single letters stay with the text around them.
    """
    pattern, other = _OTHER_RUN[locale], locale.other
    end = 0
    for match in pattern.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], locale
        yield match.group(), other
        end = match.end()
    if end < len(text):
        yield text[end:], locale


def holds_khmer(text: str) -> bool:
    """Tell whether a text has a Khmer letter or sign."""
    return _KHMER_RUN.search(text) is not None
