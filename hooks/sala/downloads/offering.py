"""Made downloads as the pages offer them."""

from collections.abc import Iterable

from sala.downloads.download import Download, MadeDownload
from sala.layouts.offered_file import OfferedFile, OfferedFiles

FOLDER = "downloads"
"""Below the site's address."""


def offered_files(made: Iterable[MadeDownload]) -> OfferedFiles:
    """Give the files that each page offers, by the page's address, in the order of `made`."""
    return _by_page((one.download, _offered(one.download, one.bytes, one.pages)) for one in made)


def promised_files(downloads: Iterable[Download]) -> OfferedFiles:
    """Give the files that the pages of a preview offer, whose sizes nobody knows yet."""
    return _by_page((one, _offered(one, None, None)) for one in downloads)


def _by_page(files: Iterable[tuple[Download, OfferedFile]]) -> OfferedFiles:
    by_page: dict[str, list[OfferedFile]] = {}
    for download, file in files:
        by_page.setdefault(download.page, []).append(file)
    return {page: tuple(offered) for page, offered in by_page.items()}


def _offered(one: Download, size: int | None, pages: int | None) -> OfferedFile:
    path = f"{FOLDER}/{one.path}"
    return OfferedFile(path, one.kind, one.format, one.locale, one.variant, one.title, one.code, size, pages)
