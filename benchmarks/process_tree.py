"""The memory of a process and of all that it started, together. Linux only: it reads /proc."""

import threading
from pathlib import Path
from types import TracebackType
from typing import Self

_SECONDS_BETWEEN = 0.1


class PeakWatch:
    """Looks ten times a second while the `with` block runs; `peak` is the most that was seen, in bytes."""

    def __init__(self, process: int) -> None:
        self.peak = 0
        self._process, self._over = process, threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(_SECONDS_BETWEEN):
            self.peak = max(self.peak, memory_of(self._process))


def memory_of(process: int) -> int:
    """Give the bytes in memory of a process and its descendants; a page that several share counts once (Linux' PSS)."""
    parents = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parents[int(folder.name)] = int((folder / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:  # it ended meanwhile
                continue
    family = {process}
    while found := {one for one, parent in parents.items() if parent in family} - family:
        family |= found
    return sum(map(_share_of, family))


def _share_of(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))
