"""Every text: both languages, plain words, nothing that could hurt somebody or run in a browser."""

import difflib
import re
from collections.abc import Iterator

from sala.diagnostics import Problem, Severity
from sala.khmer.letters import ZERO_WIDTH
from sala.markup import REFERENCE_KINDS, problems_in, references_in
from sala.model.base import shown_path
from sala.rules.rule import FileQuestion

_PHONE = re.compile(
    # Digits of either script. Its first sign comes first, and what stands before that second: so the search can skip.
    r"[+8៨0០](?<!\d[+8៨0០])(?:(?:(?<=\+)[8៨]|(?<=[8៨]))[5៥]{2}[ .-]?(?:\([0០]\)|[0០])?|(?<=[0០]))(?:[ .-]?\d){8,9}(?!\d)"
)
_HOTLINES = ("hotline", "helpline", "help line", "ទូរស័ព្ទទាន់ហេតុការណ៍", "លេខទាន់ហេតុការណ៍")
_HOTLINE = re.compile(rf"(?:{'|'.join(_HOTLINES)})[^.។]{{0,30}}?(?<!\d)\d{{3,4}}(?!\d)", re.IGNORECASE)
_LATIN_PARTIES = (
    *("CPP", "CNRP", "FUNCINPEC", "Cambodian People's Party", "Cambodian People’s Party"),
    *("Candlelight Party", "Sam Rainsy Party", "National Rescue Party"),
)
_KHMER_PARTIES = ("គណបក្សប្រជាជនកម្ពុជា", "គណបក្សសង្គ្រោះជាតិ", "ហ្វ៊ុនស៊ិនប៉ិច", "គណបក្សភ្លើងទៀន", "គណបក្សសម រង្ស៊ី")
_PARTIES = re.compile(rf"\b(?:{'|'.join(_LATIN_PARTIES)})\b|{'|'.join(_KHMER_PARTIES)}")


_INVISIBLE_BESIDE_KHMER = re.compile(
    "[\u200e\u200f\u202a-\u202e\u2066-\u2069"  # these turn the direction of text, so that it reads other than it is
    "\u2061-\u2064"  # signs of mathematics
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]"  # control characters, written as \\x07 in quotation marks
)
_INVISIBLE = re.compile(f"{_INVISIBLE_BESIDE_KHMER.pattern[:-1]}{ZERO_WIDTH}]")
"""In a text that holds Khmer, the rules for Khmer tell the rest, and mend it."""
_KHMER_LETTER = re.compile("[ក-៓]")

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
        if khmer and not _KHMER_LETTER.search(khmer.words) and re.search("[A-Za-z]{4,}", khmer.words):
            yield Problem("T202", "there is no Khmer in this `km` text", khmer.place, "Translate it, or leave km out.")
        if not re.search("[A-Za-z]", english.words) and _KHMER_LETTER.search(english.words):
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
            if reference.kind in REFERENCE_KINDS and not file.exists(reference.kind, reference.id):
                near = difflib.get_close_matches(reference.id, sorted(file.elsewhere.ids[reference.kind]), n=1)
                yield Problem(
                    "R301",
                    f"there is no {reference.kind} `{reference.id}`",
                    said.place,
                    f"Did you mean `{near[0]}`?" if near else "",
                )


def no_phone_numbers(file: FileQuestion) -> Iterator[Problem]:
    """No phone number is printed: numbers change, and a wrong one is worse than none."""
    hotlines = any(word in file.small_words for word in _HOTLINES)
    if not hotlines and not _PHONE.search(file.words):
        return
    for said in file.said:
        found = _PHONE.search(said.words) or _HOTLINE.search(said.words)
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
    if not _INVISIBLE.search(file.words):
        return
    for said in file.said:
        text = said.words
        found = (_INVISIBLE_BESIDE_KHMER if _KHMER_LETTER.search(text) else _INVISIBLE).search(text)
        if found:
            after = text[found.end() : found.end() + 12]
            yield Problem(
                "T206",
                f"there is an invisible character (U+{ord(found.group()):04X}) before “{after}”",
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
