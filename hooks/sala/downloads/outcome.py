"""What came of making downloads, and who is told meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass

from sala.diagnostics import Problem
from sala.downloads.download import MadeDownload

Progress = Callable[[int, int, str], None]
"""Told after each made file: how many are done, how many there are to make, and the name of the last one."""


def silent(done: int, total: int, name: str) -> None:
    """Tell nobody."""


@dataclass(frozen=True)
class Making:
    """What came of all orders."""

    made: tuple[MadeDownload, ...]
    """In teaching order; empty where anything went wrong, so that no site gets half of them."""
    problems: tuple[Problem, ...]
    """Why files could not be made."""
