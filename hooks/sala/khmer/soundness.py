"""Tells at once of most text that no rule for Khmer finds anything in it.

The rules are some thirty patterns, and a curriculum is millions of letters, nearly all of them right. So what is right is
written down too, once, as a grammar, and only text that it does not cover is held against the rules one by one. It may
leave out what is right but rare; it must never cover what a rule finds. To change a rule, look here too: the tests hold
both against each other.
"""

import re

from sala.khmer.house_rules import SPELLINGS
from sala.khmer.letter_rules import FOREIGN, OLD_LETTERS
from sala.khmer.letters import LETTER, ROBAT, SHIFTER, SIGN, VOWEL, ZERO_WIDTH

_BASE = "".join(letter for letter in map(chr, range(0x1780, 0x17B4)) if letter not in {*OLD_LETTERS, "ឲ"})
"""Letters in use. ឲ, which begins a spelling that the house does not use, is left to the rules."""
_BELOW = "".join(letter for letter in _BASE if letter not in "ដរ")
"""Letters that stand below others. The house writes no ្ដ; ្រ comes last."""
_SYLLABLE = rf"[{_BASE}](?:{ROBAT}|(?:\u17d2[{_BELOW}])?+(?:\u17d2រ)?+[{SHIFTER}]?+)[{VOWEL}]?+[{SIGN}]?+"
_ANYTHING_ELSE = rf"[^{LETTER}{ZERO_WIDTH}{FOREIGN}\u17d80-9០-៩ \u00a0.:]"

_SOUND = re.compile(
    rf"(?>{_SYLLABLE}"
    rf"|{_ANYTHING_ELSE}++"
    r"|[ \u00a0]++(?![ៗ។៕])"
    r"|[0-9]++(?![០-៩])"
    r"|[០-៩]++(?![0-9oO])"
    rf"|\.(?:(?<![{LETTER}ៗ]\.)|(?=\.))"
    r"|:(?<=[A-Za-z0-9]:)"
    r")*+"
)
_OTHER_SPELLINGS = tuple(word for words in SPELLINGS.values() for word in words)


def is_surely_sound(text: str) -> bool:
    """Whether no rule finds anything in `text`; False where only the rules can tell."""
    return _SOUND.fullmatch(text) is not None and not any(word in text for word in _OTHER_SPELLINGS)
