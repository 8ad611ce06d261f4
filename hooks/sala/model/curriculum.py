"""The whole curriculum, read and ready for questions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from sala.model.base import Content, Count, Entity, Placed, Slug, Text, Words
from sala.model.case_study import CaseStudy, Trait
from sala.model.exercise import Exercise
from sala.model.lesson import Lesson
from sala.model.library import Fact, Phrase, Term
from sala.model.module import Module
from sala.model.worksheet import Worksheet


class ReadingException(Content):
    """A file whose English may be harder than the others'. The list only gets shorter."""

    of: Slug
    """The file's name without .yml."""
    reader: Literal["learner", "facilitator"]
    """Whose texts may be harder: what is said, asked, told and filled in, or the rest."""
    why: Words
    """Why it cannot be easier yet."""


class TraitCount(Content):
    """In how many stories somebody with a trait must appear."""

    trait: Trait
    """The trait."""
    stories: Count
    """The least number of stories."""


class CastBalance(Content):
    """Who must appear in all stories together."""

    stories: Count
    """How many stories there will be; fewer are not judged."""
    women_who_lead: Count
    """Stories in which a woman or girl leads."""
    unsolved: Count
    """Stories that end open or part-solved, so that they can be believed."""
    traits: tuple[TraitCount, ...]
    """People who must not be forgotten."""


class Settings(Placed):
    """curriculum/curriculum.yml: what holds for all modules."""

    title: Text
    """The programme's name."""
    tagline: Text
    """What it is, in one sentence."""
    modules: tuple[Slug, ...]
    """The modules in order; each is a folder."""
    planned_lessons: tuple[Slug, ...] = ()
    """Codes of lessons that are not written yet, in small letters: l1, g3."""
    reading_exceptions: tuple[ReadingException, ...] = ()
    """Files whose English may be harder than reading grade 7 (learners) or 9 (facilitators)."""
    cast_balance: CastBalance | None = None
    """Who must appear in all stories together."""
    fiction_notice: Text
    """Printed on every case study."""
    credit: Text
    """The credit for the source text, printed at the foot of every page."""
    licence: Text
    """The licences, printed at the foot of every page."""


class InterfaceText(Text, Entity):
    """A word or sentence that the pages themselves say; the program uses its id."""

    where: str
    """Where it appears, for translators."""


class InterfaceFile(Content):
    """curriculum/interface.yml: words that the pages say."""

    texts: tuple[InterfaceText, ...]
    """All of them."""


@dataclass(frozen=True)
class ModuleContent:
    """A module with everything in its folder, each by id."""

    module: Module
    """The module itself."""
    lessons: Mapping[str, Lesson]
    """Its lessons in teaching order."""
    case_studies: Mapping[str, CaseStudy]
    """Its case studies, in the order in which the lessons tell them."""
    worksheets: Mapping[str, Worksheet]
    """Its worksheets, in the order in which the lessons use them."""


@dataclass(frozen=True)
class Curriculum:
    """All content by id. What could not be read is missing; the loader's problems say why."""

    settings: Settings
    modules: Mapping[str, ModuleContent] = field(default_factory=dict)
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    phrases: Mapping[str, Phrase] = field(default_factory=dict)
    interface: Mapping[str, InterfaceText] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()
    """Names of files that exist but could not be read, so that references to them are not called missing too."""

    @cached_property
    def lessons(self) -> Mapping[str, Lesson]:
        """All lessons, in the order of modules and teaching."""
        return {key: lesson for content in self.modules.values() for key, lesson in content.lessons.items()}

    @cached_property
    def case_studies(self) -> Mapping[str, CaseStudy]:
        """All case studies."""
        return {key: case for content in self.modules.values() for key, case in content.case_studies.items()}

    @cached_property
    def worksheets(self) -> Mapping[str, Worksheet]:
        """All worksheets."""
        return {key: sheet for content in self.modules.values() for key, sheet in content.worksheets.items()}

    @cached_property
    def module_of(self) -> Mapping[str, Module]:
        """The module that a lesson, case study or worksheet belongs to, by id."""
        return {
            key: content.module
            for content in self.modules.values()
            for group in (content.lessons, content.case_studies, content.worksheets)
            for key in group
        }

    def lessons_with(self, *, exercise: str = "", case_study: str = "", worksheet: str = "") -> tuple[Lesson, ...]:
        """Give the lessons, in order, whose steps use the named thing."""
        return tuple(
            lesson
            for lesson in self.lessons.values()
            if (exercise and exercise in lesson.exercises)
            or (case_study and case_study in lesson.case_studies)
            or (worksheet and worksheet in lesson.worksheets)
        )

    def entities(self) -> Iterator[Placed]:
        """Yield everything that has a place in a file."""
        yield self.settings
        yield from self.interface.values()
        for content in self.modules.values():
            yield content.module
            yield from content.lessons.values()
            yield from content.case_studies.values()
            yield from content.worksheets.values()
        yield from self.exercises.values()
        yield from self.facts.values()
        yield from self.terms.values()
        yield from self.phrases.values()
