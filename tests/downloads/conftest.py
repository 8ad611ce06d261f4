"""Every download of the real curriculum, made as a build makes it."""

from collections.abc import Mapping

import pytest

from made_download import Made
from project import ROOT, TODAY
from sala import build
from sala.downloads.cache import DownloadCache
from sala.downloads.listing import list_downloads
from sala.downloads.making import make_all
from sala.downloads.outcome import silent
from sala.layouts.imprint import Edition


@pytest.fixture(scope="session")
def downloads() -> Mapping[str, Made]:
    """All downloads by path; what the build's own cache holds is not made again."""
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    listing = list_downloads(curriculum, Edition("https://sala.example.org/"))
    assert listing.problems == []
    cache = DownloadCache(ROOT / ".cache" / "downloads")
    making = make_all(listing.orders, cache, silent)
    assert making.problems == ()
    return {
        made.download.path: Made(order, made, cache.path(made.key).read_bytes())
        for order, made in zip(listing.orders, making.made, strict=True)
    }


@pytest.fixture(scope="session")
def pdfs(downloads: Mapping[str, Made]) -> Mapping[str, Made]:
    """All PDFs by path."""
    return {path: made for path, made in downloads.items() if made.facts.download.format == "pdf"}
