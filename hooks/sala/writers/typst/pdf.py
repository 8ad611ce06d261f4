"""Lesson plans, case studies, guides and worksheets as PDF."""

from dataclasses import dataclass, replace
from typing import Any, Literal

from sala.blocks import Block, Callout, Document, Heading
from sala.graphics.drawing import Drawing
from sala.graphics.page_area import MARGIN_MM
from sala.layouts.imprint import Imprint
from sala.layouts.sheet import Sheet, Stacked
from sala.locales import Locale
from sala.writers.typst.blocks import blocks_data
from sala.writers.typst.drawings import drawing_data
from sala.writers.typst.engine import Pdf, typeset, typeset_picture
from sala.writers.typst.imprint import imprint_data
from sala.writers.typst.texts import text_data

HEAD_MM = {1: 14.0, 2: 20.0}
"""Room above the drawing for the title, by the number of languages."""
FOOT_MM = 17.0
"""Room below the drawing for the foot of the page, which reaches a little into the margin."""

Form = Literal["lesson", "case-study", "guide"]
"""A lesson keeps a margin for the minutes; a story is set in large type."""

_SIZES: dict[Form, float] = {"lesson": 10.5, "case-study": 11.5, "guide": 11.0}
_ALOUD_PT = 15.0
"""The size of a story that is read aloud, perhaps by lamp light."""


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """A document with its foot."""

    form: Form
    document: Document
    imprint: Imprint
    author: str


@dataclass(frozen=True, slots=True)
class PrintedSheet:
    """A worksheet with its drawing, one page or more, and its foot."""

    sheet: Sheet
    drawings: tuple[Drawing, ...]
    alternative: str
    """What is drawn, for readers who cannot see it."""
    paper: tuple[float, float]
    """Width and height in millimetres."""
    imprint: Imprint
    author: str


def write_document(printed: PrintedDocument) -> Pdf:
    """Write a lesson plan, a case study or a guide. Raises NotTypeset."""
    data = {
        **document_head(printed),
        "author": printed.author,
        "imprint": imprint_data(printed.imprint, printed.document.locale),
        "parts": parts_data(printed),
    }
    return typeset("document", data)


def document_head(printed: PrintedDocument) -> dict[str, Any]:
    """Give what stands above a document's blocks, and how it is set."""
    document = printed.document
    return {
        "lang": str(document.locale),
        "name": document.title.plain,
        "title": text_data(document.title),
        "kicker": None if document.kicker is None else text_data(document.kicker),
        "form": printed.form,
        "size": _SIZES[printed.form],
    }


def parts_data(printed: PrintedDocument) -> list[dict[str, Any]]:
    """Give a document's blocks in stretches of one size: a story is larger than what stands round it."""
    size = _SIZES[printed.form]
    blocks = _without_leaps(printed.document.blocks)
    if printed.form != "case-study":
        return [{"size": size, "aloud": False, "blocks": blocks_data(blocks)}]
    stretches: list[tuple[float, list[Block]]] = [(size, [])]
    for block in blocks:
        aloud = _changes_to_aloud(block)
        if aloud is not None:
            stretches.append((_ALOUD_PT if aloud else size, []))
        stretches[-1][1].append(block)
    return [
        {"size": points, "aloud": points == _ALOUD_PT, "blocks": blocks_data(blocks)}
        for points, blocks in stretches
        if blocks
    ]


def _without_leaps(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Raise headings that leave out a level, which PDF/UA-1 forbids."""
    deepest, raised = 1, []
    for block in blocks:
        if isinstance(block, Heading):
            if block.level > deepest + 1:
                block = replace(block, level=2 if deepest == 1 else 3)
            deepest = block.level
        raised.append(block)
    return tuple(raised)


def _changes_to_aloud(block: Block) -> bool | None:
    """Tell whether the story starts here (True) or has ended (False); None where nothing changes."""
    if isinstance(block, Heading):
        return block.anchor == "story"
    return False if isinstance(block, Callout) and block.kind == "fiction" else None


def write_worksheet(printed: PrintedSheet) -> Pdf:
    """Write a worksheet. Raises NotTypeset."""
    return typeset("worksheet", {**sheet_data(printed), "author": printed.author})


def sheet_data(printed: PrintedSheet) -> dict[str, Any]:
    """Give a worksheet as the template `sheet` wants it."""
    sheet = printed.sheet
    width, height = printed.paper
    return {
        "lang": str(sheet.locale),
        "name": sheet.title[0].plain,
        "pictures-only": sheet.pictures_only,
        "title": _stacked(sheet.title),
        "name-label": _stacked(sheet.name_label),
        "fields": [{"label": _stacked(field.label), "lines": field.lines} for field in sheet.fields],
        "how-to-use": _stacked(sheet.how_to_use),
        "purpose": _stacked(sheet.purpose),
        "instructions": [_stacked(item) for item in sheet.instructions],
        "notes": [[_stacked(name), _stacked(words)] for name, words in sheet.notes],
        "translations": [[text_data(one), text_data(other)] for one, other in sheet.translations],
        "strip": _stacked(sheet.strip),
        "duplex": any(drawing.side == "back" for drawing in printed.drawings),
        "drawings": [drawing_data(drawing, printed.alternative) for drawing in printed.drawings],
        "paper": {"width": width, "height": height},
        "margin": MARGIN_MM,
        "width": width - 2 * MARGIN_MM,
        "head": head_mm(sheet),
        "foot": FOOT_MM,
        "imprint": imprint_data(printed.imprint, sheet.locale),
    }


def write_picture(drawing: Drawing, locale: Locale, dots_per_inch: int = 200) -> bytes:
    """Write a drawing with its words as PNG, for files that cannot hold it otherwise (Word). Raises NotTypeset."""
    data = {"lang": str(locale), "drawing": drawing_data(drawing, "")}
    return typeset_picture("picture", data, dots_per_inch)


def head_mm(sheet: Sheet) -> float:
    """Give the room above the drawing, in millimetres."""
    return 0.0 if sheet.pictures_only else HEAD_MM[len(sheet.title)]


def _stacked(words: Stacked) -> list[dict[str, Any]]:
    return [text_data(one) for one in words]
