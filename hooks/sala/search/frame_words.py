"""The words of the pages' own frame ("Step", "90 minutes", "Key message"), which a search need not find on every page."""

import re
from collections.abc import Iterable

_PLACEHOLDER = re.compile(r"\\\{[a-z]+\\\}")
_FILLED_IN = "[A-Z]?[0-9០-៩][^·]{0,25}"
"""What stands for a placeholder: a number, a date, a size of paper, a code. Anything else is content."""
_LONGEST = 200


class FrameWords:
    """Tells whether a text is nothing but words of the frame."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take every text of curriculum/interface.yml in one language, placeholders included."""
        texts = sorted(
            set(texts), key=lambda text: (-len(text), text)
        )  # the longest first: "Women first" before "Women"
        one = "|".join(_PLACEHOLDER.sub(lambda _: _FILLED_IN, re.escape(text)) for text in texts)
        self._pattern = re.compile(f"(?:{one})(?:(?: · |, | )(?:{one}))*") if one else re.compile("(?!)")

    def covers(self, text: str) -> bool:
        """Whether `text` is one word of the frame, or several in a row: `Women · 15 to 30 people, best 20`."""
        return len(text) <= _LONGEST and self._pattern.fullmatch(text) is not None
