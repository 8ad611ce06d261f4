"""How fast, small and lean the downloads are, and the same page printed by other programs in the same run."""

import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from benchmarks.other_printers import OtherPrinter, print_elsewhere
from benchmarks.process_tree import PeakWatch
from sala.checking import check
from sala.downloading import make_downloads
from sala.downloads.outcome import silent
from sala.downloads.printing import Printing
from sala.downloads.putting import put_downloads
from sala.layouts.imprint import Edition
from sala.model.curriculum import Curriculum
from sala.writers.typst.pdf import write_worksheet

SHEET, ADDRESS = "ws-duty-triangle", "rights/ws-duty-triangle"
EDITION = Edition("https://sala.example.org/")
_ROUNDS = 20


@dataclass(frozen=True)
class SheetCosts:
    """A Khmer worksheet of two pages as PDF, warm: the compiler has worked before, and every text is new to it."""

    wall_ms: float
    """The median, in milliseconds."""
    cpu_ms: float
    """The median of processor time, in milliseconds."""
    pages: int
    bytes: int
    largest_of_two_pages: int
    """Bytes of the largest worksheet of at most two pages, in any variant."""


@dataclass(frozen=True)
class RunCosts:
    """Making and putting in place all downloads."""

    situation: str
    """`cold` or `unchanged`."""
    wall: float
    """Seconds."""
    cpu: float
    """Seconds of processor time, of all processes."""
    files: int
    bytes: int
    peak_mb: float
    """Most memory at one time of all processes together, in MB (10⁶ bytes)."""


@dataclass(frozen=True)
class DownloadCosts:
    """Everything that was measured."""

    sheet: SheetCosts
    runs: tuple[RunCosts, ...]
    others: tuple[OtherPrinter, ...]


def measure_downloads(root: Path, tell: Callable[[str], None], *, others: bool = True) -> DownloadCosts:
    """Measure; about two minutes on two cores. With `others`, WeasyPrint is installed into a folder that goes again."""
    curriculum = check(root, today=date.today()).curriculum
    assert curriculum is not None, "the curriculum can be read"
    with tempfile.TemporaryDirectory(prefix="sala-bench-") as name:
        folder = Path(name)
        tell("all downloads, cold and unchanged")
        runs = tuple(_measure_run(root, folder, situation) for situation in ("cold", "unchanged"))
        tell("a worksheet, warm")
        sheet = _measure_sheet(curriculum, folder)
        tell("the same page by others")
        printed = tuple(print_elsewhere(curriculum, root, ADDRESS, folder)) if others else ()
    return DownloadCosts(sheet, runs, printed)


def download_lines(costs: DownloadCosts) -> Iterator[str]:
    """Yield Markdown: what we set out for and reached or not, then the tables."""
    sheet, (cold, unchanged) = costs.sheet, costs.runs
    yield _verdict("a two-page worksheet as PDF, warm, ms", sheet.wall_ms, 60)
    yield _verdict("the largest worksheet of two pages, kB", sheet.largest_of_two_pages / 1000, 90)
    yield _verdict(f"all {cold.files} downloads, cold, s", cold.wall, 90)
    yield _verdict("all downloads when nothing changed, s", unchanged.wall, 2)
    yield _verdict("memory of all processes together, MB", cold.peak_mb, 700)
    yield ""
    yield "| All downloads | Wall s | CPU s | Files | MB | Peak MB |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for run in costs.runs:
        size = f"{run.bytes / 1e6:.0f} | {run.peak_mb:.0f}"
        yield f"| {run.situation} | {run.wall:.1f} | {run.cpu:.1f} | {run.files} | {size} |"
    yield ""
    yield "| One worksheet in Khmer | ms | Pages | kB |"
    yield "| --- | ---: | ---: | ---: |"
    yield f"| Ours, warm ({sheet.cpu_ms:.0f} ms of processor) | {sheet.wall_ms:.0f} | {sheet.pages} | {sheet.bytes / 1000:.0f} |"
    for other in costs.others:
        yield f"| {other.name} | {other.milliseconds:.0f} | {other.pages} | {other.bytes / 1000:.0f} |"


def _verdict(what: str, found: float, wanted: float) -> str:
    return f"- {'reached' if found <= wanted else 'missed'}: {what}: {found:.1f} (at most {wanted:g})"


def _measure_sheet(curriculum: Curriculum, folder: Path) -> SheetCosts:
    sheet = Printing(curriculum, EDITION).sheet(ADDRESS, curriculum.worksheets[SHEET], "km")
    write_worksheet(sheet)
    seconds, used = [], []
    for number in range(_ROUNDS):  # a new text each time: Typst remembers what it has laid out before
        new = replace(sheet, imprint=replace(sheet.imprint, revision=f"{SHEET} 1.0.{number} abcdef"))
        started, cpu = time.perf_counter(), time.process_time()
        pdf = write_worksheet(new)
        seconds.append(time.perf_counter() - started)
        used.append(time.process_time() - cpu)
    made = make_downloads(curriculum, EDITION, folder, silent).made  # the folder's cache has them all
    largest = max(
        one.bytes
        for one in made
        if (one.download.kind, one.download.format) == ("worksheet", "pdf") and one.pages is not None and one.pages <= 2
    )
    middle = statistics.median(seconds) * 1000, statistics.median(used) * 1000
    return SheetCosts(*middle, pdf.pages, len(pdf.content), largest)


def _measure_run(root: Path, folder: Path, situation: str) -> RunCosts:
    """Run in a process of its own, so that its children's time and memory are its own, too."""
    command = [sys.executable, "-m", "benchmarks.downloads", str(root), str(folder)]
    before = _processor_seconds()
    process = subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True)
    with PeakWatch(process.pid) as watch:
        said, _ = process.communicate()
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    wall, files, size = said.split()
    return RunCosts(situation, float(wall), _processor_seconds() - before, int(files), int(size), watch.peak / 1e6)


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _make_all(root: Path, folder: Path) -> None:
    """Make everything into `folder`, and print seconds, files and bytes; the reading of the curriculum is not counted."""
    curriculum = check(root, today=date.today()).curriculum
    assert curriculum is not None, "the curriculum can be read"
    started = time.perf_counter()
    making = make_downloads(curriculum, EDITION, folder, silent)
    put_downloads(making.made, folder, folder / "downloads")
    print(time.perf_counter() - started, len(making.made), sum(made.bytes for made in making.made))


if __name__ == "__main__":
    _make_all(Path(sys.argv[1]), Path(sys.argv[2]))
