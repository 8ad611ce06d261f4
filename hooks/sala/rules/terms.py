"""Glossary terms that are said as the glossary says them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from sala.diagnostics import Problem, Severity
from sala.locales import Locale
from sala.model.library import Fact, Term
from sala.rules.readers import without_targets
from sala.rules.rule import Elsewhere, FileQuestion

_TERM_LINK = re.compile(r"\[([^\]]*)\]\(term:([^)\s]*)\)")
_BETWEEN_FORMS = re.compile(r" និង|[/()]")
_MAKES_A_NOUN = "ការ"


def links_show_their_term(file: FileQuestion) -> Iterator[Problem]:
    """The Khmer words of a link to a term are the term, or the way to say it simply."""
    for said in file.said:
        if said.locale is not Locale.KM or "](term:" not in said.words:
            continue
        for shown, name in _TERM_LINK.findall(said.words):
            wording = _wordings(file.elsewhere).get(name)
            if wording is not None and not wording.is_shown_by(shown):
                yield Problem(
                    "S905",
                    f"the link to `{name}` shows “{shown}”; the glossary says “{wording.term.term.km}”",
                    said.place,
                    "Use the glossary's word, so that readers find the same word everywhere.",
                    Severity.WARNING,
                )


def terms_are_said_alike(file: FileQuestion) -> Iterator[Problem]:
    """Where the English says a term of several words, the Khmer says it as the glossary does.

    Terms of one word are left out: "right" and "power" are everyday words too, and Khmer says them in many ways.
    Facts and the glossary are left out as well, because they name laws and other forms on purpose.
    """
    several = (wording for wording in _wordings(file.elsewhere).values() if " " in wording.first_words)
    likely = [(wording.first_words, wording) for wording in several if wording.first_words in file.small_words]
    if not likely:
        return
    for entity, _, en, khmer in file.texts:
        if isinstance(entity, Fact | Term) or khmer is None:
            continue
        english = without_targets(en.words).lower()
        for first_words, wording in likely:
            if first_words in english and wording.english.search(english) and not wording.is_said_in(khmer.words):
                other = next((form for form in wording.term.also.km if form in khmer.words), None)
                instead = f" but “{other}”" if other else ""
                yield Problem(
                    "S906",
                    f"the English says “{wording.term.term.en}”, the Khmer does not say “{wording.term.term.km}”{instead}",
                    khmer.place,
                    "Use the glossary's word, so that readers find the same word everywhere.",
                    Severity.WARNING,
                )


@dataclass(frozen=True)
class _Wording:
    """How a term is said in both languages."""

    term: Term

    @cached_property
    def first_words(self) -> str:
        return self.term.term.en.lower()

    @cached_property
    def english(self) -> re.Pattern[str]:
        """The English term as whole words, or its plural."""
        return re.compile(rf"\b{re.escape(self.first_words)}s?\b")

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The Khmer words that count as the term, with and without the ការ that makes a verb a noun."""
        if self.term.term.km is None:
            return ()
        parts = [part.strip() for part in _BETWEEN_FORMS.split(self.term.term.km)]
        parts += [self.term.say_simply or ""]
        return tuple(part.removeprefix(_MAKES_A_NOUN) for part in parts if part)

    def is_said_in(self, khmer: str) -> bool:
        """Whether one of the forms stands in a Khmer text; true where the glossary has no Khmer yet."""
        return not self.forms or any(form in khmer for form in self.forms)

    def is_shown_by(self, khmer: str) -> bool:
        """Whether the words of a link are one of the forms, or a part of the term."""
        return self.is_said_in(khmer) or khmer in (self.term.term.km or "")


@lru_cache(maxsize=1)
def _wordings(elsewhere: Elsewhere) -> Mapping[str, _Wording]:
    """Give every term's wording; made once, and not for each file."""
    return {name: _Wording(term) for name, term in elsewhere.terms.items()}


RULES = (links_show_their_term, terms_are_said_alike)
