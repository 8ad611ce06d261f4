"""Measures checking a large curriculum: as a person does it, by the command."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.curricula import grow
from benchmarks.process_tree import PeakWatch
from benchmarks.timing import Cost, cost_of
from sala.known_files import FOLDER

LESSONS = 1000
MOST_SECONDS, MOST_MEGABYTES = 8, 400


def measure_check(root: Path, lessons: int = LESSONS) -> tuple[Cost, Cost]:
    """Give the cost of the first check of a curriculum of so many lessons, and of a second one.

    The first one's memory is that of all its processes together, seen in another run.
    """
    command = [sys.executable, "-c", "from sala.cli.check import main; raise SystemExit(main())"]
    with tempfile.TemporaryDirectory(prefix="sala-bench-") as name:
        folder = Path(name)
        grow(root, folder, lessons)
        environment = {"PYTHONPATH": str(folder / "hooks")}
        first, second = (cost_of(command, folder, environment) for _ in range(2))
        shutil.rmtree(folder / FOLDER)
        with (
            subprocess.Popen(
                command, cwd=folder, env={**os.environ, **environment}, stdout=subprocess.DEVNULL
            ) as again,
            PeakWatch(again.pid) as watch,
        ):
            again.wait()
    return replace(first, peak=watch.peak / 1e6), second


def check_lines(first: Cost, second: Cost) -> Iterator[str]:
    """Yield the figures as a Markdown list."""
    for name, cost in (("first", first), ("second, nothing changed", second)):
        reached = cost.wall <= MOST_SECONDS and cost.peak <= MOST_MEGABYTES
        yield (
            f"- {'reached' if reached else 'missed'}: {name} check of {LESSONS} lessons: {cost.wall:.1f} s wall, "
            f"{cost.cpu:.1f} s CPU, {cost.peak:.0f} MB (at most {MOST_SECONDS} s and {MOST_MEGABYTES} MB)"
        )
