"""Lines of text on disk by name, each with the key of what it was made from. Everything in it can be thrown away."""

import hashlib
import shutil
from collections.abc import Sequence, Set
from contextlib import suppress
from pathlib import Path

from sala.whole_files import write_whole


class KeptLines:
    """A folder with one file for each name.

    A file begins with the digest of its rest, then its name and its key, then its lines: what is cut off, changed or from
    another place is noticed. Each file is written whole, so that several processes may share the folder: the last one
    wins. Everything that another program kept lies in a folder of another name, and is removed unread.
    """

    def __init__(self, folder: Path, program: str) -> None:
        self._all = folder
        self._folder = folder / program[:32]
        self._may_write = True
        self.damaged = False
        """Whether something was found that nobody here has written."""

    def __len__(self) -> int:
        """Give how many names have lines, damaged ones too."""
        try:
            return sum("." not in entry.name for entry in self._folder.iterdir())
        except OSError:
            return 0

    def find(self, name: str, key: str) -> list[bytes] | None:
        """Give the lines under `name`; None when there are none for this `key`, or when they are damaged."""
        file = self._file(name)
        try:
            digest, _, rest = file.read_bytes().partition(b"\n")
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError:
            self.throw_away(name)
            return None
        parts = rest.split(b"\n")
        if hashlib.sha256(rest).hexdigest().encode() != digest or parts[0] != name.encode():
            self.throw_away(name)
            return None
        return parts[2:] if parts[1:2] == [key.encode()] else None

    def throw_away(self, name: str) -> None:
        """Remove what stands under `name`, because it is damaged or nobody here has written it."""
        self.damaged = True
        with suppress(OSError):
            self._file(name).unlink(missing_ok=True)

    def keep(self, name: str, key: str, lines: Sequence[bytes]) -> None:
        """Put lines, which hold no line ends, under `name`. Does nothing where the folder cannot be written."""
        if not self._may_write:
            return
        rest = b"\n".join((name.encode(), key.encode(), *lines))
        try:
            write_whole(self._file(name), hashlib.sha256(rest).hexdigest().encode() + b"\n" + rest)
        except OSError:  # a full disk, a folder that may only be read: then the next check takes longer
            self._may_write = False

    def forget_all_but(self, names: Set[str]) -> None:
        """Remove what stands under other names, and what other programs kept."""
        with suppress(OSError):
            wanted = {self._file(name).name for name in names}
            for entry in self._all.iterdir():
                if entry != self._folder and entry.is_dir():
                    shutil.rmtree(entry, ignore_errors=True)
            for entry in self._folder.iterdir():
                being_written = "." in entry.name
                if entry.name not in wanted and not being_written:
                    entry.unlink(missing_ok=True)

    def _file(self, name: str) -> Path:
        return self._folder / hashlib.sha256(name.encode()).hexdigest()[:32]
