"""Made downloads as the pages offer them."""

from collections.abc import Iterable

from sala.downloads.download import MadeDownload
from sala.layouts.offered_file import OfferedFile, OfferedFiles

FOLDER = "downloads"
"""Below the site's address."""


def offered_files(made: Iterable[MadeDownload]) -> OfferedFiles:
    """Give the files that each page offers, by the page's address, in the order of `made`."""
    by_page: dict[str, list[OfferedFile]] = {}
    for one in made:
        by_page.setdefault(one.download.page, []).append(_offered(one))
    return {page: tuple(files) for page, files in by_page.items()}


def _offered(made: MadeDownload) -> OfferedFile:
    one = made.download
    return OfferedFile(
        f"{FOLDER}/{one.path}",
        one.kind,
        one.format,
        one.locale,
        one.variant,
        one.title,
        one.code,
        made.bytes,
        made.pages,
    )
