"""Khmer dictionary order, as the Unicode CLDR tailors it for `km`.

Differs from the order of code points: independent vowels stand with អ and their vowel, ឫ ឬ after រ, ឭ ឮ after ល; the
composite vowels ុំ ំ ាំ ះ ិះ ុះ េះ ោះ come after ៅ; a robat is a subscript of រ; the other signs only break ties.
Khmer comes before all other scripts.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]
"""Compares by letters first, then by signs, then by forms of the same letter, then by code points."""

_Weight = tuple[int, int, int]
"""What one letter counts on each level. A 0 on the first level: the letter is a mere sign."""

_CONSONANTS = "កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរឫឬលឭឮវឝឞសហឡអ"
_VOWELS = ("ា", "ិ", "ី", "ឹ", "ឺ", "ុ", "ូ", "ួ", "ើ", "ឿ", "ៀ", "េ", "ែ", "ៃ", "ោ", "ៅ")
_COMPOSITES = ("ុំ", "ំ", "ាំ", "ះ", "ិះ", "ុះ", "េះ", "ោះ")
_COENG = "្"
_ROBAT = "៌"
_SIGNS = f"{_ROBAT}៎៏៑័ៈ៝់៉៊៍"
"""Change nothing but the order of otherwise equal words; from light to heavy. A robat here has no consonant before it."""

_SAME = {"ឣ": "អ", "ឤ": "អា"}
_SPELLED = {"ឥ": "អិ", "ឦ": "អី", "ឧ": "អុ", "ឩ": "អូ", "ឯ": "អែ", "ឰ": "អៃ", "ឱ": "អោ", "ឳ": "អៅ"}
"""Stand behind the same sound spelled out, as a sign would put them."""
_FORMS = {"ឨ": "ឧក", "ឪ": "ឩវ", "ឲ": "ឱ"}
"""Stand behind the same letters written in the usual form."""

_PUNCTUATION = " _-–—,;:៖!?.…។៘៕'‘’\"“”«»()[]{}@*/\\&#%៙៚`^°+×<=>|~ៗ$៛"
_DIGITS = "0123456789"
_KHMER_DIGITS = "០១២៣៤៥៦៧៨៩"

_FIRST_DIGIT, _FIRST_KHMER, _FIRST_OTHER = 100, 200, 1_000
_COMMON, _RAISED, _LIGHTEST_SIGN = 1, 2, 3


def _plain(primary: int) -> tuple[_Weight]:
    return ((primary, _COMMON, _COMMON),)


def _make_weights() -> dict[str, tuple[_Weight, ...]]:
    weights: dict[str, tuple[_Weight, ...]] = {}
    for first, elements in (
        (1, _PUNCTUATION),
        (_FIRST_DIGIT, _DIGITS),
        (_FIRST_DIGIT, _KHMER_DIGITS),
        (_FIRST_KHMER, (*_CONSONANTS, *_VOWELS, *_COMPOSITES, _COENG)),
    ):
        weights.update((element, _plain(primary)) for primary, element in enumerate(elements, start=first))
    weights.update((sign, ((0, weight, _COMMON),)) for weight, sign in enumerate(_SIGNS, start=_LIGHTEST_SIGN))

    def spelled(letters: str) -> Iterator[_Weight]:
        return (weight for letter in letters for weight in weights[letter])

    for letter, letters in _SAME.items():
        weights[letter] = tuple(spelled(letters))
    for letter, letters in (*_SPELLED.items(), *((f"{c}{_ROBAT}", f"រ{_COENG}{c}") for c in _CONSONANTS)):
        *start, (primary, _, tertiary) = spelled(letters)
        weights[letter] = (*start, (primary, _RAISED, tertiary))
    for letter, letters in _FORMS.items():
        *start, (primary, secondary, _) = spelled(letters)
        weights[letter] = (*start, (primary, secondary, _RAISED))
    return weights


_WEIGHTS = _make_weights()
_ELEMENT = re.compile("|".join(map(re.escape, sorted(_WEIGHTS, key=len, reverse=True))) + "|.", re.DOTALL)
_IGNORED = re.compile("[឴឵\u200b\u200c\u200d\u2060]")


@lru_cache(maxsize=8192)
def sort_key(text: str) -> SortKey:
    """Give the key that sorts `text` as a Khmer dictionary does; Latin words come after all Khmer ones."""
    elements = _ELEMENT.findall(_IGNORED.sub("", text))
    weights = [weight for element in elements for weight in _WEIGHTS.get(element) or _foreign(element)]
    return _level(weights, 0), _level(weights, 1), _level(weights, 2), text


def _level(weights: Iterable[_Weight], level: int) -> tuple[int, ...]:
    return tuple(weight[level] for weight in weights if weight[level])


def _foreign(letter: str) -> tuple[_Weight]:
    """Weigh a letter of another script: by code point, small before capital."""
    small = letter.lower()
    return ((_FIRST_OTHER + ord(small[0]), _COMMON, _COMMON if letter == small else _RAISED),)
