"""Khmer dictionary order, as the Unicode CLDR tailors it for `km`.

Differs from the order of code points: independent vowels stand with អ and their vowel, ឫ ឬ after រ, ឭ ឮ after ល; the
composite vowels ុំ ំ ាំ ះ ិះ ុះ េះ ោះ come after ៅ; a robat is a subscript of រ; the other signs only break ties.
"""

import re
from functools import lru_cache

SortKey = tuple[tuple[int, ...], tuple[int, ...], str]
"""Compares by letters first, then by signs, then by code points."""

_CONSONANTS = "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរឫឬលឭឮវឝឞសហឡអ"
_VOWELS = ("ា", "ិ", "ី", "ឹ", "ឺ", "ុ", "ូ", "ួ", "ើ", "ឿ", "ៀ", "េ", "ែ", "ៃ", "ោ", "ៅ")
_COMPOSITES = ("ុំ", "ំ", "ាំ", "ះ", "ិះ", "ុះ", "េះ", "ោះ")
_COENG = "្"
_ROBAT = "៌"

# Signs that change nothing but the order of otherwise equal words, from light to heavy.
_SIGNS = {sign: weight for weight, sign in enumerate("៎៏៑័ៈ៝់៉៊៍", start=2)}

# What a letter is sorted as, and how much that differs from the same thing spelled out.
_EXPANSIONS = {
    "ឣ": ("អ", 0),
    "ឤ": ("អា", 0),
    "ឥ": ("អិ", 1),
    "ឦ": ("អី", 1),
    "ឧ": ("អុ", 1),
    "ឨ": ("អុក", 2),
    "ឩ": ("អូ", 1),
    "ឪ": ("អូវ", 2),
    "ឯ": ("អែ", 1),
    "ឰ": ("អៃ", 1),
    "ឱ": ("អោ", 1),
    "ឲ": ("អោ", 2),
    "ឳ": ("អៅ", 1),
}

_PRIMARY = {
    element: weight for weight, element in enumerate((*_CONSONANTS, *_VOWELS, *_COMPOSITES, _COENG), start=1_000)
}
_AFTER_KHMER = 2_000
_DIGITS = "០១២៣៤៥៦៧៨៩"
_ELEMENT = re.compile("|".join(sorted(map(re.escape, _COMPOSITES), key=len, reverse=True)) + "|.", re.DOTALL)
_ROBAT_BEHIND = re.compile(f"([{_CONSONANTS}]){_ROBAT}")
_IGNORED = re.compile("[឴឵\u200b\u200c\u200d\u2060]")


@lru_cache(maxsize=8192)
def sort_key(text: str) -> SortKey:
    """Give the key that sorts `text` as a Khmer dictionary does; Latin words come after all Khmer ones."""
    spelled, differences = _spell_out(_IGNORED.sub("", text))
    primary: list[int] = []
    secondary: list[int] = list(differences)
    for match in _ELEMENT.finditer(spelled):
        element = match.group()
        if element in _SIGNS:
            secondary.append(len(primary) * 100 + _SIGNS[element])
        else:
            primary.append(_weight(element))
    return tuple(primary), tuple(secondary), text


def _spell_out(text: str) -> tuple[str, list[int]]:
    """Replace letters that are sorted as others; note where, so that equal spellings keep an order."""
    differences: list[int] = []
    text, robats = _ROBAT_BEHIND.subn(f"រ{_COENG}\\1", text)
    if robats:
        differences.append(1)
    letters: list[str] = []
    for index, letter in enumerate(text):
        spelled, difference = _EXPANSIONS.get(letter, (letter, 0))
        letters.append(spelled)
        if difference:
            differences.append(index * 100 + difference)
    return "".join(letters), differences


def _weight(element: str) -> int:
    if element in _PRIMARY:
        return _PRIMARY[element]
    if element in _DIGITS:
        return 100 + _DIGITS.index(element)
    if element.isdigit():
        return 100 + int(element)
    if element.isalpha():
        return _AFTER_KHMER + ord(element.lower())
    return min(ord(element), 99)
