"""How the house spells and points Khmer, where several ways are in use: one row for each rule.

The spellings are those of curriculum/glossary.yml.
"""

import re

from sala.khmer.digits import to_khmer_digits
from sala.khmer.letters import LETTER, MARK
from sala.khmer.rule import Correction, KhmerRule

SPELLINGS = {
    "ឱ្យ": ("ឲ្យ", "អោយ"),
    "យេនឌ័រ": ("ជេនឌ័រ", "ជែនឌ័រ", "យែនឌ័រ", "យេនដ័រ", "យេនឌឺរ", "យ៉េនឌ័រ", "ហ្សេនឌ័រ"),
    "ហិង្សា": ("ហឹង្សារ", "ហឹង្សា"),
}
"""The house's spelling of a word, and others in use."""

_END = r"""(?=[\s»"'*_)\]]|$)"""
"""What follows the sign that ends a sentence or a label."""


def _as(right: str) -> Correction:
    return lambda found: right


SPELLING_RULES = (
    KhmerRule(
        code="K931",
        id="give",
        kind="spelling",
        automatic=True,
        says="the house spells it ឱ្យ",
        pattern=re.compile(f"(?<!\u17d2)(?:{'|'.join(SPELLINGS['ឱ្យ'])})(?![{MARK}])"),
        correct=_as("ឱ្យ"),
        bad="ឲ្យដៃ អោយដៃ",
        good="ឱ្យដៃ ឱ្យដៃ",
    ),
    KhmerRule(
        code="K932",
        id="coeng-ta",
        kind="spelling",
        automatic=True,
        says="the house types ្ត, not ្ដ; many fonts draw them alike",
        pattern=re.compile("\u17d2ដ"),
        correct=_as("\u17d2ត"),
        bad="កណ្ដាល ស្ដី",
        good="កណ្តាល ស្តី",
    ),
    KhmerRule(
        code="K933",
        id="gender",
        kind="spelling",
        says="the house spells it យេនឌ័រ",
        pattern=re.compile("|".join(SPELLINGS["យេនឌ័រ"])),
        correct=_as("យេនឌ័រ"),
        bad="សមធម៌ជេនឌ័រ",
        good="សមធម៌យេនឌ័រ",
    ),
    KhmerRule(
        code="K934",
        id="violence",
        kind="spelling",
        says="the house spells it ហិង្សា, as in អំពើហិង្សា",
        pattern=re.compile("|".join(SPELLINGS["ហិង្សា"])),
        correct=_as("ហិង្សា"),
        bad="អំពើហឹង្សា",
        good="អំពើហិង្សា",
    ),
)
"""Words that the house spells in one way."""

PUNCTUATION_RULES = (
    KhmerRule(
        code="K941",
        id="colon",
        kind="punctuation",
        automatic=True,
        says="Khmer has its own colon, ៖",
        # Between two numbers it is a ratio or the time of day.
        pattern=re.compile(f":(?:(?<=[{LETTER}ៗ»]:)|(?<=[{LETTER}ៗ»][*_) ]:)){_END}|:(?<=[០-៩]:){_END}(?! ?[0-9០-៩])"),
        correct=_as("៖"),
        bad="សម្ភារៈ: ក្រដាស ជំហាន ១:",
        good="សម្ភារៈ៖ ក្រដាស ជំហាន ១៖",
    ),
    KhmerRule(
        code="K942",
        id="full-stop",
        kind="punctuation",
        automatic=True,
        says="Khmer has its own full stop, ។",
        # After fewer than four letters it may shorten a word, as in គ.ស., or number a list.
        pattern=re.compile(rf"(?<=[{LETTER}ៗ]{{4}})\.(?!\.){_END}"),
        correct=_as("។"),
        bad="យើងចាប់ផ្តើម.",
        good="យើងចាប់ផ្តើម។",
    ),
    KhmerRule(
        code="K943",
        id="mixed-digits",
        kind="punctuation",
        automatic=True,
        says="Khmer and Western digits are mixed in one number",
        pattern=re.compile("(?<![A-Za-z0-9០-៩])(?:[0-9]+[០-៩]|[០-៩]+[0-9])[0-9០-៩]*"),
        correct=lambda found: to_khmer_digits(found.group()),
        bad="ឆ្នាំ ២០២5",
        good="ឆ្នាំ ២០២៥",
    ),
    KhmerRule(
        code="K944",
        id="space-before-repeat",
        kind="punctuation",
        automatic=True,
        says="ៗ stands right after its word",
        pattern=re.compile(f"(?<=[{LETTER}])[ \u00a0]+(?=ៗ)"),
        correct=_as(""),
        bad="ផ្សេង ៗ",
        good="ផ្សេងៗ",
    ),
    KhmerRule(
        code="K945",
        id="space-before-full-stop",
        kind="punctuation",
        says="a full stop stands right after its word",
        pattern=re.compile(f"(?<=[{LETTER}ៗ])[ \u00a0]+(?=[។៕](?:\\s|$))"),
        correct=_as(""),
        bad="យើងចាប់ផ្តើម ។",
        good="យើងចាប់ផ្តើម។",
    ),
)
"""Signs and digits beside words."""
