"""What a rule about Khmer text is."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Kind = Literal["letters", "spelling", "punctuation"]
"""Letters: the word is damaged, whatever it means. Spelling: the house has chosen one of several. Punctuation: the signs
and digits beside words."""

Correction = Callable[[re.Match[str]], str | None]
"""Gives the right text for what a rule's pattern found, or None where only a person can know it."""


@dataclass(frozen=True, kw_only=True)
class KhmerRule:
    """One way in which Khmer text can be wrong."""

    code: str
    """What reports show: K9 and two digits. A code is never given to another rule."""
    id: str
    """A short name for people who read the code."""
    kind: Kind
    """What it concerns."""
    automatic: bool = False
    """Whether the correction is safe without a person: the reader reads the same words before and after."""
    says: str
    """What is wrong, in words for a teacher."""
    pattern: re.Pattern[str]
    """Finds it."""
    correct: Correction
    """Corrects what was found."""
    bad: str
    """An example."""
    good: str
    """The example, right."""

    @property
    def severity(self) -> Literal["error", "warning"]:
        """Whether the content can be built with it: damaged words are not published."""
        return "error" if self.kind == "letters" else "warning"
