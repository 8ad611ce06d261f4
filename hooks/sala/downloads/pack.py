"""Packs: all files of a lesson or a module in one ZIP, in teaching order, with a page of contents."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from sala.locales import Locale
from sala.writers.reproducible_zip import write_zip

CONTENTS = "00-contents.html"
"""Opens the pack on a computer; on a phone the numbered names lead the way."""


@dataclass(frozen=True)
class PackEntry:
    """A file in a pack."""

    name: str
    """Its name inside the pack, in ASCII and numbered: `03-r2-our-rights-in-law-km.pdf`."""
    path: str
    """The download that it is a copy of."""
    label: str
    """What the page of contents calls it."""


@dataclass(frozen=True)
class PackContents:
    """What a pack holds."""

    locale: Locale
    title: str
    heading: str
    """The word for "contents"."""
    licence: str
    folder: str
    """The one folder inside the ZIP that holds everything."""
    entries: tuple[PackEntry, ...]


def write_pack(contents: PackContents, files: Mapping[str, bytes]) -> bytes:
    """Pack the files, given by the path of their download. They are compressed already and only stored."""
    members = {f"{contents.folder}/{CONTENTS}": _page(contents).encode("utf-8")}
    members |= {f"{contents.folder}/{entry.name}": files[entry.path] for entry in contents.entries}
    return write_zip(members, stored=frozenset(members))


def _page(contents: PackContents) -> str:
    entries = "\n".join(
        f'<li><a href="{escape(entry.name)}">{escape(entry.label)}</a></li>' for entry in contents.entries
    )
    return f"""<!doctype html>
<html lang="{contents.locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{escape(contents.title)}</title>
<h1>{escape(contents.title)}</h1>
<h2>{escape(contents.heading)}</h2>
<ol>
{entries}
</ol>
<p>{escape(contents.licence)}</p>
</html>
"""
