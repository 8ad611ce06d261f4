"""Ways in which Khmer and English words are often typed wrongly, each as a function that gives the wrong form or None."""

import re
from collections.abc import Callable, Iterator, Sequence

from benchmarks.queries import Query, Site

Misspell = Callable[[str], str | None]

_VOWELS = {"ិ": "ី", "ី": "ិ", "ុ": "ូ", "ូ": "ុ", "ឹ": "ិ", "េ": "ែ"}
_SILENT = "់៍័"


def _replaced(pattern: str, by: str) -> Misspell:
    """Give the misspelling that replaces the first match."""

    def misspell(word: str) -> str | None:
        wrong = re.sub(pattern, by, word, count=1)
        return wrong if wrong != word else None

    return misspell


def _vowel_length(word: str) -> str | None:
    for sign, other in _VOWELS.items():
        if sign in word:
            return word.replace(sign, other, 1)
    return None


def _swapped_letters(word: str) -> str | None:
    middle = len(word) // 2
    wrong = word[: middle - 1] + word[middle] + word[middle - 1] + word[middle + 1 :]
    return wrong if len(word) >= 5 and wrong != word and " " not in wrong else None


def _missing_letter(word: str) -> str | None:
    middle = len(word) // 2
    return word[:middle] + word[middle + 1 :] if len(word) >= 6 and word[middle] != " " else None


SAME_TO_THE_EYE: dict[str, Misspell] = {
    "subscript RO first": _replaced("(្[ក-យល-អ])្រ", r"្រ\1"),
    "vowel before the subscript": _replaced("((?:្[ក-អ])+)([េែៃោៅាិីឹឺុូ])", r"\2\1"),
    "vowel in two halves": _replaced("ោ", "េា"),
    "U for the shifter": _replaced("[៉៊](?=[ិីឹឺ])", "ុ"),
    "sign before the vowel": _replaced("ុំ", "ំុ"),
    "DO for TA below": _replaced("្ត", "្ដ"),
    "zero-width spaces": lambda word: "\u200b".join(re.findall("[ក-ឳ](?:្[ក-ឳ]|[ា-៑៝])*|.", word)),
}
"""Khmer that looks right and is not, or that carries signs that nobody sees."""

KHMER: dict[str, Misspell] = {
    "another spelling of ឱ្យ": _replaced("ឱ្យ", "អោយ"),
    "vowel too long or too short": _vowel_length,
    "silent sign left out": _replaced(f"[{_SILENT}]", ""),
    "NNO for NO": _replaced("ន(?!្)|ណ(?!្)", "ណ"),
    "doubled letter once": _replaced("([ក-អ])្\\1", r"\1"),
    "subscript left out": _replaced("្[រយវល]", ""),
}
"""Common mistakes that can be seen."""

ENGLISH: dict[str, Misspell] = {
    "letter missing": _missing_letter,
    "letters swapped": _swapped_letters,
    "-er for -or": _replaced("or(?=s?$)", "er"),
}


def misspelled(site: Site, terms: Sequence[str], group: str, rules: dict[str, Misspell], each: int) -> Iterator[Query]:
    """Give up to `each` terms misspelled by every rule; what still is a word of the pages is left out."""
    for rule, misspell in rules.items():
        found = 0
        for term in sorted(set(terms)):
            wrong = misspell(term)
            if found < each and wrong and not site.holding(wrong) and (relevant := site.holding(term)):
                found += 1
                yield Query(group, wrong, relevant, rule)
