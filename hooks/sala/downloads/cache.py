"""Made files by the digest of what they were made from. Everything in it can be thrown away."""

import hashlib
import json
import time
from dataclasses import dataclass
from pathlib import Path

from sala.downloads.download import Product
from sala.whole_files import write_whole


@dataclass(frozen=True)
class Kept:
    """What is known about a kept file."""

    bytes: int
    sha256: str
    pages: int | None


_DAY = 24 * 60 * 60
"""In seconds. So long a file stays that is not needed any more: somebody may go back to the text of the morning."""


class DownloadCache:
    """A folder with two files for each key: the made file, and what is known about it.

    The second is written last, so that a file without it was not finished and counts as missing.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, key: str) -> Kept | None:
        """Give what is known about the file under `key`; None when there is none, or when it was damaged."""
        try:
            facts = json.loads(self._facts(key).read_bytes())
            kept = Kept(facts["bytes"], facts["sha256"], facts["pages"])
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return kept if self.holds(key, kept.sha256) else None

    def holds(self, key: str, sha256: str) -> bool:
        """Tell whether the file under `key` is there with these bytes."""
        try:
            return hashlib.sha256(self.path(key).read_bytes()).hexdigest() == sha256
        except OSError:
            return False

    def keep(self, key: str, product: Product) -> Kept:
        """Put a made file under `key`. Raises OSError."""
        kept = Kept(len(product.content), hashlib.sha256(product.content).hexdigest(), product.pages)
        self.write(key, product.content)
        facts = {"bytes": kept.bytes, "sha256": kept.sha256, "pages": kept.pages}
        write_whole(self._facts(key), json.dumps(facts).encode())
        return kept

    def write(self, key: str, content: bytes) -> None:
        """Put bytes under `key` about which nothing else is known. Raises OSError."""
        write_whole(self.path(key), content)

    def path(self, key: str) -> Path:
        """Give the place of the file under `key`."""
        return self._folder / key[:2] / key

    def _facts(self, key: str) -> Path:
        return self.path(key).with_suffix(".json")

    def forget_all_but(self, keys: set[str]) -> None:
        """Remove what is older than a day and under none of these keys."""
        yesterday = time.time() - _DAY
        for file in self._folder.glob("*/*"):
            if file.name.split(".")[0] not in keys and file.stat().st_mtime < yesterday:
                file.unlink(missing_ok=True)


def download_cache(root: Path) -> DownloadCache:
    """Give the cache of the project at `root`."""
    return DownloadCache(root / ".cache" / "downloads")
