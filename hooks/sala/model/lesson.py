"""A lesson: one session that a facilitator runs with a group."""

from functools import cached_property
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from sala.model.base import Content, Degree, Flag, Grouping, Item, Minutes, Reviewed, Slug, Text, WholeNumber

CycleStep = Literal["look", "learn", "try", "reflect"]
Audience = Literal["women", "men", "mixed", "women-then-mixed"]
Phase = Literal["opening", "input", "activity", "discussion", "deepening", "synthesis", "closing"]
SomeItems = Annotated[tuple[Item, ...], Field(min_length=1)]


class GroupSize(Content):
    """How many people the lesson works with."""

    min: Annotated[WholeNumber, Field(ge=1, le=100)]
    """The smallest group."""
    ideal: Annotated[WholeNumber, Field(ge=1, le=100)]
    """The best size."""
    max: Annotated[WholeNumber, Field(ge=1, le=100)]
    """The largest group; above it, see variations."""


class Outcomes(Content):
    """What people take away: all three kinds are needed, because training here is not only knowledge."""

    knowledge: SomeItems
    """What I know or can explain afterwards."""
    attitudes_relationships: SomeItems
    """How I see myself and others afterwards."""
    skills_action: SomeItems
    """What I can do, or will do, afterwards."""


class Material(Content):
    """A thing to bring."""

    id: Slug
    """Short name of this thing, once in the list."""
    name: Text
    """What it is."""
    count: Annotated[WholeNumber, Field(ge=1, le=1000)] | None = None
    """How many; leave it out when it cannot be counted."""
    per: Literal["session", "group", "pair", "person"] = "session"
    """For whom this many are needed."""
    substitute: Text | None = None
    """What to use instead that costs nothing."""


class PreparationItem(Item):
    """Something to do before the lesson."""

    when: Literal["days-before", "same-day"]
    """Some days before, or on the day."""


class Safety(Content):
    """What the facilitator must know before running a lesson that can touch pain."""

    content_note: Text
    """What to say at the start about the parts that may be hard."""
    risks: SomeItems
    """What could go wrong, and what to do."""
    if_someone_tells: tuple[Item, ...] = ()
    """Steps when somebody speaks about harm. Needed in a sensitive lesson."""


class Instruction(Content):
    """One thing that the facilitator does, says or asks: exactly one of the three."""

    id: Slug
    """Short name of this instruction, once in its step."""
    do: Text | None = None
    """What to do, verb first."""
    say: Text | None = None
    """The very words to say; the page adds the quotation marks."""
    ask: Text | None = None
    """A question for the group; the page adds the quotation marks."""

    @model_validator(mode="after")
    def _exactly_one(self) -> Self:
        if sum(text is not None for text in (self.do, self.say, self.ask)) != 1:
            raise ValueError("an instruction needs exactly one of do, say or ask")
        return self

    @property
    def kind(self) -> Literal["do", "say", "ask"]:
        """Which of the three it is."""
        return "do" if self.do else "say" if self.say else "ask"

    @property
    def text(self) -> Text:
        """What is done, said or asked."""
        text = self.do or self.say or self.ask
        assert text is not None  # the validator saw to it
        return text


class Step(Content):
    """A part of the lesson with its own minutes."""

    id: Slug
    """Short name of this step, once in the lesson."""
    title: Text
    """What the step is called."""
    minutes: Minutes
    """How long it takes. All steps together must give the lesson's duration."""
    phase: Phase
    """What the step is for."""
    grouping: Grouping
    """How people sit or work together."""
    essential: Flag = True
    """false when the step may be left out because time is short."""
    exercise: Slug | None = None
    """The exercise of the library that is used here."""
    case_study: Slug | None = None
    """The case study that is told here."""
    worksheet: Slug | None = None
    """The worksheet that is used here."""
    debrief: Flag = False
    """true in the one step where the debrief questions are asked."""
    instructions: Annotated[tuple[Instruction, ...], Field(min_length=1)]
    """What to do and say, in order."""


class Debrief(Content):
    """Questions after the experience, asked in this order."""

    feel: SomeItems
    """How was it? What did people feel?"""
    happened: SomeItems
    """What happened? What did we see?"""
    link_to_life: SomeItems
    """How is this like our life here?"""
    act: SomeItems
    """What shall we do with it?"""


class Variations(Content):
    """Other ways to run the lesson."""

    shorter: Text
    """What to keep with half the time."""
    larger_group: Text
    """What to do with more people."""


class Lesson(Reviewed):
    """One session of a module: everything a facilitator needs to run it."""

    title: Text
    """What the lesson is called."""
    neutral_title: Text | None = None
    """For a sensitive lesson: the title that is shown, so that a screen or a cover tells nothing."""
    summary: Text
    """One sentence for lists; neutral words when the lesson is sensitive."""
    purpose: Text
    """Why this lesson, for the facilitator: one or two sentences."""
    key_message: Text
    """The one thing to remember, in words that can be said aloud together."""
    cycle_step: CycleStep
    """Where the lesson stands in the learning cycle."""
    level: Degree
    """How hard it is for the group: 1 easy to 4 hard."""
    facilitator_demand: Degree
    """How much it asks of the facilitator in preparation and feelings: 1 light to 4 heavy."""
    audience: Audience
    """Who takes part."""
    group_size: GroupSize
    """How many people it works with."""
    duration_minutes: Annotated[WholeNumber, Field(ge=60, le=150)]
    """The whole lesson in minutes, 60 to 150; the steps must add up to it."""
    sensitive: Flag = False
    """true when the subject can put somebody at risk: neutral titles, a way to leave, a safety block."""
    follows: tuple[Slug, ...] = ()
    """Lessons to have done before."""
    phrases: tuple[Slug, ...] = ()
    """Phrases of the programme's approach that this lesson carries."""
    facts: tuple[Slug, ...] = ()
    """Facts that the lesson rests on."""
    terms: tuple[Slug, ...] = ()
    """Hard words of the lesson, from the glossary."""
    outcomes: Outcomes
    """What people take away."""
    materials: Annotated[tuple[Material, ...], Field(min_length=1)]
    """What to bring."""
    preparation: Annotated[tuple[PreparationItem, ...], Field(min_length=1)]
    """What to do before."""
    safety: Safety | None = None
    """Needed when the lesson is sensitive, or when level or facilitator_demand is 3 or 4."""
    steps: Annotated[tuple[Step, ...], Field(min_length=3)]
    """The session itself, in order."""
    debrief: Debrief
    """Questions for the step that is marked `debrief: true`."""
    low_literacy: Text
    """How the lesson runs when nobody reads."""
    men_role: Text
    """What men do in this lesson."""
    do_no_harm: Text
    """What to avoid so that nobody is hurt by taking part."""
    facilitator_notes: SomeItems
    """What people may say, what to watch for."""
    signs_of_change: SomeItems
    """What can be seen or heard in the weeks after."""
    variations: Variations
    """Other ways to run it."""
    follow_up: Text
    """What happens before the next meeting."""

    @property
    def code(self) -> str:
        """The short name that people say, such as R3: the first part of the id."""
        return self.id.split("-", 1)[0].upper()

    @property
    def shown_title(self) -> Text:
        """The title for pages and lists: the neutral one where there is one."""
        return self.neutral_title or self.title

    @cached_property
    def exercises(self) -> tuple[str, ...]:
        """Ids of the exercises that the steps use, in order, each once."""
        return tuple(dict.fromkeys(step.exercise for step in self.steps if step.exercise))

    @cached_property
    def case_studies(self) -> tuple[str, ...]:
        """Ids of the case studies that the steps use, in order, each once."""
        return tuple(dict.fromkeys(step.case_study for step in self.steps if step.case_study))

    @cached_property
    def worksheets(self) -> tuple[str, ...]:
        """Ids of the worksheets that the steps use, in order, each once."""
        return tuple(dict.fromkeys(step.worksheet for step in self.steps if step.worksheet))
