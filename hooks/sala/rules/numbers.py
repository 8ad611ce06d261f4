"""Numbers that a text says, in digits or in words, in English and in Khmer."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from sala.khmer.digits import to_western_digits
from sala.rules.readers import without_targets

_DIGITS = re.compile(r"(?P<number>\d\d*(?:[.,]\d+)*)(?:(?<=\d{4})[–-](?P<until>\d\d)(?!\d))?")
"""A number in the digits of either script, or years such as 2014–15. (`\\d\\d*` is found much faster than `\\d+`.)"""

_ENGLISH: Mapping[str, int] = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip
_ENGLISH_UNITS: Mapping[str, int] = {"one": 1} | {word: number for word, number in _ENGLISH.items() if number < 10}
_ENGLISH_LOOSE: Mapping[str, int] = {
    "none": 0, "nothing": 0, "zero": 0,
    "both": 2, "twice": 2, "double": 2, "twos": 2, "pair": 2, "pairs": 2, "couple": 2, "couples": 2, "second": 2,
    "half": 2, "ii": 2, "third": 3, "thirds": 3, "threes": 3, "iii": 3, "fourth": 4, "fours": 4, "quarter": 4, "iv": 4,
    "fifth": 5, "fives": 5, "sixth": 6, "sixes": 6, "vi": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "noon": 12, "midnight": 12, "hundred": 100,
}  # fmt: skip
_ENGLISH_WORD = re.compile("[a-z]+(?:-[a-z]+)?")
_ENGLISH_PIECE = re.compile("[a-z]+")
_ENGLISH_WORDS = {**_ENGLISH, **_ENGLISH_LOOSE}
_ENGLISH_PIECES = frozenset(_ENGLISH_WORDS)
"""One of these is a piece of every text with a number in words."""

_KHMER_UNITS: Mapping[str, int] = {
    "ប្រាំបួន": 9, "ប្រាំបី": 8, "ប្រាំពីរ": 7, "ប្រាំមួយ": 6, "ប្រាំ": 5, "បួន": 4, "បី": 3, "ពីរ": 2, "មួយ": 1,
}  # fmt: skip
_KHMER_TENS: Mapping[str, int] = {
    "ដប់": 10, "ម្ភៃ": 20, "សាមសិប": 30, "សែសិប": 40, "ហាសិប": 50, "ហុកសិប": 60, "ចិតសិប": 70, "ប៉ែតសិប": 80,
    "កៅសិប": 90,
}  # fmt: skip
_KHMER_PIECES = ("ពីរ", "បី", "បួន", "ប្រាំ", "ដប់", "ម្ភៃ", "សិប")
"""Every Khmer number above one holds one of these."""
_KHMER_WORD = re.compile(
    # not inside another word: after a coeng (ដើម្បី), before a vowel (ពីរឿង), before ង (ប្រាំង, the dry season)
    r"(?<!\u17d2)(?P<loose>ទាំង|ទី)?"
    rf"(?:(?P<tens>{'|'.join(_KHMER_TENS)})(?P<more>{'|'.join(_KHMER_UNITS)})?"
    rf"|(?P<unit>{'|'.join(_KHMER_UNITS)})(?!ង))(?![\u17b6-\u17d3])"
)
_A_FEW = "ពីរបី"
"""Two or three, or a few."""
_NOT_KHMER_NUMBERS = re.compile(
    f"{_A_FEW}"
    "|(?<=អំ)ពីរ|ពីរ(?=បៀប|បស់|បប|ដូវ|យៈ)"  # "about" or "from" before a word that starts with រ
    "|ទោះបី"  # although
    "|(?<=អាច)បី|បី(?=កូន)"  # to carry a child
)


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one text. One is never among them: both languages use it as an article."""

    said: frozenset[str]
    """Numbers that the other language must say too."""
    loose: frozenset[str]
    """Numbers that lie in words such as "both" or "the third", which the other language may leave out."""


_ONE = frozenset({"1"})
_NO_NUMBERS = Numbers(frozenset(), frozenset())


def english_numbers(text: str) -> Numbers:
    """Give the numbers that an English text says."""
    seen = without_targets(text)
    small = seen.lower()
    said = _digits(seen)
    loose: set[int | str] = set()
    pieces = _ENGLISH_PIECES.intersection(_ENGLISH_PIECE.findall(small))
    if pieces and "-" in small:
        for word in _ENGLISH_WORD.findall(small):
            first, _, second = word.partition("-")
            if first in _ENGLISH:
                said.add(_ENGLISH[first] + (_ENGLISH_UNITS.get(second, 0) if _ENGLISH[first] >= 20 else 0))
            for part in (first, second):
                if part in _ENGLISH_LOOSE:
                    loose.add(_ENGLISH_LOOSE[part])
    else:
        for word in pieces:
            (said if word in _ENGLISH else loose).add(_ENGLISH_WORDS[word])
    return _numbers(said, loose)


def khmer_numbers(text: str) -> Numbers:
    """Give the numbers that a Khmer text says."""
    seen = without_targets(text)
    said = _digits(seen)
    loose: set[int | str] = set()
    if any(piece in seen for piece in _KHMER_PIECES):
        if _A_FEW in seen:
            loose.update((2, 3))
        for found in _KHMER_WORD.finditer(_NOT_KHMER_NUMBERS.sub("-", seen)):
            ones = _KHMER_UNITS.get(found["more"] or found["unit"] or "", 0)
            (loose if found["loose"] else said).add(_KHMER_TENS.get(found["tens"] or "", 0) + ones)
    return _numbers(said, loose)


def _digits(text: str) -> set[int | str]:
    """Give the numbers in digits of either script, as Western digits: `5.5`, `1652`, both years of `2014–15`."""
    numbers: set[int | str] = set()
    for found in _DIGITS.finditer(text):
        number = to_western_digits(found["number"]).replace(",", "")
        numbers.add(number)
        if found["until"]:
            numbers.add(number[:2] + to_western_digits(found["until"]))
    return numbers


def _numbers(said: set[int | str], loose: set[int | str]) -> Numbers:
    if not said and not loose:
        return _NO_NUMBERS
    return Numbers(frozenset(map(str, said)) - _ONE, frozenset(map(str, loose)) - _ONE)
