"""What is known about a built site, so that after a change of one sentence only the pages that say it are written again."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from sala.finish.used_names import AskedNames, AttributeCondition
from sala.layouts.page import page_path
from sala.locales import Locale
from sala.pages.digests import digest_of
from sala.pages.site_pages import SitePages, Words
from sala.search.pages import SearchPage, SearchSection


class SnapshotError(Exception):
    """A snapshot's file is damaged, or none of ours."""


@dataclass(frozen=True)
class PageRecord:
    """One generated page in one language, as it was built."""

    made_from: str
    """Digest of everything that the body was made from."""
    frame: str
    """Digest of everything that the frame round it shows or checks."""
    body: str
    """Digest of the body."""
    start: int
    """Where the body stands on the page: first character, counted from 0 …"""
    end: int
    """… and one after the last."""
    search: SearchPage
    """What a search sees of it."""


@dataclass(frozen=True)
class Snapshot:
    """A built site."""

    surroundings: str
    """Digest of everything that pages are built with but the curriculum: program, templates, guides, settings, day."""
    structure: str
    """Digest of what is the same on many pages."""
    asked: AskedNames
    """The names that stylesheets speak of."""
    words: Mapping[str, Words]
    """By digest of its content: the terms that a page lists itself, and those that it uses."""
    pages: Mapping[str, PageRecord]
    """By path below the site's address: `km/rights/r3-rights-holders/`."""
    guides: tuple[SearchPage, ...]
    """What a search sees of hand-written pages."""


def take_snapshot(site: Path, pages: SitePages, asked: AskedNames, surroundings: str) -> Snapshot | None:
    """Note what was just built into `site`; None when a page is not what our writer made, so that nothing can be concluded."""
    records: dict[str, PageRecord] = {}
    for page in pages.all():
        for locale in Locale:
            path, trace = page_path(page.address, locale), pages.traces[page.address, locale]
            file = site / path / "index.html"
            html = file.read_text(encoding="utf-8")
            start = html.find(trace.head)
            end = start + trace.length
            if start < 0 or digest_of(html[start:end]) != trace.digest:
                return None
            records[path] = PageRecord(
                pages.body_digest(page),
                trace.frame,
                trace.digest,
                start,
                end,
                pages.seen(page, locale),
            )
    return Snapshot(surroundings, pages.structure, asked, words_by_content(pages), records, pages.guides_seen)


def words_by_content(pages: SitePages) -> Mapping[str, Words]:
    """Give the words of all pages by the digests of their contents."""
    return {pages.content_digest(pages.by_address[address]): words for address, words in pages.words_of_pages.items()}


def write_snapshot(snapshot: Snapshot, file: Path, files: Mapping[str, tuple[int, int]]) -> None:
    """Write a snapshot, with the size and time of change of every file of the site. Raises OSError.

    It is a line of JSON for the whole, one for each page, and the digest of them all: a large site's is never in memory twice.
    """
    head = {
        "surroundings": snapshot.surroundings,
        "structure": snapshot.structure,
        "asked": [
            sorted(snapshot.asked.ids),
            sorted([one.attribute, one.comparison, one.wanted] for one in snapshot.asked.conditions),
        ],
        "words": snapshot.words,
        "guides": [_as_list(one) for one in snapshot.guides],
        "files": files,
    }
    pages = (
        [path, one.made_from, one.frame, one.body, one.start, one.end, _as_list(one.search)]
        for path, one in snapshot.pages.items()
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    unfinished, digest = file.with_suffix(".unfinished"), hashlib.sha256()
    with unfinished.open("wb") as lines:
        for content in chain((head,), pages):
            line = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
            digest.update(line)
            lines.write(line)
        lines.write(digest.hexdigest().encode())
    unfinished.replace(file)


def read_snapshot(file: Path, surroundings: str) -> tuple[Snapshot, Mapping[str, tuple[int, int]]] | None:
    """Read what `write_snapshot` wrote; None when there is none, or when it was written in other `surroundings`.

    Raises SnapshotError when the file is damaged, or is something else.
    """
    try:
        text, _, digest = file.read_bytes().rpartition(b"\n")
    except FileNotFoundError:
        return None
    if hashlib.sha256(text + b"\n").hexdigest().encode() != digest:
        raise SnapshotError(f"{file.name} is damaged")
    try:
        first, *lines = text.split(b"\n")
        head = json.loads(first)
        if head["surroundings"] != surroundings:
            return None
        return _snapshot(head, lines), {path: (size, time) for path, (size, time) in head["files"].items()}
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise SnapshotError(f"{file.name} is none of ours: {error}") from None


def _snapshot(head: Mapping[str, Any], lines: Iterable[bytes]) -> Snapshot:
    pages: dict[str, PageRecord] = {}
    for line in lines:
        path, made_from, frame, body, start, end, search = json.loads(line)
        pages[path] = PageRecord(made_from, frame, body, start, end, _search_page(search))
    ids, conditions = head["asked"]
    words = {key: (tuple(listed), tuple(used)) for key, (listed, used) in head["words"].items()}
    guides = tuple(_search_page(one) for one in head["guides"])
    asked = AskedNames(frozenset(ids), frozenset(AttributeCondition(*one) for one in conditions))
    return Snapshot(head["surroundings"], head["structure"], asked, words, pages, guides)


def _as_list(page: SearchPage) -> list[Any]:
    sections = [[one.anchor, one.heading, one.texts, one.own_heading] for one in page.sections]
    return [page.group, page.label, page.url, page.title, page.key_message, sections, page.sensitive]


def _search_page(data: list[Any]) -> SearchPage:
    group, label, url, title, key_message, sections, sensitive = data
    made = tuple(SearchSection(anchor, heading, tuple(texts), own) for anchor, heading, texts, own in sections)
    return SearchPage(group, label, url, title, key_message, made, sensitive)
