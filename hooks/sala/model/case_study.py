"""A case study: an invented story to hear, stop at, and talk about."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from sala.model.base import Content, Degree, Flag, Item, Reviewed, Slug, Text, WholeNumber

Ending = Literal["solved", "part-solved", "open"]
Trait = Literal[
    "over-55",
    "under-20",
    "disability",
    "heads-household",
    "migrant-family",
    "ethnic-minority",
    "helpful-man",
    "official-yes",
    "official-not-yet",
]


def _always_true(value: bool) -> bool:
    if not value:
        raise ValueError("must be true: only invented stories are published")
    return value


class Character(Content):
    """Somebody in the story. All are invented."""

    id: Slug
    """Short name of this person, once in the cast."""
    name: Text
    """The name as it is told, with the kin word in Khmer."""
    role: Text
    """Who the person is, in a few words."""
    gender: Literal["woman", "man", "girl", "boy"]
    """For the balance of all casts."""
    age: Annotated[WholeNumber, Field(ge=1, le=110)] | None = None
    """In years, where the story tells it."""
    lead: Flag = False
    """true for whoever moves the story."""
    traits: tuple[Trait, ...] = ()
    """For the balance of all casts; leave empty when none fits."""


class StoryPart(Content):
    """A piece of the story, one breath long."""

    id: Slug
    """Short name of this part, once in the story."""
    text: Text
    """What is read aloud."""
    stop: Text | None = None
    """A question to ask here before reading on."""


class CaseStudy(Reviewed):
    """An invented story with stop points and questions."""

    title: Text
    """What the story is called."""
    fiction: Annotated[Flag, AfterValidator(_always_true), Field(json_schema_extra={"const": True})]
    """Always true: every person and place is invented, and the page says so."""
    sensitive: Flag = False
    """true when the subject can put somebody at risk: neutral titles, a way to leave."""
    ending: Ending
    """Whether the problem is solved when the story ends."""
    emotional_level: Degree
    """1 calm to 4 heavy."""
    content_note: Text | None = None
    """What to say before a story of level 3 or 4."""
    setting: Text
    """Where and when, in one line."""
    cast: Annotated[tuple[Character, ...], Field(min_length=2)]
    """Who is in it."""
    story: Annotated[tuple[StoryPart, ...], Field(min_length=3)]
    """The story in parts."""
    decision: Text
    """The choice that somebody in the story faces."""
    questions: Annotated[tuple[Item, ...], Field(min_length=3)]
    """Questions for the group, from easy to deep."""
    analysis: Text
    """For the facilitator only: what to look for in the answers."""
    facts: tuple[Slug, ...] = ()
    """Facts that the story touches."""
    low_literacy: Text
    """How to tell it with pictures or by acting."""
    read_aloud: Text
    """Tips for telling it."""
