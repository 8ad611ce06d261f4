"""Khmer that readers, search and screen readers understand alike.

Much of what goes wrong cannot be seen: fonts draw the wrong order of signs like the right one. So every problem shows the
corrected text beside the wrong one, ready to be copied.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from sala.diagnostics import Location, Problem, Severity
from sala.khmer.clusters import clusters
from sala.khmer.letters import ZERO_WIDTH
from sala.khmer.normalize import EVERY_KIND, Finding, correct, find
from sala.khmer.rule import Kind
from sala.loading.passages import Passage, SourceFile
from sala.rules.rule import FileQuestion

_SEVERITIES = {"error": Severity.ERROR, "warning": Severity.WARNING}
_AROUND = 3
"""How many clusters of the same words are shown on each side."""
_SURROUNDINGS = 60
"""More characters than these clusters have."""
_UNSEEN = re.compile(f"[{ZERO_WIDTH}\u17b4\u17b5]")


def khmer_is_correct(file: FileQuestion) -> Iterator[Problem]:
    """Khmer words are typed in the right order, spelled as the house does, with Khmer signs beside them."""
    source = file.source
    for passage, findings in findings_in(source):
        places = source.places(passage)
        for finding in findings:
            excerpt = excerpt_of(passage.text, finding.start, finding.end)
            yield _problem(finding, excerpt, source.location(places[excerpt.start].start), kinds_for(passage))


def findings_in(source: SourceFile) -> Iterator[tuple[Passage, tuple[Finding, ...]]]:
    """Yield every passage of a file in which something is wrong, with all that is."""
    # One search through a whole file is much faster than one through each text, and nearly all files are clean. No rule
    # reaches over a line end, so that it finds the same.
    if not find(source.khmer):
        return
    for passage in source.passages:
        kinds = kinds_for(passage)
        findings = tuple(finding for finding in find(passage.text) if finding.rule.kind in kinds)
        if findings:
            yield passage, findings


def kinds_for(passage: Passage) -> frozenset[Kind]:
    """Tell what a text is held to: an English sentence may quote Khmer, and a term may name its other spellings."""
    path = passage.path or ()
    if path[-1:] == ("en",):
        return frozenset({"letters"})
    return EVERY_KIND - {"spelling"} if "also" in path else EVERY_KIND


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A place in a text with a little of the words around it, by which a person recognizes it."""

    start: int
    """Where the first of its clusters starts in the text: nobody can put a cursor inside one."""
    before: str
    found: str
    after: str

    @property
    def words(self) -> str:
        """All of it."""
        return self.before + self.found + self.after


def excerpt_of(text: str, start: int, end: int) -> Excerpt:
    """Give `text[start:end]` with a few clusters of the same words on either side."""
    first = max(start - _SURROUNDINGS, 0)
    ends = list(accumulate(map(len, clusters(text[first : end + _SURROUNDINGS])), initial=first))
    inside, last = bisect_right(ends, start) - 1, bisect_left(ends, end)
    around = range(max(inside - _AROUND, 0), min(last + _AROUND + 1, len(ends)))
    before = (ends[index] for index in around if index <= inside)
    after = (ends[index] for index in around if index >= last)
    opening = min((place for place in before if not _space_in(text[place:start])), default=start)
    closing = max((place for place in after if not _space_in(text[end:place])), default=end)
    return Excerpt(ends[inside], text[opening:start], text[start:end], text[end:closing])


def _problem(finding: Finding, excerpt: Excerpt, location: Location, kinds: frozenset[Kind]) -> Problem:
    rule, wrong = finding.rule, excerpt.words
    right = wrong
    if finding.suggestion is not None:
        right = correct(excerpt.before + finding.suggestion + excerpt.after, kinds)
    if right == wrong:
        shown, hint = f"“{visible(wrong)}”", "Delete the word and type it again."
    else:
        shown, hint = f"“{visible(wrong)}” should be “{right}”", "Copy the corrected text over the wrong one."
    if rule.automatic:
        hint = "`python3 scripts/check.py --fix` mends it."
    return Problem(rule.code, f"{shown}: {rule.says}", location, hint, _SEVERITIES[rule.severity])


def _space_in(text: str) -> bool:
    return any(letter.isspace() for letter in text)


def visible(text: str) -> str:
    """Name what nobody can see."""
    return _UNSEEN.sub(lambda found: f"[U+{ord(found.group()):04X}]", text)


RULES = (khmer_is_correct,)
