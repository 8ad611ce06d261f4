"""Measure everything that has a budget, on this machine, and write the tables and the plot. `--help` lists the options."""

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator
from datetime import date

from environment import ROOT, enter

RESULTS = ROOT / "benchmarks" / "results"
PLOT = ROOT / "pictures" / "build-times.svg"
SIZES = (50, 200, 1000)


def main() -> int:
    """Measure the parts that are asked for; give the exit code."""
    parser = argparse.ArgumentParser(prog="bench.py", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"any of: {', '.join(PARTS)}; all when none is named")
    parser.add_argument("--rounds", type=int, default=3, help="how often each build is repeated (3)")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="lessons in each language (50 200 1000)")
    options = parser.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no part {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    RESULTS.mkdir(exist_ok=True)
    for name in options.parts or PARTS:
        title, measure = PARTS[name]
        lines = "\n".join(measure(options))
        text = f"# {title}\n\nMade by `python3 scripts/bench.py {name}`; {_machine()}.\n\n{lines}\n"
        (RESULTS / f"{name}.md").write_text(text, encoding="utf-8", newline="\n")
        print(text, flush=True)
    return 0


def _machine() -> str:
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (
        f"{date.today()}, {platform.system()}, Python {platform.python_version()}, {os.cpu_count()} cores, "
        f"{load:.1f} processes running on average at the end"
    )


def _tell(words: str) -> None:
    print(f"  {words}", file=sys.stderr, flush=True)


def _builds(options: argparse.Namespace) -> Iterator[str]:
    from benchmarks.build_report import build_plot, build_table, build_verdicts
    from benchmarks.builds import measure_builds

    measured = list(measure_builds(ROOT, options.sizes, options.rounds, _tell))
    PLOT.write_text(build_plot(measured), encoding="utf-8", newline="\n")
    yield "Pages only, without downloads. CPU, wall and memory are medians; generators took turns; ratios are taken pair by pair."
    yield ""
    yield from build_verdicts(measured)
    yield ""
    yield from build_table(measured)


def _check(options: argparse.Namespace) -> Iterator[str]:
    from benchmarks.checks import check_lines, measure_check

    yield from check_lines(*measure_check(ROOT))


def _search(options: argparse.Namespace) -> Iterator[str]:
    from benchmarks.search import measure_search, search_lines

    yield from search_lines(measure_search(ROOT))


def _downloads(options: argparse.Namespace) -> Iterator[str]:
    from benchmarks.downloads import download_lines, measure_downloads

    yield from download_lines(measure_downloads(ROOT, _tell))


def _pages(options: argparse.Namespace) -> Iterator[str]:
    from benchmarks.page_speed import measure_pages, page_lines

    yield from page_lines(measure_pages(ROOT, options.rounds))


PARTS: dict[str, tuple[str, Callable[[argparse.Namespace], Iterator[str]]]] = {
    "builds": ("What a build costs, beside other generators", _builds),
    "downloads": ("What the files to take away cost, beside other programs", _downloads),
    "check": ("What a check costs", _check),
    "pages": ("What pages weigh, and how fast they come on a slow line", _pages),
    "search": ("What the search finds, weighs and takes, beside other programs", _search),
}


if __name__ == "__main__":
    enter("bench")
    sys.path.insert(0, str(ROOT))
    raise SystemExit(main())
