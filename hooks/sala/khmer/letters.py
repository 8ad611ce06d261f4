r"""The Khmer letters by what they do, as parts of regular expressions that Python and JavaScript read alike.

A syllable is written in memory as: base, subscripts (each a coeng and its letter; ្រ last), shifter, vowel, signs. Fonts
draw several other orders exactly the same, which is why nobody sees them and no search finds them.
"""

import re

BASE = r"\u1780-\u17b3"
"""Consonants and independent vowels: what a syllable starts with."""
COENG = "\u17d2"
"""Puts the letter after it below the one before it."""
SUBSCRIPT = rf"\u17d2[{BASE}]"
"""A letter below another one."""
SHIFTER = r"\u17c9\u17ca"
"""៉ and ៊."""
ROBAT = r"\u17cc"
"""៌, an old រ above the letter."""
VOWEL = r"\u17b6-\u17c5"
"""The dependent vowels."""
SIGN = r"\u17c6-\u17c8\u17cb\u17cd-\u17d1\u17dd"
"""Signs that stand after the vowel: ំ ះ ៈ ់ ៍ ៎ ៏ ័ ៑ ៝."""
MARK = r"\u17b6-\u17d3\u17dd"
"""Everything that needs a base before it, the coeng included."""
LETTER = r"\u1780-\u17d3\u17dd"
"""Everything that words are made of."""
ZERO_WIDTH = r"\u200b-\u200d\u2060\ufeff\u00ad"
"""Characters without width: word separators, joiners, the byte order mark, the soft hyphen."""

HAS_KHMER = re.compile(f"[{LETTER}]")
"""Finds text that holds Khmer words at all."""

MARK_RUN = rf"(?:\u17d2[{BASE}]|[{VOWEL}{SIGN}{SHIFTER}{ROBAT}]){{2,}}"
"""Two or more things that follow one base: signs, and coengs with their letters."""
MARK_KINDS = (
    rf"\u17d2[\u1780-\u1799\u179b-\u17b3]|{ROBAT}",
    r"\u17d2\u179a",
    f"[{SHIFTER}]",
    f"[{VOWEL}]",
    f"[{SIGN}]",
)
"""What a run is made of, in the order in which it is written. Those of one kind stay as they are."""

_RUN = re.compile(MARK_RUN)
_KIND = re.compile("|".join(f"({kind})" for kind in MARK_KINDS))


def in_order(text: str) -> str:
    """Put what follows each base into the one right order; nothing is added or lost."""
    return _RUN.sub(_sorted, text)


def _sorted(run: re.Match[str]) -> str:
    marks = [(found.lastindex or 0, found.group()) for found in _KIND.finditer(run.group())]
    return "".join(mark for _, mark in sorted(marks, key=lambda mark: mark[0]))
