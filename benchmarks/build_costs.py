"""What building a site cost, with any generator."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from benchmarks.timing import Cost

SITUATIONS = ("cold", "unchanged", "edited")
"""Nothing kept; nothing changed since the last build; one sentence of one lesson changed."""
OURS, STOCK = "Sala", "MkDocs + Material + static-i18n"


@dataclass(frozen=True)
class BuildCosts:
    """What building one site cost with one generator."""

    lessons: int
    """Lessons in each language."""
    generator: str
    pages: int
    """HTML pages of the built site."""
    bytes: int
    """Of the built site."""
    costs: Mapping[str, Sequence[Cost]]
    """The runs by situation, in the order in which they were made."""

    def middle(self, situation: str, figure: str) -> float:
        """Give the median of `wall`, `cpu` or `peak` in a situation that was measured."""
        return median(getattr(cost, figure) for cost in self.costs[situation])

    def ratio(self, other: "BuildCosts", situation: str, figure: str = "cpu") -> float:
        """Give the median ratio to another generator's runs, pair by pair: they took turns. One that keeps nothing builds cold."""
        pairs = zip(self.costs[situation], other.costs[situation] or other.costs["cold"], strict=False)
        return median(getattr(one, figure) / getattr(two, figure) for one, two in pairs)
