"""What can be wrong with the letters of a Khmer word: one row for each rule, with a wrong and a right example.

Sources: the Unicode Standard, section "Khmer", and its code chart; which wrong orders look right was measured with
HarfBuzz in Noto Sans Khmer and Battambang.
"""

import re

from sala.khmer.letters import BASE, LETTER, MARK, ROBAT, SHIFTER, SIGN, SUBSCRIPT, VOWEL, ZERO_WIDTH, in_order
from sala.khmer.rule import Correction, KhmerRule

OLD_LETTERS = {"\u17a3": "អ", "\u17a4": "អា", "\u17a8": "ឧក", "\u17d8": "។ល។"}
"""Letters that Unicode asks nobody to use, and what it asks to use instead."""


def _pairs(text: str) -> dict[str, str]:
    return {pair[0]: pair[1] for pair in text.split()}


LOOKALIKES = _pairs(
    "๐០ ๑១ ๒២ ๓៣ ๔៤ ๕៥ ๖៦ ๗៧ ๘៨ ๙៩ ๆៗ ะះ าា ัั ํំ ์៍ ិិ ีី ึឹ ืឺ ุុ ูូ ໐០ ໑១ ໒២ ໓៣ ໔៤ ໕៥ ໖៦ ໗៧ ໘៨ ໙៩ ໆៗ ະះ າា ັ័ ໍំ ິិ ີី ຶឹ ືឺ ຸុ ູូ ।។ ॥៕"
)
"""Thai, Lao and Indian signs that are taken for Khmer ones, and the Khmer ones."""

SPLIT_VOWELS = {"េា": "ោ", "ាេ": "ោ", "េី": "ើ", "ីេ": "ើ"}
"""Vowels that were typed in two halves."""

SHIFTERS_BELOW = {**dict.fromkeys(("ស", "ហ", "អ", "ហ្ស", "ហ្វ"), "៊"), **dict.fromkeys("ងញនបមយរវ", "៉")}
"""The shifter that fonts draw like ុ, below these letters, when a vowel stands above them."""
HIGH_VOWELS = ("ិ", "ី", "ឹ", "ឺ", "ើ", "ាំ")
"""Vowels above their letter, which push the shifter down."""

FOREIGN = "\u0370-\u052f\u0900-\u109f"
"""Greek and Cyrillic; the scripts of India, Thailand, Laos, Tibet and Myanmar."""
_HIGH = "|".join(HIGH_VOWELS)
_FEW = "{1,8}"
"""More marks than any letter has; an end to them keeps the search through a text of marks alone fast."""
_BEFORE_SHIFTER = "|".join(sorted(SHIFTERS_BELOW, key=len, reverse=True))


def _put_in_order(found: re.Match[str]) -> str:
    return in_order(found.group())


def _as(template: str) -> Correction:
    return lambda found: found.expand(template)


def _looked_up(table: dict[str, str]) -> Correction:
    return lambda found: table.get(found.group())


def _only_a_person_knows(found: re.Match[str]) -> None:
    return None


def _shifter_for_u(found: re.Match[str]) -> str:
    return found["letters"] + SHIFTERS_BELOW[found["letters"]] + found["vowels"].replace("ុ", "")


def _one_of_the_same(found: re.Match[str]) -> str | None:
    return found.group()[0] if len(set(found.group())) == 1 else None


LETTER_RULES = (
    KhmerRule(
        code="K901",
        id="coeng-ro-last",
        kind="letters",
        automatic=True,
        says="the subscript ្រ is typed before another subscript",
        pattern=re.compile(rf"\u17d2\u179a(?:\u17d2[\u1780-\u1799\u179b-\u17b3]|{ROBAT})"),
        correct=_put_in_order,
        bad="ស្រ្តី",
        good="ស្ត្រី",
    ),
    KhmerRule(
        code="K902",
        id="coeng-after-vowel",
        kind="letters",
        automatic=True,
        says="a subscript is typed after the vowel or sign",
        pattern=re.compile(rf"[{VOWEL}{SIGN}]{_FEW}(?:{SUBSCRIPT})+"),
        correct=_put_in_order,
        bad="ខែ្មរ",
        good="ខ្មែរ",
    ),
    KhmerRule(
        code="K903",
        id="split-vowel",
        kind="letters",
        automatic=True,
        says="one vowel is typed in two halves",
        pattern=re.compile("|".join(SPLIT_VOWELS)),
        correct=_looked_up(SPLIT_VOWELS),
        bad="កេីត គេា",
        good="កើត គោ",
    ),
    KhmerRule(
        code="K904",
        id="sign-before-vowel",
        kind="letters",
        automatic=True,
        says="a sign is typed before the vowel",
        pattern=re.compile(f"[{SIGN}]{_FEW}[{VOWEL}]+"),
        correct=_put_in_order,
        bad="ខ្ញំុ កំាភ្លើង",
        good="ខ្ញុំ កាំភ្លើង",
    ),
    KhmerRule(
        code="K905",
        id="shifter-after-vowel",
        kind="letters",
        automatic=True,
        says="៉ ៊ or ៌ is typed after the vowel",
        pattern=re.compile(f"[{VOWEL}{SIGN}]{_FEW}[{SHIFTER}{ROBAT}]+"),
        correct=_put_in_order,
        bad="បុ៉ន្តែ",
        good="ប៉ុន្តែ",
    ),
    KhmerRule(
        code="K906",
        id="shifter-before-coeng",
        kind="letters",
        automatic=True,
        says="៉ or ៊ is typed before the subscript",
        pattern=re.compile(f"[{SHIFTER}]{_FEW}(?:{SUBSCRIPT}|{ROBAT})+"),
        correct=_put_in_order,
        bad="ម៉្លេះ",
        good="ម្ល៉េះ",
    ),
    KhmerRule(
        code="K907",
        id="u-for-shifter",
        kind="letters",
        automatic=True,
        says="ុ is typed for ៉ or ៊, which looks the same below a high vowel",
        pattern=re.compile(rf"(?<!\u17d2)(?P<letters>{_BEFORE_SHIFTER})(?P<vowels>ុ(?:{_HIGH})|(?:{_HIGH})ុ)"),
        correct=_shifter_for_u,
        bad="សុីវិល មុឺន ហ្សុីន",
        good="ស៊ីវិល ម៉ឺន ហ្ស៊ីន",
    ),
    KhmerRule(
        code="K908",
        id="zero-width",
        kind="letters",
        automatic=True,
        says="there is a character without width",
        # A ZWNJ beside a shifter keeps it above its letter: the one use that readers see.
        pattern=re.compile(rf"\u200c(?<![{SHIFTER}]\u200c)(?![{SHIFTER}])|(?!\u200c)[{ZERO_WIDTH}]"),
        correct=_as(""),
        bad="សិទ្ធិ\u200bមនុស្ស",
        good="សិទ្ធិមនុស្ស",
    ),
    KhmerRule(
        code="K909",
        id="unseen-vowel",
        kind="letters",
        automatic=True,
        says="there is a vowel that nobody sees",
        pattern=re.compile("[\u17b4\u17b5]"),
        correct=_as(""),
        bad="ក\u17b5តព្វកិច្ច",
        good="កតព្វកិច្ច",
    ),
    KhmerRule(
        code="K910",
        id="old-letter",
        kind="letters",
        automatic=True,
        says="this letter is no longer used",
        pattern=re.compile(f"[{''.join(OLD_LETTERS)}]"),
        correct=_looked_up(OLD_LETTERS),
        bad="\u17a3្នក ទឹក ភ្លើង \u17d8",
        good="អ្នក ទឹក ភ្លើង ។ល។",
    ),
    KhmerRule(
        code="K911",
        id="lunar-sign",
        kind="letters",
        says="៓ belongs to the lunar calendar; words are written with ំ",
        pattern=re.compile("\u17d3"),
        correct=_as("ំ"),
        bad="ក\u17d3ពុង",
        good="កំពុង",
    ),
    KhmerRule(
        code="K912",
        id="double-coeng",
        kind="letters",
        says="the sign for a subscript is typed twice",
        pattern=re.compile("\u17d2+(?=\u17d2)"),
        correct=_as(""),
        bad="ស្្រី",
        good="ស្រី",
    ),
    KhmerRule(
        code="K913",
        id="dangling-coeng",
        kind="letters",
        says="a subscript has lost its letter",
        pattern=re.compile(f"\u17d2(?![{BASE}\u17d2])"),
        correct=_only_a_person_knows,
        bad="សិទ្ មនុស្ស",
        good="សិទ្ធិ មនុស្ស",
    ),
    KhmerRule(
        code="K914",
        id="orphan-mark",
        kind="letters",
        says="a vowel or sign has no letter to stand on",
        pattern=re.compile(f"(?<![{BASE}{MARK}{ZERO_WIDTH}\u25cc])[{MARK}]+"),
        correct=_only_a_person_knows,
        bad="ទឹក ាស្អាត",
        good="ទឹក ស្អាត",
    ),
    KhmerRule(
        code="K915",
        id="two-vowels",
        kind="letters",
        says="a letter has two vowels",
        pattern=re.compile(f"[{VOWEL}]{{2,}}"),
        correct=_one_of_the_same,
        bad="កាារ",
        good="ការ",
    ),
    KhmerRule(
        code="K916",
        id="repeated-mark",
        kind="letters",
        says="the same sign or subscript is typed twice",
        pattern=re.compile(rf"([{SIGN}{SHIFTER}{ROBAT}]|{SUBSCRIPT})\1+"),
        correct=_as(r"\1"),
        bad="ធម៌៌ អ្នក្ក្ក",
        good="ធម៌ អ្នក្ក",
    ),
    KhmerRule(
        code="K917",
        id="foreign-letter",
        kind="letters",
        says="this is a letter of another script that looks like a Khmer one",
        pattern=re.compile(f"[{FOREIGN}](?:(?<=[{LETTER}៖-៙០-៩].)|(?=[{LETTER}០-៩]))|[oO](?<=[០-៩].)(?![A-Za-z])"),
        correct=_looked_up({**LOOKALIKES, "o": "០", "O": "០"}),
        bad="ផ្សេងๆ ១o ២๕",
        good="ផ្សេងៗ ១០ ២៥",
    ),
)
"""Words that are damaged."""
