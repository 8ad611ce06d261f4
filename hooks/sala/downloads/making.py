"""Makes what is missing, in as many processes as there are cores, and remembers it by content."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from math import inf
from multiprocessing import get_context

from sala.diagnostics import Problem
from sala.downloads.cache import DownloadCache, Kept
from sala.downloads.digest import Keys
from sala.downloads.download import MadeDownload, Product
from sala.downloads.makers import make
from sala.downloads.order import Content, Order
from sala.downloads.outcome import Making, Progress
from sala.downloads.pack import PackContents, write_pack
from sala.writers.typst.book import PrintedBook
from sala.writers.typst.engine import NotTypeset

_TOO_FEW_FOR_PROCESSES = 3
"""Starting processes takes longer than making so few files."""


def make_all(orders: Sequence[Order], cache: DownloadCache, progress: Progress) -> Making:
    """Make every order that the cache does not hold; packs last, from the files that they hold."""
    naming = Keys()
    keys = {order.download.path: naming.key_of(order.content) for order in orders}
    packs = [order for order in orders if isinstance(order.content, PackContents)]
    singles = [order for order in orders if not isinstance(order.content, PackContents)]
    kept = {order.download.path: cache.find(keys[order.download.path]) for order in singles}
    missing = [order for order in singles if kept[order.download.path] is None]
    problems: list[Problem] = []
    for number, (order, product) in enumerate(_make_missing(missing), start=1):
        if isinstance(product, Problem):
            problems.append(product)
        else:
            kept[order.download.path] = cache.keep(keys[order.download.path], product)
        progress(number, len(missing), order.download.path)
    if problems:
        return Making((), tuple(problems))
    for order in packs:
        path = order.download.path
        keys[path], kept[path] = _make_pack(order.content, keys, kept, cache)
    return Making(tuple(_made(order, keys, kept) for order in orders), ())


def _made(order: Order, keys: dict[str, str], kept: dict[str, Kept | None]) -> MadeDownload:
    path = order.download.path
    found = kept[path]
    assert found is not None  # a file that could not be made is a problem
    return MadeDownload(order.download, keys[path], found.bytes, found.sha256, found.pages)


def _make_missing(missing: Sequence[Order]) -> Iterator[tuple[Order, Product | Problem]]:
    """Yield each order with what was made of it, as they are finished."""
    if len(missing) <= _TOO_FEW_FOR_PROCESSES:
        for order in missing:
            yield order, _product_of(order)
        return
    for crew in _CREWS:
        yield from _made_by(crew, [order for order in missing if crew.takes(order)])


@dataclass(frozen=True)
class _Crew:
    """How the processes for some of the orders are set up."""

    takes: Callable[[Order], bool]
    processes: int
    files_each: int | None
    """After so many files a process makes room for a new one; None means never."""


def _work_alone() -> None:
    """Let Typst use one thread in this process: there is a process for each core, and every thread costs memory."""
    os.environ["RAYON_NUM_THREADS"] = "1"


_CORES = os.cpu_count() or 1
_LARGE, _VERY_LARGE = 20, 60
"""From how many documents and worksheets on a book needs a process of its own, and the machine's memory for itself."""


def _is_book_of(least: int, below: float, order: Order) -> bool:
    content = order.content
    if not isinstance(content, PrintedBook):
        return False
    return least <= sum(len(part.documents) + len(part.sheets) for part in content.parts) < below


# Typst keeps what it laid out, and a book of 340 pages takes 500 MB: the two of the whole curriculum are made one after the
# other, and each large book in a process that ends with it.
_CREWS = (
    _Crew(partial(_is_book_of, _VERY_LARGE, inf), 1, 1),
    _Crew(partial(_is_book_of, _LARGE, _VERY_LARGE), _CORES, 1),
    _Crew(lambda order: not _is_book_of(_LARGE, inf, order), _CORES, None),
)


def _made_by(crew: _Crew, orders: Sequence[Order]) -> Iterator[tuple[Order, Product | Problem]]:
    """Let a crew make some orders; yield each as it is finished. No more are handed out than can be worked on."""
    if not orders:
        return
    # New processes are started from scratch: Typst has threads, which a copied process would not have.
    spawn = get_context("spawn")
    with ProcessPoolExecutor(crew.processes, spawn, _work_alone, max_tasks_per_child=crew.files_each) as pool:
        waiting = list(reversed(orders))
        running: dict[Future[Product | str], Order] = {}
        while waiting or running:
            while waiting and len(running) <= crew.processes:
                order = waiting.pop()
                running[pool.submit(_try_to_make, order.content)] = order
            finished, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in finished:
                order, result = running.pop(future), future.result()
                yield order, _problem(order, result) if isinstance(result, str) else result


def _product_of(order: Order) -> Product | Problem:
    result = _try_to_make(order.content)
    return _problem(order, result) if isinstance(result, str) else result


def _try_to_make(content: Content) -> Product | str:
    """Make a file; give what the engine says when it cannot be made. Runs in a process of its own."""
    try:
        return make(content)
    except NotTypeset as refusal:
        return str(refusal)


def _problem(order: Order, said: str) -> Problem:
    return Problem(
        "D101",
        f"the file {order.download.path} could not be made: {said}",
        order.location,
        "Shorten the text that it names. If it names none, please report this as a fault of the program.",
    )


def _make_pack(
    contents: Content, keys: dict[str, str], kept: dict[str, Kept | None], cache: DownloadCache
) -> tuple[str, Kept]:
    """Give a pack's key and facts; its key names every file that it holds."""
    assert isinstance(contents, PackContents)
    held = {entry.path: keys[entry.path] for entry in contents.entries}
    key = Keys().key_of(contents, *held.values())
    found = cache.find(key)
    if found is None:
        files = {path: cache.path(member).read_bytes() for path, member in held.items()}
        found = cache.keep(key, Product(write_pack(contents, files)))
    return key, found
