"""A second process for the first check of a large curriculum: it reads the same files from their end, and asks about them.

What it finds it leaves on disk, where `sala.known_files` looks before it reads or asks; what it has not done, or could not
keep, the check does by itself. They need not agree who does what: each passes over what the other has kept.
"""

import os
from collections.abc import Sequence, Set
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path

from pydantic import BaseModel

from sala.diagnostics import Problem
from sala.garbage import nothing_is_garbage
from sala.known_files import known_files
from sala.loading.read_curriculum import content_files
from sala.loading.source_text import read_text
from sala.rules.rule import Elsewhere

MANY = 400
"""From how many files on that nobody knows yet a second process is worth its start, which takes it most of a second."""

_File = tuple[str, type[BaseModel]]


class SecondReader:
    """Helps with the files of the project at `root` that are not known; does nothing when those are few."""

    def __init__(self, root: Path, many: int = MANY) -> None:
        self._root = root
        self._parts: list[Future[bool]] = []
        self._pool: ProcessPoolExecutor | None = None
        files = [(path.relative_to(root).as_posix(), model) for path, model in content_files(root)]
        unknown = len(files) - known_files(root).kept_contents
        if unknown >= many and (os.cpu_count() or 1) > 1:
            self._pool = ProcessPoolExecutor(1, get_context("spawn"))
            self._parts.append(self._pool.submit(_read, root, files))

    def ask(self, elsewhere: Elsewhere, with_part: Set[str]) -> None:
        """Begin to ask, once all is read. `with_part` are the paths of the files that the curriculum holds."""
        if self._pool is not None:
            self._parts.append(self._pool.submit(_ask, self._root, elsewhere, frozenset(with_part)))

    def close(self) -> bool:
        """End the process, which has nothing left to do; tell whether it has met something damaged."""
        if self._pool is None:
            return False
        pool, self._pool = self._pool, None
        with pool, suppress(BrokenProcessPool):  # somebody ended it: all has been read and asked here
            return any([part.result() for part in self._parts])
        return False


def _read(root: Path, files: Sequence[_File]) -> bool:
    """Read the files that nobody has read, the last first; tell whether what was kept of one was damaged."""
    known = known_files(root)
    with nothing_is_garbage():
        for path, model in reversed(files):
            text = read_text(root / path, path)
            if not isinstance(text, Problem):
                known.read_unless_kept(text, path, model)
    return known.damaged


def _ask(root: Path, elsewhere: Elsewhere, with_part: frozenset[str]) -> bool:
    """Ask about the files that this process has read, the last of the curriculum first."""
    known = known_files(root)
    with nothing_is_garbage():
        for file in known.contents():
            if file.source is not None:
                known.ask(file, elsewhere, has_part=file.source.path in with_part)
    return known.damaged
