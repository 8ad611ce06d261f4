"""Blocks to the body of a Word file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from itertools import groupby

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from sala.blocks import (
    Block,
    Callout,
    Cell,
    Document,
    Fold,
    Heading,
    ListBlock,
    Paragraph,
    Properties,
    RichText,
    Row,
    Span,
    Speech,
    Step,
    Table,
    Timeline,
    WriteInSpace,
)
from sala.blocks import Picture as DrawnGraphic
from sala.khmer.digits import to_khmer_digits
from sala.locales import Locale
from sala.writers.docx.bookmarks import bookmark_name, bookmarked
from sala.writers.docx.elements import Element, paragraph, w
from sala.writers.docx.forms import check_box, writing_lines
from sala.writers.docx.lists import BULLETS, INDENT, Numbering, list_properties
from sala.writers.docx.picture import Picture, picture_paragraph
from sala.writers.docx.runs import run, runs_of_span
from sala.writers.docx.tables import WRITING_ROW, cell_of, column_widths, is_empty, row_of, table_of
from sala.writers.links import AddressOf
from sala.writers.speech_marks import speech_marks

_WARNINGS = ("safety", "do-no-harm", "stop", "decision")
"""Kinds of callouts with a thick frame."""
_LONGEST_UNBROKEN = 1200
"""Letters up to which a box stays on one page."""
_BOX_PADDING = 284
"""What a box takes from the width inside it, in twentieths of a point."""
_NAMES_SHARE = 0.28
"""The part of the width that the names in a list of properties get."""


class BodyWriter:
    """Writes the blocks of one file."""

    def __init__(
        self, part: DocumentPart, address_of: AddressOf, pictures: Sequence[tuple[str, Picture]], width: int
    ) -> None:
        self._part = part
        self._address_of = address_of
        self._pictures = pictures
        self._width = width
        self._numbering = Numbering(part.numbering_part.element)
        self._ids = 0

    def document(self, document: Document) -> Iterator[Element]:
        """Yield everything between the title and the end of the page."""
        if document.kicker is not None:
            yield paragraph("Kicker", *self.inline(document.kicker))
        yield self._anchored("Heading1", "top", self.inline(document.title))
        yield from self.blocks(document.blocks)

    def blocks(self, blocks: Iterable[Block]) -> Iterator[Element]:
        """Yield the elements of several blocks."""
        for block in blocks:
            yield from _WRITERS[type(block)](self, block)

    # Words

    def inline(self, text: RichText, *, strong: bool = False) -> Iterator[Element]:
        """Yield runs; neighbours that lead to the same place become one link."""
        for link, spans in groupby(text.spans, key=lambda span: span.link):
            address = link if link is None or isinstance(link, str) else self._address_of(link)
            if address is None:
                for span in spans:
                    yield from runs_of_span(span, text.locale, strong=strong)
            else:
                yield self._link(address, spans, text.locale, strong=strong)

    def _link(self, address: str, spans: Iterable[Span], locale: Locale, *, strong: bool) -> Element:
        if address.startswith("#"):
            link = w("hyperlink", anchor=bookmark_name(address[1:]))
        else:
            link = w("hyperlink")
            link.set(qn("r:id"), self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        for span in spans:
            link.extend(list(runs_of_span(span, locale, strong=strong, style="Hyperlink")))
        return link

    def _anchored(self, style: str, anchor: str, runs: Iterable[Element], *properties: Element) -> Element:
        return paragraph(style, *bookmarked(anchor, self._next_id(), runs), properties=properties)

    def _next_id(self) -> int:
        self._ids += 1
        return self._ids

    # Blocks

    def _paragraph(self, block: Paragraph) -> Iterator[Element]:
        yield paragraph("Normal", *self.inline(block.text))

    def _heading(self, block: Heading) -> Iterator[Element]:
        yield self._anchored(f"Heading{block.level}", block.anchor, self.inline(block.text))
        for anchor, picture in self._pictures:
            if anchor == block.anchor:
                yield picture_paragraph(picture, self._part, self._width)

    def _list_block(self, block: ListBlock, level: int = 0) -> Iterator[Element]:
        if block.ticked:
            for entry in block.entries:
                yield from self._entry(entry, "Checklist", (), level, box=check_box(self._next_id()))
            return
        style = "ListNumber" if block.ordered else "ListBullet"
        numbers = self._numbering.start_again() if block.ordered else BULLETS
        for entry in block.entries:
            yield from self._entry(entry, style, list_properties(numbers, level), level)

    def _entry(
        self,
        entry: tuple[Block, ...],
        style: str,
        properties: tuple[Element, ...],
        level: int,
        box: Element | None = None,
    ) -> Iterator[Element]:
        """Yield an entry: its first paragraph carries the number or bullet, the others stand below it."""
        lead = () if box is None else (box, w("r", w("tab")))
        rest = entry
        first = entry[0] if entry else None
        if isinstance(first, Paragraph):
            lead, rest = (*lead, *self.inline(first.text)), entry[1:]
        yield paragraph(style, *lead, properties=properties)
        indent = (level + 1) * INDENT
        for block in rest:
            if isinstance(block, Paragraph):
                yield paragraph("ListContinue", *self.inline(block.text), properties=(w("ind", left=indent),))
            elif isinstance(block, ListBlock):
                yield from self._list_block(block, level + 1)
            else:
                yield from self.blocks((block,))

    def _callout(self, block: Callout) -> Iterator[Element]:
        """Yield a framed box. A title with an anchor stands above it: Word's outline knows no headings inside tables."""
        style = "WarningBox" if block.kind in _WARNINGS else "Box"
        title = list(self.inline(block.title))
        if block.anchor:
            yield self._anchored("Heading2", block.anchor, title)
            if not block.blocks:
                return
        with self._narrower(_BOX_PADDING):
            inside = [] if block.anchor else [paragraph("BoxTitle", *title)]
            inside.extend(self.blocks(block.blocks))
        long = sum(len(words) for element in inside for words in element.itertext()) > _LONGEST_UNBROKEN
        row = row_of([cell_of(self._width, inside)], may_split=long)
        yield table_of(style, [self._width], [row], heads=False)
        yield _gap()

    def _fold(self, block: Fold) -> Iterator[Element]:
        """Yield the content below a heading: paper cannot be unfolded."""
        if block.anchor:
            yield self._anchored("Heading2", block.anchor, self.inline(block.summary))
        else:
            yield paragraph("Heading4", *self.inline(block.summary))
        yield from self.blocks(block.blocks)

    def _properties(self, block: Properties) -> Iterator[Element]:
        names = int(self._width * _NAMES_SHARE)
        widths = [names, self._width - names]
        rows = [
            row_of(
                [
                    cell_of(widths[0], [paragraph("TableHead", *self.inline(name))]),
                    cell_of(widths[1], [paragraph("TableCell", *self.inline(value))]),
                ]
            )
            for name, value in block.rows
        ]
        yield table_of("Facts", widths, rows, heads=False)
        yield _gap()

    def _speech(self, block: Speech) -> Iterator[Element]:
        opening, closing = speech_marks(block.text.locale)
        yield paragraph(
            "Say" if block.kind == "say" else "Ask",
            *self.inline(block.label, strong=True),
            run(" ", khmer=False),
            run(opening, khmer=block.text.locale is Locale.KM),
            *self.inline(block.text),
            run(closing, khmer=block.text.locale is Locale.KM),
        )

    def _step(self, block: Step) -> Iterator[Element]:
        tabs = w("tabs", w("tab", val="right", pos=self._width))
        number = RichText((Span(f"{block.number}. "),), block.title.locale)
        runs = (*self.inline(number), *self.inline(block.title), w("r", w("tab")), *self.inline(block.minutes))
        yield self._anchored("Heading3", block.anchor, runs, tabs)
        marks = list(self._joined(block.marks))
        if marks:
            yield paragraph("Marks", *marks)
        yield from self.blocks(block.blocks)

    def _joined(self, texts: tuple[RichText, ...]) -> Iterator[Element]:
        for index, text in enumerate(texts):
            if index:
                yield run(" · ", khmer=False)
            yield from self.inline(text)

    def _timeline(self, block: Timeline) -> Iterator[Element]:
        """Yield the session as lines with the minutes at the right, numbered as the steps are."""
        yield paragraph("TableIntro", *self.inline(block.description))
        tabs = w("tabs", w("tab", val="left", pos=INDENT), w("tab", val="right", leader="dot", pos=self._width))
        for number, bar in enumerate(block.bars, start=1):
            locale = bar.label.locale
            shown = to_khmer_digits(str(number)) if locale is Locale.KM else str(number)
            label = w("hyperlink", *self.inline(bar.label), anchor=bookmark_name(bar.anchor))
            yield paragraph(
                "TimelineRow",
                *runs_of_span(Span(f"{shown}."), locale),
                w("r", w("tab")),
                label,
                w("r", w("tab")),
                *runs_of_span(Span(bar.shown_minutes), locale),
                properties=(deepcopy(tabs),),
            )

    def _drawing(self, block: DrawnGraphic) -> Iterator[Element]:
        """A drawing reaches the file as a picture below its heading; here it leaves no trace."""
        yield from ()

    def _write_in_space(self, block: WriteInSpace) -> Iterator[Element]:
        yield paragraph("WriteInLabel", *self.inline(block.label))
        yield from writing_lines(block.lines, self._width)

    def _table(self, block: Table) -> Iterator[Element]:
        if block.caption is not None:
            yield paragraph("TableIntro", *self.inline(block.caption))
        widths = column_widths(block, self._width)
        heads = [
            cell_of(width, [paragraph("TableHead", *self.inline(column))])
            for width, column in zip(widths, block.columns, strict=True)
        ]
        rows = [row_of(heads, heads=True), *(self._row(row, widths) for row in block.rows)]
        for _ in range(block.blank_rows):
            rows.append(row_of([cell_of(width, [paragraph("TableCell")]) for width in widths], height=WRITING_ROW))
        caption = "" if block.caption is None else block.caption.plain
        yield table_of("Grid", widths, rows, heads=True, caption=caption)
        yield _gap()

    def _row(self, row: Row, widths: list[int]) -> Element:
        written_in = any(is_empty(cell) for cell in row.cells)
        cells = [cell_of(width, self._cell(cell, width)) for width, cell in zip(widths, row.cells, strict=True)]
        if row.anchor:
            first = cells[0].find(qn("w:p"))
            for mark in bookmarked(row.anchor, self._next_id(), ()):
                first.append(mark)
        return row_of(cells, height=WRITING_ROW if written_in else 0)

    def _cell(self, cell: Cell, width: int) -> list[Element]:
        with self._narrower(self._width - width):
            inside = []
            for block in cell.blocks:
                if isinstance(block, Paragraph):
                    inside.append(paragraph("TableCell", *self.inline(block.text)))
                else:
                    inside.extend(self.blocks((block,)))
        return inside

    @contextmanager
    def _narrower(self, by: int) -> Iterator[None]:
        self._width -= by
        try:
            yield
        finally:
            self._width += by


def _gap() -> Element:
    """Keep two tables apart: without a paragraph between them, Word makes one of both."""
    return paragraph("Gap")


_WRITERS: dict[type, Callable[..., Iterator[Element]]] = {
    Paragraph: BodyWriter._paragraph,
    Heading: BodyWriter._heading,
    ListBlock: BodyWriter._list_block,
    Callout: BodyWriter._callout,
    Fold: BodyWriter._fold,
    Properties: BodyWriter._properties,
    Table: BodyWriter._table,
    Speech: BodyWriter._speech,
    Step: BodyWriter._step,
    Timeline: BodyWriter._timeline,
    WriteInSpace: BodyWriter._write_in_space,
    DrawnGraphic: BodyWriter._drawing,
}
