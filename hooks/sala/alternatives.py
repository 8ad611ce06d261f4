"""Patterns for any of many words, which Python's own search would try one after the other at every place."""

import re
from collections.abc import Callable, Iterable


def any_of(words: Iterable[str], pattern_of: Callable[[str], str] = re.escape) -> str:
    """Give a pattern for any of `words`, of which an earlier one wins. A place is dismissed by its first letter.

    `pattern_of` gives the pattern for one word. Words whose patterns do not begin with their own first letter, such as a
    placeholder's, come last.
    """
    by_first: dict[str, list[str]] = {}
    others: list[str] = []
    for word in words:
        first, pattern = re.escape(word[:1]), pattern_of(word)
        if first and pattern.startswith(first) and not pattern[len(first) :].startswith(("?", "*", "+", "{")):
            by_first.setdefault(first, []).append(pattern[len(first) :])
        else:
            others.append(pattern)
    return "|".join((*(f"{first}(?:{'|'.join(rest)})" for first, rest in by_first.items()), *others))
