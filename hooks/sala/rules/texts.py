"""Every text: both languages, plain words, nothing that could hurt somebody or run in a browser."""

import difflib
import re
from collections.abc import Iterator

from sala.diagnostics import Problem, Severity
from sala.khmer.digits import to_western_digits
from sala.khmer.letters import ZERO_WIDTH
from sala.markup import MarkupProblem, problems_in, references_in
from sala.model.base import Path, Placed, shown_path
from sala.rules.references import known_ids
from sala.rules.rule import Question

_PHONE = re.compile(r"(?<!\d)(?:\+?855[ .-]?(?:\(0\)|0)?|0)(?:[ .-]?\d){8,9}(?!\d)")
_HOTLINE = re.compile(
    r"(?:hotline|help ?line|ទូរស័ព្ទទាន់ហេតុការណ៍|លេខទាន់ហេតុការណ៍)[^.។]{0,30}?(?<!\d)\d{3,4}(?!\d)", re.IGNORECASE
)
_PARTIES = re.compile(
    r"\b(?:CPP|CNRP|FUNCINPEC|Cambodian People['’]s Party|Candlelight Party|Sam Rainsy Party|National Rescue Party)\b"
    r"|គណបក្សប្រជាជនកម្ពុជា|គណបក្សសង្គ្រោះជាតិ|ហ្វ៊ុនស៊ិនប៉ិច|គណបក្សភ្លើងទៀន|គណបក្សសម រង្ស៊ី"
)
_INVISIBLE_BESIDE_KHMER = re.compile(
    "[\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # these turn the direction of text, so that it reads other than it is
    "|[\u2061-\u2064]"  # signs of mathematics
    "|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]"  # control characters, written as \x07 in quotation marks
)
_INVISIBLE = re.compile(f"{_INVISIBLE_BESIDE_KHMER.pattern}|[{ZERO_WIDTH}]")
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


def khmer_is_there(question: Question) -> Iterator[Problem]:
    """Every text has its Khmer."""
    severity = Severity.ERROR if question.release else Severity.WARNING
    for entity, path, text in _all_texts(question):
        if text[1] is None:
            yield Problem(
                "T201",
                f"the Khmer (km) of `{shown_path(path)}` is missing" if path else "the Khmer (km) is missing here",
                entity.source_map.at(*path),
                "Write it below the English. Until then the page shows the English, marked as English.",
                severity,
            )


def languages_are_not_swapped(question: Question) -> Iterator[Problem]:
    """Khmer stands under km and English under en."""
    for entity, path, (english, khmer) in _all_texts(question):
        if khmer and not _KHMER_LETTER.search(khmer) and re.search("[A-Za-z]{4,}", khmer):
            yield Problem(
                "T202",
                "there is no Khmer in this `km` text",
                entity.source_map.at(*path, "km"),
                "Translate it, or leave km out.",
            )
        if _KHMER_LETTER.search(english) and not re.search("[A-Za-z]", english):
            yield Problem("T202", "this `en` text is in Khmer", entity.source_map.at(*path, "en"), "Move it to km.")


def markup_is_understood(question: Question) -> Iterator[Problem]:
    """Texts hold words, emphasis, links and simple lists only."""
    for entity, path, text, _ in _each_language(question):
        for found in problems_in(text):
            yield _markup_problem(entity, path, found)


def references_exist(question: Question) -> Iterator[Problem]:
    """Every reference inside a text leads to something."""
    known = {
        kind: known_ids(question.curriculum, kind)
        for kind in ("term", "fact", "lesson", "case", "worksheet", "exercise")
    }
    for entity, path, text, _ in _each_language(question):
        for reference in references_in(text):
            ids = known.get(reference.kind)
            if ids is not None and reference.id not in ids:
                near = difflib.get_close_matches(reference.id, sorted(ids), n=1)
                yield Problem(
                    "R301",
                    f"there is no {reference.kind} `{reference.id}`",
                    entity.source_map.at(*path),
                    f"Did you mean `{near[0]}`?" if near else "",
                )


def no_phone_numbers(question: Question) -> Iterator[Problem]:
    """No phone number is printed: numbers change, and a wrong one is worse than none."""
    for entity, path, text, _ in _each_language(question):
        western = to_western_digits(text)
        found = _PHONE.search(western) or _HOTLINE.search(western)
        if found:
            yield Problem(
                "T204",
                f"`{text[found.start() : found.end()].strip()[-20:]}` looks like a phone number",
                entity.source_map.at(*path),
                "Leave a blank line for the local team to fill, with the day when it was checked.",
            )


def no_parties(question: Question) -> Iterator[Problem]:
    """No political party is named."""
    for entity, path, text, _ in _each_language(question):
        found = _PARTIES.search(text)
        if found:
            yield Problem(
                "T205",
                f"`{found.group()}` names a political party",
                entity.source_map.at(*path),
                "Speak of roles, not parties: the councillor, the commune chief.",
            )


def no_invisible_characters(question: Question) -> Iterator[Problem]:
    """Texts hold no characters that cannot be seen."""
    for entity, path, text, _ in _each_language(question):
        found = (_INVISIBLE_BESIDE_KHMER if _KHMER_LETTER.search(text) else _INVISIBLE).search(text)
        if found:
            after = text[found.end() : found.end() + 12]
            yield Problem(
                "T206",
                f"there is an invisible character (U+{ord(found.group()):04X}) before “{after}”",
                entity.source_map.at(*path),
                "Delete it and type the words again; line ends are found by the program.",
            )


def _all_texts(question: Question) -> Iterator[tuple[Placed, Path, tuple[str, str | None]]]:
    for entity, path, text in question.texts:
        yield entity, path, (text.en, text.km)


def _each_language(question: Question) -> Iterator[tuple[Placed, Path, str, str]]:
    for entity, path, (english, khmer) in _all_texts(question):
        yield entity, (*path, "en"), english, "en"
        if khmer:
            yield entity, (*path, "km"), khmer, "km"


def _markup_problem(entity: Placed, path: Path, found: MarkupProblem) -> Problem:
    what, hint = _MARKUP_WORDS[found.kind]
    return Problem("T203", f"`{found.shown}` {what}", entity.source_map.at(*path), hint)


RULES = (
    khmer_is_there,
    languages_are_not_swapped,
    markup_is_understood,
    references_exist,
    no_phone_numbers,
    no_parties,
    no_invisible_characters,
)
