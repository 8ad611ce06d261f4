"""Reads and writes the text of one file of the project, whole or not at all."""

import codecs
import re
import shutil
from contextlib import suppress
from pathlib import Path

from sala.diagnostics import Location, Problem

MAX_BYTES = 1_000_000
"""A lesson has about 40,000 bytes, the whole glossary 100,000."""

_UNSEEN = re.compile("[^\t\n\r -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What YAML refuses, and its extra line ends (U+0085, U+2028, U+2029), which editors do not show as lines."""


def read_text(file: Path, shown_path: str) -> str | Problem:
    """Give a file's text without byte order mark, its line ends as they are written.

    Gives the one problem, at `shown_path`, of a file that is a link, too large, not UTF-8 or holds unprintable characters.
    """

    def refuse(code: str, message: str, hint: str, line: int = 1, column: int = 1) -> Problem:
        return Problem(code, message, Location(shown_path, line, column), hint)

    if file.is_symlink():
        return refuse(
            "Y101", "this is a link to another file", "Put a real file here; links can lead out of the project."
        )
    try:
        size = file.stat().st_size
        if size > MAX_BYTES:
            return refuse(
                "Y102", f"the file is too large: {size:,} bytes, at most {MAX_BYTES:,}", "Split it into several files."
            )
        data = file.read_bytes()
    except OSError as error:
        return refuse("Y103", f"the file cannot be opened: {error.strerror}", "Check its name and its permissions.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return refuse(
            "Y104",
            "this letter is not in UTF-8",
            "Save the file as UTF-8. In most editors: Save as, Encoding, UTF-8.",
            *_place(data[: error.start].decode("utf-8", "replace")),
        )
    unseen = _UNSEEN.search(text)
    if unseen:
        return refuse(
            "Y112",
            f"there is a character here that cannot be seen or printed (U+{ord(unseen.group()):04X})",
            "Delete the line and type it again.",
            *_place(text[: unseen.start()]),
        )
    return text


def _place(before: str) -> tuple[int, int]:
    """Give line and column, from 1, of what follows `before`."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def write_text(file: Path, text: str) -> None:
    """Put `text` in the place of what `file`, which exists, holds. Line ends are written as they are in `text`.

    A byte order mark and the permissions stay. Raises OSError that names `file`, which is then as it was.
    """
    mark = codecs.BOM_UTF8 if file.read_bytes().startswith(codecs.BOM_UTF8) else b""
    beside = file.with_name(f".{file.name}.new")
    try:
        beside.write_bytes(mark + text.encode("utf-8"))
        shutil.copymode(file, beside)
        beside.replace(file)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise OSError(error.errno, error.strerror, str(file)) from None
