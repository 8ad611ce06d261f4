"""The use case of making files to take away."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from sala.downloads.cache import download_cache
from sala.downloads.download import Download
from sala.downloads.inventory import inventory_name, note, recall
from sala.downloads.outcome import Making, Progress, silent
from sala.graphics.too_large import DrawingTooLarge
from sala.layouts.imprint import Edition
from sala.model.curriculum import Curriculum


def edition(site_url: str, environment: Mapping[str, str]) -> Edition:
    """Give what all downloads of one build have in common.

    SOURCE_DATE_EPOCH (seconds, as reproducible-builds.org describes it) sets the day that is printed; without it none is.
    """
    seconds = environment.get("SOURCE_DATE_EPOCH", "")
    day = datetime.fromtimestamp(int(seconds), UTC).date() if seconds.isdecimal() else None
    return Edition(site_url.rstrip("/") + "/", day)


def make_downloads(curriculum: Curriculum, edition: Edition, root: Path, progress: Progress) -> Making:
    """Make every download that the cache under `root` does not hold yet."""
    cache, name = download_cache(root), inventory_name(curriculum, edition)
    found = recall(name, cache)
    if found is not None:
        return Making(found, ())
    # These load the engines for pages, PDF and Word, which takes half a second: only where something is to be made.
    from sala.downloads.listing import list_downloads
    from sala.downloads.making import make_all

    listing = list_downloads(curriculum, edition)
    if listing.problems:
        return Making((), tuple(listing.problems))
    making = make_all(listing.orders, cache, progress)
    if not making.problems:
        note(name, making.made, cache)
        cache.forget_all_but({name, *(one.key for one in making.made)})
    return making


def promised_downloads(curriculum: Curriculum, edition: Edition) -> tuple[Download, ...]:
    """Give every download without making it, for a preview."""
    from sala.downloads.listing import plan_downloads

    return tuple(planned.download for planned in plan_downloads(curriculum, edition))


def make_one_download(curriculum: Curriculum, edition: Edition, root: Path, path: str) -> Making:
    """Make the one download with this path, when somebody asks a preview for it; for a pack, what it holds too.

    There is nothing in the result, neither a file nor a problem, when the curriculum has no such download.
    """
    from sala.downloads.listing import plan_downloads
    from sala.downloads.making import make_all
    from sala.downloads.pack import PackContents

    planned = {one.download.path: one for one in plan_downloads(curriculum, edition)}
    if path not in planned:
        return Making((), ())
    try:
        wanted = planned[path].order()
        held = [entry.path for entry in wanted.content.entries] if isinstance(wanted.content, PackContents) else []
        making = make_all([*(planned[one].order() for one in held), wanted], download_cache(root), silent)
    except DrawingTooLarge as too_large:
        return Making((), (too_large.problem(planned[path].source),))
    return Making(making.made[-1:], making.problems)
