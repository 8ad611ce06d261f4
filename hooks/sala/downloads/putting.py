"""Puts made files where readers find them. Loads no engine: a build in which nothing was made anew does the same."""

from collections.abc import Iterable
from pathlib import Path

from sala.downloads.cache import download_cache
from sala.downloads.download import MEDIA_TYPES, MadeDownload
from sala.whole_files import copy_whole


def read_download(made: MadeDownload, root: Path) -> bytes:
    """Give the bytes of a made download. Raises OSError."""
    return download_cache(root).path(made.key).read_bytes()


def put_downloads(made: Iterable[MadeDownload], root: Path, folder: Path) -> None:
    """Put made downloads into `folder`, each whole or not at all; remove older ones. Raises OSError.

    Pages that live in the same folder stay.
    """
    cache, paths = download_cache(root), set()
    for one in made:
        paths.add(folder / one.download.path)
        copy_whole(cache.path(one.key), folder / one.download.path)
    for suffix in MEDIA_TYPES:
        for file in folder.rglob(f"*.{suffix}"):
            if file not in paths:
                file.unlink()
