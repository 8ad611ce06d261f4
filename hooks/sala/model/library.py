"""What all modules share: facts, glossary terms, and the phrases of the programme's approach."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from sala.model.base import Content, Day, Entity, Slug, Text, WholeNumber, Words


class Source(Content):
    """Where a fact was seen."""

    title: Words
    """The paper, site or office, as it names itself; with a date where there is one."""
    url: Annotated[str, StringConstraints(pattern=r"^https://\S+$")] | None = None
    """The page, where there is one."""


class Fact(Entity):
    """Something that is true at a date, with its source."""

    title: Text
    """A few words for lists."""
    statement: Text
    """The fact, in words that can be printed."""
    year: Annotated[WholeNumber, Field(ge=1900, le=2100)] | None = None
    """The year that the fact speaks of."""
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    """Where it was seen."""
    confidence: Literal["high", "medium"]
    """How sure we are. Anything less is not printed."""
    checked_on: Day
    """The day when somebody last looked at the source."""
    review_by: Day
    """The day by which somebody must look again."""

    @property
    def code(self) -> str:
        """The short name that people say, such as F01."""
        return self.id.upper()


Topic = Literal[
    "rights-and-law", "gender", "leadership-and-learning", "community-and-advocacy", "administration-and-services"
]


class OtherForms(Content):
    """Other words in use for the same thing."""

    en: tuple[Words, ...] = ()
    """In English."""
    km: tuple[Words, ...] = ()
    """In Khmer."""


class Term(Entity):
    """A hard word and its plain meaning."""

    topic: Topic
    """Where it stands in the glossary by subject."""
    term: Text
    """The word that we use."""
    also: OtherForms = OtherForms()
    """Other words that readers may meet."""
    meaning: Text
    """What it means, in one plain sentence."""
    say_simply: Words | None = None
    """In Khmer only: how to say it aloud to somebody who never heard the word."""
    confidence: Literal["high", "medium", "low"]
    """How sure we are that this is the Khmer word in use."""
    note: Text | None = None
    """A warning about its use."""


EVERY_LESSON = "all"
"""In `main_carriers`: a phrase that every lesson carries by its form."""


class Phrase(Entity):
    """A short phrase of the source text that the lessons must carry."""

    text: Text
    """The phrase."""
    main_carriers: Annotated[tuple[Slug, ...], Field(min_length=1)]
    """Codes of the lessons that carry it first of all, in small letters (r3), or `all`."""
    how: Text
    """How the lessons carry it, in one sentence."""


class FactFile(Content):
    """curriculum/facts.yml."""

    facts: tuple[Fact, ...]
    """All facts."""


class GlossaryFile(Content):
    """curriculum/glossary.yml."""

    terms: tuple[Term, ...]
    """All terms."""


class PhraseFile(Content):
    """curriculum/phrases.yml."""

    phrases: tuple[Phrase, ...]
    """All phrases."""
