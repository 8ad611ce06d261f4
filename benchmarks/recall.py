"""How well a list of answers fits what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.engines import Answer
from benchmarks.queries import Query


@dataclass(frozen=True)
class Quality:
    """Averages over some queries."""

    queries: int
    recall_at_5: float
    """Of the pages that should answer, the share that stands among the first five (of five, where there are more)."""
    mean_reciprocal_rank: float
    """1 when the first page always is a right one, 0.5 when it is the second, 0 when none comes."""
    empty: int
    """Queries without any answer."""
    missed: tuple[str, ...]
    """Queries whose first five pages lack one that should be there."""


def quality(queries: Sequence[Query], answers: Sequence[Answer]) -> Quality:
    """Give the averages for `queries` and their `answers`, which are in the same order."""
    recalls, ranks, missed = [], [], []
    for query, answer in zip(queries, answers, strict=True):
        right = [path in query.relevant for path in answer.paths]
        recall = sum(right[:5]) / min(5, len(query.relevant))
        recalls.append(recall)
        ranks.append(1 / (right.index(True) + 1) if True in right else 0.0)
        if recall < 1:
            missed.append(query.text)
    return Quality(
        len(queries),
        sum(recalls) / len(queries),
        sum(ranks) / len(queries),
        sum(not answer.paths for answer in answers),
        tuple(missed),
    )
