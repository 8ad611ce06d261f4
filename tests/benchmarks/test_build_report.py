"""What was measured is told as it is: missed is missed."""

import xml.etree.ElementTree as ElementTree

from benchmarks.build_costs import OURS, STOCK, BuildCosts
from benchmarks.build_report import build_plot, build_table, build_verdicts
from benchmarks.timing import Cost


def _costs(lessons: int, generator: str, cpu: float) -> BuildCosts:
    runs = (Cost(cpu, cpu, 100), Cost(2 * cpu, 2 * cpu, 120))
    quick = (Cost(cpu / 10, cpu / 10, 80),)
    return BuildCosts(lessons, generator, 2 * lessons, 1_000_000, {"cold": runs, "unchanged": quick, "edited": quick})


MEASURED = (_costs(50, OURS, 2), _costs(50, STOCK, 4), _costs(200, OURS, 8), _costs(200, STOCK, 16))


def test_a_figure_over_its_budget_is_missed() -> None:
    lines = list(build_verdicts(MEASURED))
    assert "- missed: cold build of 200 lessons, CPU as a share of stock's: 0.50 (at most 0.35)" in lines
    assert "- reached: CPU of a page at 200 lessons as a share of that at 50: 1.00 (at most 1.15)" in lines
    assert (
        "- reached: pages of 50 lessons after one sentence changed, CPU as a share of cold: 0.07 (at most 0.2)" in lines
    )


def test_the_table_has_a_row_for_each_size_generator_and_situation() -> None:
    rows = list(build_table(MEASURED))[2:]
    assert len(rows) == 12
    assert rows[0] == "| 50 | Sala | 100 | cold | 3.00 | 0.50 | 30.0 | 3.00 | 110 | 1 |"


def test_the_plot_is_a_picture_with_a_bar_for_each_size_and_generator() -> None:
    picture = ElementTree.fromstring(build_plot(MEASURED))
    bars = [one for one in picture.iter("{http://www.w3.org/2000/svg}rect") if one.get("height") == "18"]
    assert len(bars) == len(MEASURED)
