"""The little Markdown that curriculum texts may hold: emphasis, links, references and simple lists.

Anything else stays as it was typed: a heading sign, a table or HTML is never interpreted. `problems_in` says so to the
writer.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sala.blocks import Block, Link, ListBlock, Paragraph, RichText, Span
from sala.locales import Locale

REFERENCE_KINDS = ("term", "fact", "lesson", "case", "worksheet", "exercise")
"""What a link in a text may point to: `[words](term:rights-holder)`."""

Resolve = Callable[[str, str], Link | None]
"""Finds the place that a reference, given as kind and id, stands for."""

_MARKUP_SIGN = re.compile(r"[*_\[\]\\\n]")
_LIST_START = re.compile(r"[-+] |\d+[.)] ")
_HTML = re.compile(r"</?[A-Za-z][^>\n]*>?|<!--")
_ENTITY = re.compile(r"&(#\d+|#x[0-9a-fA-F]+|[A-Za-z]+);")
_HEADING = re.compile(r"(?m)^#{1,6} ")
_IMAGE = re.compile(r"!\[[^\]]*\]\(")
_TABLE = re.compile(r"(?m)^\|.*\|\s*$")
Kind = Literal["html", "entity", "heading", "image", "table", "link"]
_NOT_UNDERSTOOD: tuple[tuple[Kind, str, re.Pattern[str]], ...] = (
    ("html", "<", _HTML),
    ("entity", "&", _ENTITY),
    ("image", "![", _IMAGE),
    ("heading", "#", _HEADING),
    ("table", "|", _TABLE),
)
"""What is not allowed, a sign without which it cannot be there, and how it is found."""
_REFERENCE = re.compile(r"\]\(([^)\s]*)\)")

_SIMPLE_LINK = re.compile(rf"\[[^\[\]\n]*\]\(({'|'.join(REFERENCE_KINDS)}):([a-z0-9-]+)\)")

_inline_parser = MarkdownIt("zero").enable(["emphasis", "link", "escape", "newline"])
_parser = MarkdownIt("zero").enable(["emphasis", "link", "list", "escape", "newline"])


@dataclass(frozen=True)
class Reference:
    """A link in a text, as the writer typed it."""

    kind: str
    id: str


def parse_blocks(text: str, locale: Locale, resolve: Resolve) -> tuple[Block, ...]:
    """Turn a text of one or more paragraphs and lists, in `locale`, into blocks."""
    if not _may_be_markup(text):
        return (Paragraph(RichText((Span(text),), locale)),)
    return tuple(_blocks(_tokens(text), locale, resolve))


def parse_inline(text: str, locale: Locale, resolve: Resolve) -> RichText:
    """Turn a text of one paragraph into words with styles and links; several paragraphs are joined by a space.

    There are no lists here: a dash or a number at the start stays.
    """
    if not _may_be_markup(text):
        return RichText((Span(text),), locale)
    spans: list[Span] = []
    for token in _inline_parser.parse(text):
        if token.type == "inline":
            if spans:
                spans.append(Span(" "))
            spans.extend(_spans(token.children or [], resolve))
    return RichText(tuple(spans), locale)


def references_in(text: str) -> Iterator[Reference]:
    """Yield every reference such as `(term:rights-holder)` in a text, whether or not it exists."""
    if "](" not in text:
        return
    links = _SIMPLE_LINK.findall(text)
    if text.count("[") == text.count("]") == len(links) and "\\" not in text:
        for kind, name in links:  # what nearly all texts with links look like: nothing needs to be parsed
            yield Reference(kind, name)
        return
    for token in _tokens(text):
        for child in token.children or ():
            if child.type == "link_open":
                kind, _, name = str(child.attrGet("href")).partition(":")
                yield Reference(kind, name)


@dataclass(frozen=True)
class MarkupProblem:
    """Something in a text that is not allowed or would not work."""

    kind: Kind
    shown: str
    """The part of the text, shortened."""


def problems_in(text: str) -> Iterator[MarkupProblem]:
    """Yield what a text holds beyond the Markdown that is understood."""
    for kind, sign, pattern in _NOT_UNDERSTOOD:
        match = pattern.search(text) if sign in text else None
        if match:
            yield MarkupProblem(kind, match.group()[:40])
    if "](" not in text or _IMAGE.search(text):
        return
    for match in _REFERENCE.finditer(text):
        before, colon, _ = match.group(1).partition(":")
        if not (colon and before in REFERENCE_KINDS) and not match.group(1).startswith("https://"):
            yield MarkupProblem("link", match.group(1)[:60])


def _may_be_markup(text: str) -> bool:
    """Whether a text must be parsed; nearly none must."""
    return _MARKUP_SIGN.search(text) is not None or _LIST_START.match(text) is not None


@lru_cache(maxsize=512)
def _tokens(text: str) -> list[Token]:
    tokens = _parser.parse(text)
    if any(token.type == "ordered_list_open" and token.attrGet("start") not in (None, 1) for token in tokens):
        return _inline_parser.parse(text)  # a sentence that starts with a year, not a list that starts at 1993
    return tokens


def _blocks(tokens: list[Token], locale: Locale, resolve: Resolve) -> list[Block]:
    """Build blocks from a flat list of tokens; lists may hold lists."""
    open_lists: list[tuple[bool, list[list[Block]]]] = []
    top: list[Block] = []

    def add(block: Block) -> None:
        (open_lists[-1][1][-1] if open_lists else top).append(block)

    for token in tokens:
        if token.type in ("bullet_list_open", "ordered_list_open"):
            open_lists.append((token.type.startswith("ordered"), []))
        elif token.type == "list_item_open":
            open_lists[-1][1].append([])
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            ordered, entries = open_lists.pop()
            add(ListBlock(tuple(tuple(entry) for entry in entries), ordered))
        elif token.type == "inline":
            add(Paragraph(RichText(tuple(_spans(token.children or [], resolve)), locale)))
    return top


def _spans(tokens: list[Token], resolve: Resolve) -> Iterator[Span]:
    styles: list[Literal["plain", "strong", "emphasis"]] = ["plain"]
    link: Link | None = None
    waiting: Span | None = None
    for token in tokens:
        if token.type in ("strong_open", "em_open"):
            styles.append("strong" if token.type == "strong_open" else "emphasis")
        elif token.type in ("strong_close", "em_close"):
            styles.pop()
        elif token.type == "link_open":
            link = _link(str(token.attrGet("href")), resolve)
        elif token.type == "link_close":
            link = None
        else:
            text = " " if token.type in ("softbreak", "hardbreak") else token.content
            if not text:
                continue
            if waiting and (waiting.style, waiting.link) == (styles[-1], link):
                waiting = replace(waiting, text=waiting.text + text)
                continue
            if waiting:
                yield waiting
            waiting = Span(text, styles[-1], link)
    if waiting:
        yield waiting


def _link(href: str, resolve: Resolve) -> Link | None:
    kind, colon, name = href.partition(":")
    if colon and kind in REFERENCE_KINDS:
        return resolve(kind, name)
    return href if href.startswith("https://") else None
