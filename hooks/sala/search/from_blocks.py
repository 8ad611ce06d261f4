"""From the neutral document of a generated page to what the search sees of it."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from itertools import groupby

from sala.blocks import (
    Block,
    Callout,
    Document,
    Fold,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Properties,
    RichText,
    Step,
    Table,
    Timeline,
)
from sala.search.frame_words import FrameWords
from sala.search.pages import SearchSection
from sala.search.sections import SectionBuilder

_UNSAID = ("untranslated", "fiction")
"""Notices that say the same on every page."""
_ABOUT = "about-this-page"
"""Version, licence and state of the translation: the frame's words again."""
_OFFERS = "downloads"
"""The files of a page: every one belongs to a page that is found."""


def sections_of(document: Document, frame: FrameWords) -> tuple[SearchSection, ...]:
    """Give the sections of a page; what its key message says is left to `key_message_of`."""
    builder = SectionBuilder(frame)
    _collect(tuple(block for block in document.blocks if not _is_key_message(block)), builder)
    return builder.sections()


def key_message_of(document: Document) -> str:
    """Give the words of the box at the top that says what the page is for; empty where there is none."""
    boxes = (block for block in document.blocks if isinstance(block, Callout) and _is_key_message(block))
    box = next(boxes, None)
    return " ".join(text.plain for text in _texts_in(box.blocks)) if box is not None else ""


def _is_key_message(block: Block) -> bool:
    return isinstance(block, Callout) and block.kind == "key-message"


def _collect(blocks: tuple[Block, ...], builder: SectionBuilder) -> None:
    for block in blocks:
        match block:
            case Heading():
                builder.open(block.anchor, block.text.plain)
            case Step():
                builder.open(block.anchor, block.title.plain)
                _collect(block.blocks, builder)
            case Callout() if block.kind in _UNSAID:
                pass
            case Callout():
                _collect_titled(block.anchor, block.title.plain, block.blocks, builder)
            case Fold():
                _collect_titled(block.anchor, block.summary.plain, block.blocks, builder)
            case Properties() if builder.anchor == _ABOUT:
                pass
            case ListBlock() if builder.anchor == _OFFERS:
                pass
            case Properties():
                for name, value in block.rows:
                    builder.say(name.plain)
                    _say_links_apart(value, builder)
            case Table():
                _collect_table(block, builder)
            case Timeline() | Picture():
                pass  # what they show follows in words
            case Paragraph():
                builder.say(block.text.plain)
            case ListBlock():
                for entry in block.entries:
                    _collect(entry, builder)
            case _:
                for text in _texts_in(block):
                    builder.say(text.plain)


def _collect_titled(anchor: str, title: str, blocks: tuple[Block, ...], builder: SectionBuilder) -> None:
    if anchor:
        builder.open(anchor, title)
    else:
        builder.say(title)
    _collect(blocks, builder)


def _say_links_apart(value: RichText, builder: SectionBuilder) -> None:
    """Say each linked title by itself: the same title stands on many pages, and the index keeps it once."""
    for _, spans in groupby(value.spans, key=lambda span: span.link):
        builder.say("".join(span.text for span in spans).strip(" ,·"))


def _collect_table(table: Table, builder: SectionBuilder) -> None:
    """Make a section of each row that has a place of its own; a row that starts with a link is named by another page."""
    for text in (*([table.caption] if table.caption else []), *table.columns):
        builder.say(text.plain)
    before = builder.place
    for row in table.rows:
        texts = [text for cell in row.cells for text in _texts_in(cell)]
        if row.anchor and texts:
            named_here = all(span.link is None for span in texts[0].spans)
            builder.open(row.anchor, texts.pop(0).plain if named_here else "", own_heading=True)
        for text in texts:
            builder.say(text.plain)
    builder.return_to(before)


def _texts_in(part: object) -> Iterator[RichText]:
    """Yield all texts inside blocks of any kind, in order."""
    if isinstance(part, RichText):
        yield part
    elif isinstance(part, Paragraph):
        yield part.text
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts_in(one)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _texts_in(getattr(part, field.name))
