"""Every text: both languages, plain words, nothing that could hurt somebody or run in a browser."""

import difflib
import re
from collections.abc import Iterator

from sala.diagnostics import Problem, Severity
from sala.khmer.digits import to_western_digits
from sala.markup import REFERENCE_KINDS, problems_in, references_in
from sala.model.base import shown_path
from sala.rules.rule import FileQuestion

_PHONE = re.compile(r"(?<!\d)(?:\+?855[ .-]?(?:\(0\)|0)?|0)(?:[ .-]?\d){8,9}(?!\d)")
_DIGIT = re.compile(r"\d")
_SHORTEST_PHONE = 9
"""Digits of the shortest phone number."""
_HOTLINE_WORD = re.compile("hotline|help ?line|ទូរស័ព្ទទាន់ហេតុការណ៍|លេខទាន់ហេតុការណ៍", re.IGNORECASE)
_HOTLINE = re.compile(rf"(?:{_HOTLINE_WORD.pattern})[^.។]{{0,30}}?(?<!\d)\d{{3,4}}(?!\d)", re.IGNORECASE)
_LATIN_PARTIES = (
    *("CPP", "CNRP", "FUNCINPEC", "Cambodian People's Party", "Cambodian People’s Party"),
    *("Candlelight Party", "Sam Rainsy Party", "National Rescue Party"),
)
_KHMER_PARTIES = ("គណបក្សប្រជាជនកម្ពុជា", "គណបក្សសង្គ្រោះជាតិ", "ហ្វ៊ុនស៊ិនប៉ិច", "គណបក្សភ្លើងទៀន", "គណបក្សសម រង្ស៊ី")
_PARTIES = re.compile(rf"\b(?:{'|'.join(_LATIN_PARTIES)})\b|{'|'.join(_KHMER_PARTIES)}")


def _characters(*ranges: tuple[int, int]) -> frozenset[str]:
    return frozenset(chr(code) for first, last in ranges for code in range(first, last + 1))


_INVISIBLE_BESIDE_KHMER = _characters(
    # these turn the direction of text, so that it reads other than it is
    *((0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069)),
    (0x2061, 0x2064),  # signs of mathematics
    # control characters, written as \x07 in quotation marks
    *((0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F), (0x2028, 0x2029)),
)
_INVISIBLE = _INVISIBLE_BESIDE_KHMER | _characters((0x200B, 0x200D), (0x2060, 0x2060), (0xFEFF, 0xFEFF), (0xAD, 0xAD))
"""In a text that holds Khmer, the rules for Khmer tell the rest, and mend it."""
_KHMER_LETTERS = _characters((0x1780, 0x17D3))

_MARKUP_WORDS = {
    "html": (
        "looks like HTML, which is not allowed in texts",
        "Write plain words; *emphasis* and **strong** are understood.",
    ),
    "entity": ("is an HTML code", "Type the sign itself."),
    "heading": ("looks like a heading, which a text cannot hold", "Start the line with a word."),
    "image": ("is a picture, which a text cannot hold", "Leave it out; drawings come from the worksheets."),
    "table": ("looks like a table, which a text cannot hold", "Write sentences, or lines that start with `- `."),
    "link": (
        "is not a place that a link can lead to",
        "Link to term:, fact:, lesson:, case:, worksheet: or exercise: and an id, or to an https:// address.",
    ),
}


def khmer_is_there(file: FileQuestion) -> Iterator[Problem]:
    """Every text has its Khmer."""
    severity = Severity.ERROR if file.elsewhere.release else Severity.WARNING
    for entity, path, _, khmer in file.texts:
        if khmer is None:
            yield Problem(
                "T201",
                f"the Khmer (km) of `{shown_path(path)}` is missing" if path else "the Khmer (km) is missing here",
                entity.source_map.at(*path),
                "Write it below the English. Until then the page shows the English, marked as English.",
                severity,
            )


def languages_are_not_swapped(file: FileQuestion) -> Iterator[Problem]:
    """Khmer stands under km and English under en."""
    for _, _, english, khmer in file.texts:
        if khmer and _KHMER_LETTERS.isdisjoint(khmer.signs) and re.search("[A-Za-z]{4,}", khmer.words):
            yield Problem("T202", "there is no Khmer in this `km` text", khmer.place, "Translate it, or leave km out.")
        if not _KHMER_LETTERS.isdisjoint(english.signs) and not re.search("[A-Za-z]", english.words):
            yield Problem("T202", "this `en` text is in Khmer", english.place, "Move it to km.")


def markup_is_understood(file: FileQuestion) -> Iterator[Problem]:
    """Texts hold words, emphasis, links and simple lists only."""
    for said in file.said:
        for found in problems_in(said.words):
            what, hint = _MARKUP_WORDS[found.kind]
            yield Problem("T203", f"`{found.shown}` {what}", said.place, hint)


def references_exist(file: FileQuestion) -> Iterator[Problem]:
    """Every reference inside a text leads to something."""
    for said in file.said:
        for reference in references_in(said.words):
            ids = file.elsewhere.ids.get(reference.kind) if reference.kind in REFERENCE_KINDS else None
            if ids is not None and reference.id not in ids:
                near = difflib.get_close_matches(reference.id, sorted(ids), n=1)
                yield Problem(
                    "R301",
                    f"there is no {reference.kind} `{reference.id}`",
                    said.place,
                    f"Did you mean `{near[0]}`?" if near else "",
                )


def no_phone_numbers(file: FileQuestion) -> Iterator[Problem]:
    """No phone number is printed: numbers change, and a wrong one is worse than none."""
    hotlines = _HOTLINE_WORD.search(file.words)
    digits = frozenset(filter(str.isdecimal, frozenset(file.words)))
    for said in file.said:
        if digits.isdisjoint(said.signs) or not (hotlines or len(_DIGIT.findall(said.words)) >= _SHORTEST_PHONE):
            continue
        western = to_western_digits(said.words)
        found = _PHONE.search(western) or _HOTLINE.search(western)
        if found:
            yield Problem(
                "T204",
                f"`{said.words[found.start() : found.end()].strip()[-20:]}` looks like a phone number",
                said.place,
                "Leave a blank line for the local team to fill, with the day when it was checked.",
            )


def no_parties(file: FileQuestion) -> Iterator[Problem]:
    """No political party is named."""
    if not any(name in file.words for name in (*_LATIN_PARTIES, *_KHMER_PARTIES)):
        return
    for said in file.said:
        found = _PARTIES.search(said.words)
        if found:
            yield Problem(
                "T205",
                f"`{found.group()}` names a political party",
                said.place,
                "Speak of roles, not parties: the councillor, the commune chief.",
            )


def no_invisible_characters(file: FileQuestion) -> Iterator[Problem]:
    """Texts hold no characters that cannot be seen."""
    for said in file.said:
        unseen = _INVISIBLE if _KHMER_LETTERS.isdisjoint(said.signs) else _INVISIBLE_BESIDE_KHMER
        if unseen.isdisjoint(said.signs):
            continue
        at, letter = next((at, letter) for at, letter in enumerate(said.words) if letter in unseen)
        yield Problem(
            "T206",
            f"there is an invisible character (U+{ord(letter):04X}) before “{said.words[at + 1 : at + 13]}”",
            said.place,
            "Delete it and type the words again; line ends are found by the program.",
        )


RULES = (
    khmer_is_there,
    languages_are_not_swapped,
    markup_is_understood,
    references_exist,
    no_phone_numbers,
    no_parties,
    no_invisible_characters,
)
