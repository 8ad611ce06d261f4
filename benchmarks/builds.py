"""Measures building a site of many sizes: ours and other generators, cold, unchanged, and with one sentence edited."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks import generators, node_generators
from benchmarks.build_costs import OURS, SITUATIONS, STOCK, BuildCosts
from benchmarks.curricula import grow
from benchmarks.plain_pages import plain_pages
from benchmarks.projects import Project
from benchmarks.timing import CommandError, Cost, cost_of

LARGE = 500
"""Lessons in each language from which stock takes minutes."""
Tell = Callable[[str], None]


def measure_builds(root: Path, sizes: Sequence[int], rounds: int, tell: Tell) -> Iterator[BuildCosts]:
    """Measure every installed generator for each number of lessons; generators take turns, `rounds` times.

    A large site is measured once, and a generator that takes minutes in any case is measured once and never with a large
    site. One that keeps nothing builds cold every time: what else it is asked for is measured once, and not for large
    sites. One that cannot build a site has no figures for it. Yields the costs of one size after the other. Raises
    CommandError when ours or the stock stack cannot: without them, no other figure says anything.
    """
    for lessons in sizes:
        with tempfile.TemporaryDirectory(prefix="sala-bench-") as name, node_generators.workshop() as below_modules:
            found = _projects(root, Path(name), below_modules, lessons)
            projects = {one: made for one, made in found.items() if lessons < LARGE or not made.takes_minutes}
            times = 1 if lessons >= LARGE else rounds
            costs: dict[str, dict[str, list[Cost]]] = {one: {what: [] for what in SITUATIONS} for one in projects}
            failed: set[str] = set()
            for number in range(times):
                for generator, project in projects.items():
                    if generator in failed or (project.takes_minutes and number > 0):
                        continue
                    tell(f"{lessons} lessons, {generator}, round {number + 1} of {times}")
                    cold_only = project.keeps_nothing and (number > 0 or lessons >= LARGE)
                    try:
                        _take_turn(project, costs[generator], SITUATIONS[:1] if cold_only else SITUATIONS)
                    except CommandError as error:
                        if generator in (OURS, STOCK):
                            raise
                        failed.add(generator)
                        tell(f"left out from here on: {error}")
            for generator, project in projects.items():
                if generator in failed:
                    continue
                pages, size = _size_of(project.site)
                yield BuildCosts(lessons, generator, pages, size, costs[generator])


def _projects(root: Path, folder: Path, below_modules: Path, lessons: int) -> dict[str, Project]:
    grown = folder / "ours"
    grown.mkdir()
    grow(root, grown, lessons)
    pages = list(plain_pages(grown))
    projects = {OURS: generators.ours(grown), STOCK: generators.stock(folder / "stock", pages, root)}
    if generators.installed("hugo"):
        projects["Hugo, smallest theme"] = generators.hugo(folder / "hugo", pages)
    if generators.installed("zensical"):
        projects["Zensical, one language"] = generators.zensical(folder / "zensical", pages)
    if node_generators.installed("astro"):
        projects["Starlight"] = node_generators.starlight(below_modules / "starlight", pages)
    if node_generators.installed("docusaurus"):
        projects["Docusaurus"] = node_generators.docusaurus(below_modules / "docusaurus", pages)
    return projects


def _take_turn(project: Project, costs: dict[str, list[Cost]], situations: Sequence[str]) -> None:
    project.clean()
    for situation in situations:
        if situation == "edited":
            project.edit()
        costs[situation].append(cost_of(project.command, project.folder, project.environment))


def _size_of(site: Path) -> tuple[int, int]:
    files = [file for file in site.rglob("*") if file.is_file()]
    return sum(file.suffix == ".html" for file in files), sum(file.stat().st_size for file in files)
