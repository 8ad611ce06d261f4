"""The costs of builds as a Markdown table and as a plot, for people to read. Nobody edits what is made here."""

from collections.abc import Iterator, Sequence
from html import escape

from benchmarks.build_costs import OURS, SITUATIONS, STOCK, BuildCosts

_BAR, _GAP, _LEFT, _WIDTH, _TOP = 18, 10, 290, 860, 64
"""Sizes of the plot, in pixels."""
_COLOURS = {OURS: "#0b6e4f", STOCK: "#7a869a"}
_OTHERS = "#b9c1cc"


def build_table(measured: Sequence[BuildCosts]) -> Iterator[str]:
    """Yield the lines of a Markdown table: a row for each generator, size and situation."""
    yield "| Lessons a language | Generator | Pages | Build | CPU s | Ratio to stock | CPU ms a page | Wall s | Peak MB | Site MB |"
    yield "| ---: | --- | ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for costs in measured:
        stock = _of(measured, STOCK, costs.lessons)
        for situation in (one for one in SITUATIONS if costs.costs[one]):
            cpu = costs.middle(situation, "cpu")
            cells = (
                str(costs.lessons),
                costs.generator,
                str(costs.pages),
                situation,
                f"{cpu:.2f}",
                f"{costs.ratio(stock, situation):.2f}",
                f"{1000 * cpu / costs.pages:.1f}",
                f"{costs.middle(situation, 'wall'):.2f}",
                f"{costs.middle(situation, 'peak'):.0f}",
                f"{costs.bytes / 1e6:.0f}",
            )
            yield f"| {' | '.join(cells)} |"


def build_verdicts(measured: Sequence[BuildCosts]) -> Iterator[str]:
    """Yield a Markdown list of what we set out for, what was measured, and whether that is reached."""
    ours = {costs.lessons: costs for costs in measured if costs.generator == OURS}
    small, large = min(ours), max(ours)
    for lessons, wanted in ((200, 0.35), (1000, 0.12)):
        if lessons in ours:
            found = ours[lessons].ratio(_of(measured, STOCK, lessons), "cold")
            yield _verdict(f"cold build of {lessons} lessons, CPU as a share of stock's", found, wanted)
    if small != large:
        per_page = {size: ours[size].middle("cold", "cpu") / ours[size].pages for size in (small, large)}
        found = per_page[large] / per_page[small]
        yield _verdict(f"CPU of a page at {large} lessons as a share of that at {small}", found, 1.15)
    for lessons, costs in ours.items():
        stock = _of(measured, STOCK, lessons)
        found = costs.middle("cold", "peak") / stock.middle("cold", "peak")
        yield _verdict(f"peak memory at {lessons} lessons as a share of stock's", found, 1)
        found = costs.middle("edited", "cpu") / costs.middle("cold", "cpu")
        yield _verdict(f"pages of {lessons} lessons after one sentence changed, CPU as a share of cold", found, 0.2)


def _verdict(what: str, found: float, wanted: float) -> str:
    return f"- {'reached' if found <= wanted else 'missed'}: {what}: {found:.2f} (at most {wanted:g})"


def build_plot(measured: Sequence[BuildCosts]) -> str:
    """Give an SVG picture: processor time for each page of a cold build, for every size and generator."""
    values = [(costs, 1000 * costs.middle("cold", "cpu") / costs.pages) for costs in measured]
    longest = max(value for _, value in values)
    parts, y, lessons = [], _TOP, 0
    for costs, value in values:
        if costs.lessons != lessons:
            lessons = costs.lessons
            y += _GAP + 22
            parts.append(_text(16, y - 8, f"{lessons} lessons in each language", weight="bold"))
        width = max(1.0, (_WIDTH - _LEFT - 90) * value / longest)
        colour = _COLOURS.get(costs.generator, _OTHERS)
        parts.append(_text(16, y + 14, costs.generator))
        parts.append(f'<rect x="{_LEFT}" y="{y}" width="{width:.1f}" height="{_BAR}" fill="{colour}"/>')
        parts.append(_text(_LEFT + width + 8, y + 14, f"{value:.1f} ms"))
        y += _BAR + 4
    title = "Processor time for each page of a cold build"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{y + 16}" viewBox="0 0 {_WIDTH} {y + 16}" '
        f'role="img" aria-label="{title}" font-family="system-ui, sans-serif" font-size="14" fill="#1a2230">'
    )
    white = f'<rect width="{_WIDTH}" height="{y + 16}" fill="#fff"/>'
    lines = (head, white, _text(16, 30, title, weight="bold", size=18), _text(16, 54, "Shorter is better."), *parts)
    return "\n".join((*lines, "</svg>", ""))


def _text(x: float, y: float, words: str, *, weight: str = "normal", size: int = 14) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" font-weight="{weight}" font-size="{size}">{escape(words)}</text>'


def _of(measured: Sequence[BuildCosts], generator: str, lessons: int) -> BuildCosts:
    return next(costs for costs in measured if (costs.generator, costs.lessons) == (generator, lessons))
