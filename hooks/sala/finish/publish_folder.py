"""Puts a finished folder in the place of an older one, so that a build that fails leaves the older one untouched."""

import shutil
from pathlib import Path


def building_folder(site: Path) -> Path:
    """Give an empty folder beside `site` to build into; what an interrupted build left there is removed."""
    folder = site.with_name(f".{site.name}-building")
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def put_in_place(built: Path, site: Path) -> None:
    """Move `built` to `site`, and remove what was there before. Both must be on one disk.

    If moving fails half way, the older folder is put back. Raises OSError.
    """
    old = site.with_name(f".{site.name}-old")
    shutil.rmtree(old, ignore_errors=True)
    had_one = site.exists()
    if had_one:
        site.rename(old)
    try:
        built.rename(site)
    except OSError:
        if had_one:
            old.rename(site)
        raise
    shutil.rmtree(old, ignore_errors=True)
