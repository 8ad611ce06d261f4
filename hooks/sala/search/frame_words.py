"""The words of the pages' own frame ("Step", "90 minutes", "Key message"), which a search need not find on every page."""

import re
from collections.abc import Iterable

from sala.alternatives import any_of

_PLACEHOLDER = re.compile(r"\\\{[a-z]+\\\}")
_FILLED_IN = "[A-Z]?[0-9០-៩][^·]{0,25}"
"""What stands for a placeholder: a number, a date, a size of paper, a code. Anything else is content."""
_LONGEST = 200


class FrameWords:
    """Tells whether a text is nothing but words of the frame."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take every text of curriculum/interface.yml in one language, placeholders included."""
        one = any_of(sorted(set(texts)), _pattern_of)
        # What follows a text is asked once and not for each place where a text may stand: the pattern is long.
        self._pattern = re.compile(rf"(?:(?:{one})(?:\Z| · |, | ))+(?<! )") if one else re.compile("(?!)")

    def covers(self, text: str) -> bool:
        """Whether `text` is one word of the frame, or several in a row: `Women · 15 to 30 people, best 20`."""
        return len(text) <= _LONGEST and self._pattern.fullmatch(text) is not None


def _pattern_of(text: str) -> str:
    return _PLACEHOLDER.sub(lambda _: _FILLED_IN, re.escape(text))
