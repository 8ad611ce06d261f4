"""Folds text for search: what readers cannot tell apart, or type in several ways, becomes the same.

The index and the query are folded alike, one by Python and one by JavaScript in the reader's browser. So the algorithm is
four small steps over `TABLE`, and tests/khmer/fold_cases.json holds examples that both must give:

1. Replace each character that `characters` names by what stands there (which may be nothing); put Latin letters into
   small ones, each by itself, where the small letter is one character.
2. In every stretch of two or more marks (the pattern `run`), sort the marks by the first pattern of `order` that matches;
   marks of one kind stay as they are.
3. From left to right, replace every sequence that `sequences` names, the longest first.
4. Keep, for each character of the result, where it came from.
"""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sala.khmer.house_rules import SPELLINGS
from sala.khmer.letter_rules import HIGH_VOWELS, LOOKALIKES, OLD_LETTERS, SPLIT_VOWELS
from sala.khmer.letters import MARK_KINDS, MARK_RUN, in_order

_WITHOUT_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u17b4\u17b5"
_DIGITS = {khmer: western for western, khmer in zip("0123456789", "០១២៣៤៥៦៧៨៩", strict=True)}


@dataclass(frozen=True)
class FoldingTable:
    """All that folding needs to know."""

    characters: Mapping[str, str]
    """A character, and what it becomes."""
    run: str
    """A regular expression for two or more marks on one base."""
    order: tuple[str, ...]
    """Regular expressions for the kinds of marks, in the order in which they are written."""
    sequences: Mapping[str, str]
    """Several characters, and what they become."""

    def as_data(self) -> dict[str, object]:
        """Give the table as JSON can hold it; the same in every run."""
        return asdict(self)


def _characters() -> dict[str, str]:
    table = dict.fromkeys(_WITHOUT_WIDTH, "") | OLD_LETTERS | LOOKALIKES | {"ឲ": "ឱ", "\u17d3": "ំ"}
    table |= {"‘": "'", "’": "'", "“": '"', "”": '"', "\u00a0": " ", "\u202f": " "}
    return {letter: _DIGITS.get(becomes, becomes) for letter, becomes in (table | _DIGITS).items()}


def _sequences(characters: Mapping[str, str]) -> dict[str, str]:
    table = {"\u17d2ដ": "\u17d2ត", **SPLIT_VOWELS}
    vowels = {vowel: vowel for vowel in HIGH_VOWELS} | {"េី": "ើ", "ីេ": "ើ"}
    for typed, vowel in vowels.items():  # fonts draw a shifter like ុ below a high vowel
        table |= dict.fromkeys((f"៊{typed}", f"៉{typed}", f"ុ{typed}", f"{typed}ុ"), f"ុ{vowel}")
    table["ាុំ"] = "ុាំ"
    for right, others in SPELLINGS.items():
        table |= dict.fromkeys(("".join(characters.get(letter, letter) for letter in word) for word in others), right)
    return {typed: folded for typed, folded in table.items() if typed != folded}


@dataclass(frozen=True)
class Folded:
    """A folded text, and the way back."""

    text: str
    """What to compare and to search."""
    offsets: tuple[int, ...]
    """For each character of `text`, and for its end, the place in the original. They never go back."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the range of the original text that `text[start:end]` was made from."""
        return self.offsets[start], self.offsets[end]


_CHARACTERS = _characters()
TABLE = FoldingTable(_CHARACTERS, MARK_RUN, MARK_KINDS, _sequences(_CHARACTERS))
"""The one table. JSON can hold it: `TABLE.as_data()`."""

_SEQUENCE = re.compile("|".join(sorted(TABLE.sequences, key=len, reverse=True)))


def fold(text: str) -> Folded:
    """Fold `text`. What readers take for the same word has the same folded text."""
    places: list[int] = []
    letters: list[str] = []
    for place, letter in enumerate(text):
        folded = TABLE.characters.get(letter)
        if folded is None:
            small = letter.lower()
            folded = small if len(small) == 1 else letter
        letters.append(folded)
        places.extend([place] * len(folded))
    # Sorting moves letters inside one cluster only, where nobody can point at one of them: the places stay as they are.
    return _with_sequences_replaced(in_order("".join(letters)), places, len(text))


def _with_sequences_replaced(text: str, places: list[int], length: int) -> Folded:
    parts: list[str] = []
    kept: list[int] = []
    done = 0
    for found in _SEQUENCE.finditer(text):
        start, end = found.span()
        becomes = TABLE.sequences[found.group()]
        parts += [text[done:start], becomes]
        kept += places[done:start]
        kept += [places[min(start + index, end - 1)] for index in range(len(becomes))]
        done = end
    return Folded("".join([*parts, text[done:]]), (*kept, *places[done:], length))
