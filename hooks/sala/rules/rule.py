"""What a rule is, and what it is asked about: one file, or the whole."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from hashlib import sha256
from typing import NamedTuple, TypeVar

from sala.diagnostics import Location, Problem
from sala.loading.passages import SourceFile
from sala.locales import Locale
from sala.model.base import Path, Placed, Text
from sala.model.curriculum import Curriculum
from sala.model.library import Term
from sala.rules.readers import Reader, Sentence, english_sentences, reader_of
from sala.rules.walk import texts_in

PlacedT = TypeVar("PlacedT", bound=Placed)


class Said(NamedTuple):
    """What a text says in one language."""

    entity: Placed
    path: Path
    """Where the text stands in its entity."""
    words: str
    """What it says."""
    locale: Locale
    """The language it should be in."""

    @property
    def place(self) -> Location:
        """Where it is written."""
        return self.entity.source_map.at(*self.path, self.locale.value)


class PlacedText(NamedTuple):
    """A text of an entity, in both languages."""

    entity: Placed
    path: Path
    """Where it stands in its entity."""
    en: Said
    km: Said | None
    """None until it is translated."""


@dataclass(frozen=True, eq=False)
class Elsewhere:
    """What the rules about one file may know of the others. A file's problems depend on nothing else."""

    terms: Mapping[str, Term]
    """The glossary."""
    ids: Mapping[str, Set[str]]
    """The ids of each kind (`term`, `fact`, `lesson`, `case`, `worksheet`, `exercise`, `phrase`)."""
    release: bool
    """Whether the content is about to be published, so that an unfinished translation counts as an error."""

    @cached_property
    def digest(self) -> str:
        """Name all that it says, except for the ids: a file names few of them, and `FileFindings` remembers which."""
        return sha256(repr((self.release, list(self.terms.values()))).encode()).hexdigest()

    @cached_property
    def ids_digest(self) -> str:
        """Name all ids."""
        ids = [(kind, type(known).__name__, sorted(known)) for kind, known in self.ids.items()]
        return sha256(repr(ids).encode()).hexdigest()


@dataclass(frozen=True)
class FileQuestion:
    """What the rules about one file are asked about."""

    source: SourceFile
    """The file as it is written."""
    entities: tuple[Placed, ...]
    """What the model reads in it, in its order; nothing where it cannot, or where the file is a page."""
    elsewhere: Elsewhere
    named: set[tuple[str, str]] = field(default_factory=set)
    """The kind and id of all that the rules have asked `exists` about."""

    def exists(self, kind: str, name: str) -> bool:
        """Whether there is something of this kind with this id."""
        self.named.add((kind, name))
        return name in self.elsewhere.ids[kind]

    def of(self, kind: type[PlacedT]) -> Iterator[PlacedT]:
        """Yield what is of one kind."""
        return (entity for entity in self.entities if isinstance(entity, kind))

    @cached_property
    def texts(self) -> tuple[PlacedText, ...]:
        """Every text, found once, because many rules go through them all."""
        return _texts_in(self.entities)

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """What every text says in each language that it has."""
        return _each_language(self.texts)

    @cached_property
    def words(self) -> str:
        """All texts, line by line.

        What stands nowhere in a file stands in none of its texts: so rules look here first, and nearly all are done.
        """
        return "\n".join(said.words for said in self.said)

    @cached_property
    def small_words(self) -> str:
        """The same in small letters."""
        return self.words.lower()

    @cached_property
    def english(self) -> tuple[tuple[Said, Reader, tuple[Sentence, ...]], ...]:
        """Every English text that somebody reads or hears, with its sentences."""
        readers = ((text.en, reader_of(text.entity, text.path)) for text in self.texts)
        return tuple((said, reader, tuple(english_sentences(said.words))) for said, reader in readers if reader)


def said_in(entities: Iterable[Placed]) -> tuple[Said, ...]:
    """Give what every text of some entities says in each language that it has."""
    return _each_language(_texts_in(entities))


def _texts_in(entities: Iterable[Placed]) -> tuple[PlacedText, ...]:
    return tuple(_placed(entity, path, text) for entity in entities for path, text in texts_in(entity))


def _each_language(texts: Iterable[PlacedText]) -> tuple[Said, ...]:
    return tuple(said for text in texts for said in (text.en, text.km) if said is not None)


def _placed(entity: Placed, path: Path, text: Text) -> PlacedText:
    khmer = Said(entity, path, text.km, Locale.KM) if text.km else None
    return PlacedText(entity, path, Said(entity, path, text.en, Locale.EN), khmer)


class Paragraph(NamedTuple):
    """A paragraph of some length, for finding it in other files."""

    digest: str
    """Names its letters and digits."""
    text: int
    """Which of the file's texts holds it, as `FileQuestion.said` counts from 0."""


class HardPassage(NamedTuple):
    """A part of a file whose English is hard; the settings may except the file."""

    reader: Reader
    problem: Problem


@dataclass(frozen=True)
class FileFindings:
    """What is known about one file, for itself and for the rules about the whole."""

    path: str
    """The file."""
    problems: tuple[Problem, ...] = ()
    """Everything wrong in it."""
    paragraphs: tuple[Paragraph, ...] = ()
    """Its paragraphs that may stand in no other file."""
    hard: tuple[HardPassage, ...] = ()
    """Its passages that are hard to read."""
    named: tuple[tuple[str, str], ...] = ()
    """The kind and id of everything that it names elsewhere."""
    ids: str = ""
    """Where one of these is missing, the digest of all ids there were: the problem names one that is near."""

    def hold_with(self, elsewhere: Elsewhere) -> bool:
        """Whether the same would be found with the ids that there are now."""
        if self.ids:
            return self.ids == elsewhere.ids_digest
        return all(name in elsewhere.ids[kind] for kind, name in self.named)


@dataclass(frozen=True)
class Question:
    """What the rules about the whole are asked about."""

    curriculum: Curriculum
    """Everything that could be read."""
    today: date
    """The day against which dates are held."""
    files: tuple[FileFindings, ...]
    """What is known about each file, in the order of the curriculum."""


FileRule = Callable[[FileQuestion], Iterator[Problem]]
"""Yields a problem for each place of one file that breaks it; the first line of its docstring says what must be true."""

Rule = Callable[[Question], Iterator[Problem]]
"""The same for what nobody can tell from one file alone."""
