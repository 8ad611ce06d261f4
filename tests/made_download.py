"""A download of the real curriculum, with its order."""

from dataclasses import dataclass

from sala.downloads.download import MadeDownload
from sala.downloads.order import Order


@dataclass(frozen=True)
class Made:
    """An order and what came of it."""

    order: Order
    facts: MadeDownload
    content: bytes
