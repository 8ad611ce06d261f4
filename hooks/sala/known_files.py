"""What is known about each file of a project: kept while a process runs, and on disk for the next.

What a file holds depends on its text; what its rules find depends on that and on what they may know of the other files;
both depend on the program. All three are named by digests, and what is kept counts only under the very same names.
"""

import hashlib
import json
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from sala.diagnostics import Location, Problem, Severity
from sala.kept_lines import KeptLines
from sala.loading.file_content import FileContent, placed, read_content
from sala.loading.passages import SourceFile
from sala.program import PACKAGE, digest_of_files, files_in, python_and_packages
from sala.rules.all_rules import ask_file
from sala.rules.readers import Reader
from sala.rules.references import KINDS
from sala.rules.rule import Elsewhere, FileFindings, FileQuestion, HardPassage, Paragraph

FOLDER = ".cache/check"
"""Where it is kept, below the project. Everything in it can be deleted."""


@dataclass(frozen=True)
class _Known:
    """A file, and what was found in it with what stands elsewhere."""

    text: str
    content: FileContent
    elsewhere: tuple[bool, str] | None = None
    findings: FileFindings | None = None


class KnownFiles:
    """All that is known about the files of one project.

    What is on disk is JSON, which can hold nothing that runs, and the model checks it as it checks a file.
    """

    def __init__(self, root: Path) -> None:
        self._kept = KeptLines(root / FOLDER, program_digest())
        self._files: dict[str, _Known] = {}

    def read(self, text: str, shown_path: str, model: type[BaseModel], *, named_by_file: bool = False) -> FileContent:
        """Give what `read_content` gives."""
        known = self._files.get(shown_path)
        if known is None or known.text != text:
            key = _content_key(text, model, named_by_file=named_by_file)
            content = self._read_kept(text, shown_path, model, key, named_by_file=named_by_file)
            if content is None:
                content = read_content(text, shown_path, model, named_by_file=named_by_file)
                if content.value is not None and content.source is not None and not content.problems:
                    self._kept.keep(f"{shown_path} content", key, (_json(content.source.khmer), _json(content.value)))
                content = replace(content, value=None)  # the model holds it all, once is enough
            known = self._files[shown_path] = _Known(text, content)
        return known.content

    def _read_kept(
        self, text: str, shown_path: str, model: type[BaseModel], key: str, *, named_by_file: bool
    ) -> FileContent | None:
        name = f"{shown_path} content"
        lines = self._kept.find(name, key)
        if lines is None:
            return None
        try:
            khmer, value = lines
            return placed(
                model.model_validate_json(value),
                SourceFile(shown_path, text, str(json.loads(khmer))),
                named_by_file=named_by_file,
            )
        except ValueError:  # of JSON, and of the model
            self._kept.throw_away(name)
            return None

    def read_unless_kept(self, text: str, shown_path: str, model: type[BaseModel]) -> None:
        """Read a file that is named by what it holds, and keep it for another process, unless somebody has."""
        if self._kept.find(f"{shown_path} content", _content_key(text, model, named_by_file=True)) is None:
            self.read(text, shown_path, model, named_by_file=True)

    @property
    def kept_contents(self) -> int:
        """How many files are kept on disk, at the most; each has been asked about too."""
        return len(self._kept) // 2

    def contents(self) -> tuple[FileContent, ...]:
        """Give the files that this process knows, in the order in which it read them."""
        return tuple(known.content for known in self._files.values())

    @property
    def damaged(self) -> bool:
        """Whether something that was kept turned out to be damaged, and nobody has told it yet."""
        return self._kept.damaged

    def page(self, source: SourceFile) -> FileContent:
        """Give a page that is written by hand as a file that holds nothing for the curriculum."""
        known = self._files.get(source.path)
        if known is None or known.text != source.text:
            known = self._files[source.path] = _Known(source.text, FileContent(source))
        return known.content

    def ask(self, file: FileContent, elsewhere: Elsewhere, *, has_part: bool) -> FileFindings:
        """Give what `ask_file` finds. `has_part` is false for what the curriculum leaves out, and for pages."""
        source = file.source
        assert source is not None
        known, stands = self._files.get(source.path), (has_part, elsewhere.digest)
        if known is not None and known.content is file and known.elsewhere == stands:
            findings = known.findings
            if findings is not None and findings.hold_with(elsewhere):
                return findings
        name, key = f"{source.path} findings", f"{_digest(source.text)} {has_part} {elsewhere.digest}"
        findings = self._findings_kept(source.path, name, key)
        if findings is None or not findings.hold_with(elsewhere):
            findings = ask_file(FileQuestion(source, file.entities if has_part else (), elsewhere))
            self._kept.keep(name, key, (_json(_as_data(findings)),))
        self._files[source.path] = _Known(source.text, file, stands, findings)
        return findings

    def _findings_kept(self, path: str, name: str, key: str) -> FileFindings | None:
        lines = self._kept.find(name, key)
        if lines is None:
            return None
        try:
            return _from_data(path, json.loads(lines[0]))
        except (ValueError, TypeError, KeyError, IndexError):
            self._kept.throw_away(name)
            return None

    def finish(self, paths: set[str], *, damaged: bool = False) -> Problem | None:
        """Forget all but these files; tell, once, when something that was kept had been damaged, here or elsewhere."""
        for path in self._files.keys() - paths:
            del self._files[path]
        self._kept.forget_all_but({f"{path} {what}" for path in paths for what in ("content", "findings")})
        damaged, self._kept.damaged = damaged or self._kept.damaged, False
        if not damaged:
            return None
        return Problem(
            "Z001",
            "something that was kept from earlier checks is damaged or is not ours; it was thrown away and found anew",
            Location(FOLDER),
            "Nothing to do. If it comes back, delete this folder and look at the disk.",
            Severity.INFO,
        )


@lru_cache(maxsize=2)
def known_files(root: Path) -> KnownFiles:
    """Give what this process knows about the files of the project at `root`."""
    return KnownFiles(root)


def forget_known_files() -> None:
    """Let go of what this process knows, before a build that will not ask again; what is on disk stays."""
    known_files.cache_clear()


@cache
def program_digest() -> str:
    """Name the program and all that its answers stand on: nothing that another program kept is ever read."""
    return digest_of_files(python_and_packages(), files_in(PACKAGE, endings=(".py", ".txt")), PACKAGE)


def _content_key(text: str, model: type[BaseModel], *, named_by_file: bool) -> str:
    return f"{_digest(text)} {model.__name__} {named_by_file}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _as_data(findings: FileFindings) -> dict[str, Any]:
    return {
        "problems": [_problem_as_data(problem) for problem in findings.problems],
        "paragraphs": findings.paragraphs,
        "hard": [(hard.reader.name, _problem_as_data(hard.problem)) for hard in findings.hard],
        "named": findings.named,
        "ids": findings.ids,
    }


def _problem_as_data(problem: Problem) -> tuple[object, ...]:
    place = problem.location
    return problem.code, problem.message, place.line, place.column, problem.hint, problem.severity.value


def _from_data(path: str, data: Any) -> FileFindings:
    def problem(code: object, message: object, line: object, column: object, hint: object, severity: int) -> Problem:
        place = Location(path, int(str(line)), int(str(column)))
        return Problem(str(code), str(message), place, str(hint), Severity(severity))

    return FileFindings(
        path,
        tuple(problem(*found) for found in data["problems"]),
        tuple(Paragraph(str(digest), int(text)) for digest, text in data["paragraphs"]),
        tuple(HardPassage(Reader[reader], problem(*found)) for reader, found in data["hard"]),
        tuple((KINDS[KINDS.index(kind)], str(name)) for kind, name in data["named"]),
        str(data["ids"]),
    )
