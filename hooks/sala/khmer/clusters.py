"""Khmer character clusters: the smallest pieces that people see and the keyboard should never split."""

import re

from sala.khmer.letters import BASE, MARK, ZERO_WIDTH

CLUSTER = rf"[{BASE}](?:\u17d2[{BASE}]|[{MARK}{ZERO_WIDTH}])*|[^\n][\u0300-\u036f\u17b6-\u17d3\u17dd]*|\n"
"""A base with all that hangs on it; or any other character with its accents. JavaScript reads it alike (flag `u`)."""

_CLUSTER = re.compile(CLUSTER)


def clusters(text: str) -> tuple[str, ...]:
    """Split `text` into clusters. Joined, they are `text` again."""
    return tuple(_CLUSTER.findall(text))
