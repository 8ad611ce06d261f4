"""Reads the folder `curriculum/` into one Curriculum, with every problem found on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any, TypeVar

from pydantic import BaseModel

from sala.diagnostics import Location, Problem
from sala.loading.file_content import FileContent, ReadContent, read_content
from sala.loading.passages import SourceFile
from sala.loading.source_text import read_text
from sala.model.base import Entity
from sala.model.case_study import CaseStudy
from sala.model.curriculum import Curriculum, InterfaceFile, ModuleContent, Settings
from sala.model.exercise import Exercise
from sala.model.lesson import Lesson
from sala.model.library import FactFile, GlossaryFile, PhraseFile
from sala.model.module import Module
from sala.model.worksheet import Worksheet

ModelT = TypeVar("ModelT", bound=BaseModel)
EntityT = TypeVar("EntityT", bound=Entity)

LIBRARY_FILES: Mapping[str, type[BaseModel]] = {
    "curriculum.yml": Settings,
    "interface.yml": InterfaceFile,
    "facts.yml": FactFile,
    "glossary.yml": GlossaryFile,
    "phrases.yml": PhraseFile,
}
"""The files directly in `curriculum/`, and what each holds."""

MODULE_FOLDERS: Mapping[str, type[Entity]] = {
    "lessons": Lesson,
    "case-studies": CaseStudy,
    "worksheets": Worksheet,
}
"""The folders of a module, and what each file in them holds."""

_OTHER_FOLDERS = frozenset({"exercises", "schema"})


@dataclass(frozen=True)
class LoadResult:
    """What could be read, and everything that was wrong with the rest."""

    curriculum: Curriculum | None
    """None when even curriculum.yml or interface.yml could not be read."""
    problems: tuple[Problem, ...]
    """Everything found while reading."""
    files: tuple[FileContent, ...] = ()
    """Every file, in the order in which they were read."""

    @property
    def sources(self) -> tuple[SourceFile, ...]:
        """Every file that is sound YAML, with its Khmer."""
        return tuple(file.source for file in self.files if file.source is not None)


def read_curriculum(root: FilePath, read: ReadContent = read_content) -> LoadResult:
    """Read `root`/curriculum. Files that cannot be read are left out and their problems told; nothing is raised.

    `read` is who reads the text of each file: somebody may know it already.
    """
    return _Reader(root, read).read()


def content_files(root: FilePath) -> list[tuple[FilePath, type[Entity]]]:
    """List the files below `root`/curriculum that hold one thing each, named by it, and what each holds."""
    folder = root / "curriculum"
    patterns = {f"*/{name}/*.yml": model for name, model in MODULE_FOLDERS.items()} | {"exercises/*.yml": Exercise}
    return [(file, model) for pattern, model in patterns.items() for file in sorted(folder.glob(pattern))]


@dataclass
class _Reader:
    root: FilePath
    read_content: ReadContent
    problems: list[Problem] = field(default_factory=list)
    files: list[FileContent] = field(default_factory=list)
    unreadable: set[str] = field(default_factory=set)

    def read(self) -> LoadResult:
        folder = self.root / "curriculum"
        files: dict[str, BaseModel | None] = {
            name: self._file(folder / name, model) for name, model in LIBRARY_FILES.items()
        }
        exercises = self._folder(folder / "exercises", Exercise)
        settings, interface = files["curriculum.yml"], files["interface.yml"]
        module_names = settings.modules if isinstance(settings, Settings) else self._folders_in(folder)
        modules = {name: content for name in module_names if (content := self._module(folder / name)) is not None}
        self._stray_files(folder, set(module_names))
        curriculum = None
        if isinstance(settings, Settings) and isinstance(interface, InterfaceFile):
            curriculum = Curriculum(
                settings=settings,
                modules=modules,
                exercises=exercises,
                facts=self._library(files, "facts.yml", "facts"),
                terms=self._library(files, "glossary.yml", "terms"),
                phrases=self._library(files, "phrases.yml", "phrases"),
                interface={text.id: text for text in interface.texts},
                unreadable=frozenset(self.unreadable),
            )
        return LoadResult(curriculum, tuple(self.problems), tuple(self.files))

    def _shown(self, file: FilePath) -> str:
        return file.relative_to(self.root).as_posix()

    def _folders_in(self, folder: FilePath) -> tuple[str, ...]:
        if not folder.is_dir():
            return ()
        return tuple(sorted(f.name for f in folder.iterdir() if f.is_dir() and f.name not in _OTHER_FOLDERS))

    def _file(self, file: FilePath, model: type[ModelT], *, named_by_file: bool = False) -> ModelT | None:
        """Read one file as `model`; None, and its problems noted, when that fails."""
        shown = self._shown(file)
        text = read_text(file, shown)
        if isinstance(text, Problem):
            read = FileContent(None, None, (text,))
        else:
            read = self.read_content(text, shown, model, named_by_file=named_by_file)
        self.files.append(read)
        self.problems.extend(read.problems)
        if not isinstance(read.content, model):
            self.unreadable.add(file.stem)
            return None
        return read.content

    def _folder(self, folder: FilePath, model: type[EntityT]) -> dict[str, EntityT]:
        """Read all files of a folder as `model`, by id, in the order of their names."""
        found: dict[str, EntityT] = {}
        for file in self._yaml_files(folder):
            entity = self._file(file, model, named_by_file=True)
            if entity is not None:
                found[file.stem] = entity
        return found

    def _yaml_files(self, folder: FilePath) -> Iterator[FilePath]:
        if not folder.is_dir():
            return
        for file in sorted(folder.iterdir()):
            if file.name.startswith("."):
                continue
            if file.suffix == ".yml":
                yield file
            else:
                self._stray(file)

    def _module(self, folder: FilePath) -> ModuleContent | None:
        module = self._file(folder / "module.yml", Module)
        lessons = self._folder(folder / "lessons", Lesson)
        case_studies = self._folder(folder / "case-studies", CaseStudy)
        worksheets = self._folder(folder / "worksheets", Worksheet)
        if module is None:
            self.unreadable.update(lessons, case_studies, worksheets)
            return None
        order = [name for name in module.lessons if name in lessons]
        ordered = {name: lessons[name] for name in [*order, *(name for name in lessons if name not in order)]}
        told = [name for lesson in ordered.values() for name in lesson.case_studies]
        used = [name for lesson in ordered.values() for name in lesson.worksheets]
        return ModuleContent(module, ordered, _in_order(case_studies, told), _in_order(worksheets, used))

    def _library(self, files: Mapping[str, BaseModel | None], name: str, attribute: str) -> dict[str, Any]:
        content = files[name]
        return {} if content is None else {entity.id: entity for entity in getattr(content, attribute)}

    def _stray_files(self, folder: FilePath, modules: set[str]) -> None:
        """Notice files and folders that nothing would ever read."""
        if not folder.is_dir():
            return
        for entry in (found for found in sorted(folder.rglob("*")) if found.is_dir() and found.is_symlink()):
            self.problems.append(
                Problem(
                    "Y101",
                    "this is a link to another folder",
                    Location(self._shown(entry)),
                    "Put a real folder here; links can lead out of the project.",
                )
            )
        for entry in sorted(folder.iterdir()):
            known = modules | _OTHER_FOLDERS if entry.is_dir() else set(LIBRARY_FILES)
            if entry.name not in known and not entry.name.startswith("."):
                self._stray(entry)
        for module in sorted(modules):
            inside = folder / module
            for entry in sorted(inside.iterdir()) if inside.is_dir() else ():
                known_names = set(MODULE_FOLDERS) if entry.is_dir() else {"module.yml"}
                if entry.name not in known_names and not entry.name.startswith("."):
                    self._stray(entry)

    def _stray(self, entry: FilePath) -> None:
        hint = "Curriculum files end in .yml." if entry.suffix in (".yaml", ".YML", "") else ""
        if entry.is_dir():
            hint = "Name a new module in curriculum/curriculum.yml; a module holds lessons/, case-studies/ and worksheets/."
        self.problems.append(
            Problem(
                "Y113", "nothing reads this file or folder", Location(self._shown(entry)), hint or "Move or delete it."
            )
        )


def _in_order(found: dict[str, EntityT], wanted: list[str]) -> dict[str, EntityT]:
    names = dict.fromkeys([*(name for name in wanted if name in found), *found])
    return {name: found[name] for name in names}
