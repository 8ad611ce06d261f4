"""What was made of a whole curriculum, by a digest of everything: a run that changes nothing lays nothing out."""

import hashlib

from pydantic import TypeAdapter, ValidationError

from sala.downloads.cache import DownloadCache
from sala.downloads.download import MadeDownload
from sala.downloads.machinery import all_machinery
from sala.layouts.imprint import Edition
from sala.model.curriculum import Curriculum

_INVENTORY = TypeAdapter(tuple[MadeDownload, ...])


def inventory_name(curriculum: Curriculum, edition: Edition) -> str:
    """Give a digest of all that any download is made from: content, edition, this program, fonts and libraries."""
    return hashlib.sha256(f"{all_machinery()}\n{edition!r}\n{curriculum!r}".encode()).hexdigest()


def recall(name: str, cache: DownloadCache) -> tuple[MadeDownload, ...] | None:
    """Give what was made under this name; None when nothing was, or when one of the files is gone or damaged."""
    try:
        made = _INVENTORY.validate_json(cache.path(name).read_bytes())
    except (OSError, ValidationError):
        return None
    return made if all(cache.holds(one.key, one.sha256) for one in made) else None


def note(name: str, made: tuple[MadeDownload, ...], cache: DownloadCache) -> None:
    """Remember what was made. Raises OSError."""
    cache.write(name, _INVENTORY.dump_json(made))
