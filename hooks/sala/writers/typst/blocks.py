"""Neutral blocks as data for the templates: one entry for each block, named by what it is."""

from collections.abc import Callable, Iterable
from typing import Any

from sala.blocks import (
    Block,
    Callout,
    Cell,
    Fold,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Properties,
    Speech,
    Step,
    Table,
    Timeline,
    WriteInSpace,
)
from sala.graphics.page_area import FOOT_MM, TITLE_MM, page_area
from sala.graphics.registry import draw
from sala.writers.typst.drawings import drawing_data
from sala.writers.typst.texts import quoted_data, text_data

Data = dict[str, Any]


def blocks_data(blocks: Iterable[Block]) -> list[Data]:
    """Give blocks in order."""
    return [{"kind": _NAMES[type(block)], **_WRITERS[type(block)](block)} for block in blocks]


def _callout(block: Callout) -> Data:
    return {
        "callout": block.kind,
        "title": text_data(block.title),
        "heads": bool(block.anchor),
        "blocks": blocks_data(block.blocks),
    }


def _table(block: Table) -> Data:
    rows = [[_cell(cell) for cell in row.cells] for row in block.rows]
    caption = None if block.caption is None else text_data(block.caption)
    return {"columns": [text_data(column) for column in block.columns], "rows": rows, "caption": caption}


def _cell(cell: Cell) -> list[Data]:
    return blocks_data(cell.blocks)


def _step(block: Step) -> Data:
    return {
        "number": block.number,
        "title": text_data(block.title),
        "minutes": text_data(block.minutes),
        "marks": [text_data(mark) for mark in block.marks],
        "optional": block.optional,
        "blocks": blocks_data(block.blocks),
    }


def _timeline(block: Timeline) -> Data:
    bars = [
        {"minutes": bar.minutes, "shown": bar.shown_minutes, "label": text_data(bar.label), "optional": bar.optional}
        for bar in block.bars
    ]
    return {"description": text_data(block.description), "bars": bars}


def _picture(block: Picture) -> Data:
    """Give a worksheet's drawing, one entry for each of its pages. Raises DrawingTooLarge."""
    pages = draw(block.graphic, page_area(block.paper, above=TITLE_MM, below=FOOT_MM), block.title.locale)
    return {"drawings": [drawing_data(page, f"{block.title.plain}. {block.description}") for page in pages]}


_WRITERS: dict[type, Callable[[Any], Data]] = {
    Paragraph: lambda block: {"text": text_data(block.text)},
    Heading: lambda block: {"level": block.level, "text": text_data(block.text)},
    ListBlock: lambda block: {
        "ordered": block.ordered,
        "lang": _language_of(block),
        "entries": [blocks_data(entry) for entry in block.entries],
    },
    Callout: _callout,
    Fold: lambda block: {
        "summary": text_data(block.summary),
        "blocks": blocks_data(block.blocks),
        "facilitator": block.facilitator_only,
    },
    Properties: lambda block: {"rows": [[text_data(name), text_data(value)] for name, value in block.rows]},
    Table: _table,
    Speech: lambda block: {"speech": block.kind, "label": text_data(block.label), "text": quoted_data(block.text)},
    Step: _step,
    Timeline: _timeline,
    Picture: _picture,
    WriteInSpace: lambda block: {"label": text_data(block.label), "lines": block.lines},
}

_NAMES = {
    Paragraph: "paragraph",
    Heading: "heading",
    ListBlock: "list",
    Callout: "callout",
    Fold: "fold",
    Properties: "properties",
    Table: "table",
    Speech: "speech",
    Step: "step",
    Timeline: "timeline",
    Picture: "picture",
    WriteInSpace: "write-in",
}


def _language_of(block: ListBlock) -> str:
    """Give the language that a list's numbers are written in: that of its first words."""
    for entry in block.entries:
        for inner in entry:
            if isinstance(inner, Paragraph):
                return str(inner.text.locale)
    return "en"
