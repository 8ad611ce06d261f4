"""Blocks to HTML: a page's body, without inline styles, scripts or event attributes.

What is written is well-formed XML too, so that a book can hold the same pages.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from sala.blocks import (
    Block,
    Callout,
    Cell,
    Document,
    FileTarget,
    Filter,
    Fold,
    Heading,
    Link,
    ListBlock,
    Paragraph,
    Picture,
    Properties,
    RichText,
    Row,
    Span,
    Speech,
    Step,
    Table,
    Target,
    Timeline,
    WriteInSpace,
)
from sala.graphics.page_area import FOOT_MM, TITLE_MM, page_area
from sala.graphics.registry import draw
from sala.graphics.svg import write_svg
from sala.locales import Locale
from sala.writers.links import AddressOf
from sala.writers.scripts_of import is_all_in, language_runs
from sala.writers.speech_marks import speech_marks


@dataclass(frozen=True)
class TocEntry:
    """A heading of the page, for its table of contents."""

    level: int
    anchor: str
    title: str


@dataclass(frozen=True)
class HtmlPage:
    """A written page."""

    body: str
    """Everything below the site's frame, starting with the h1."""
    contents: tuple[TocEntry, ...]
    """The headings that a table of contents lists."""


def write_html(document: Document, address_of: AddressOf, *, for_book: bool = False) -> HtmlPage:
    """Write the body of a page; links lead where `address_of` says.

    `for_book`: nothing waits for a click or a script. Folds are open, tables have no filters.
    """
    writer = _Writer(document.locale, address_of, for_book=for_book)
    title = f'<h1 id="top">{writer.inline(document.title)}</h1>'
    if document.kicker is not None:
        title = f'<p class="sala-kicker">{writer.inline(document.kicker)}</p>\n{title}'
    body = "\n".join((title, *(writer.block(block) for block in document.blocks)))
    return HtmlPage(body + "\n", tuple(_contents(document)))


def _contents(document: Document) -> Iterator[TocEntry]:
    """List headings of the second level, steps, and the boxes and folds that have an anchor."""
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 2:
            yield TocEntry(2, block.anchor, block.text.plain)
        elif isinstance(block, Step):
            yield TocEntry(3, block.anchor, f"{block.number}. {block.title.plain}")
        elif isinstance(block, Callout) and block.anchor:
            yield TocEntry(2, block.anchor, block.title.plain)
        elif isinstance(block, Fold) and block.anchor:
            yield TocEntry(2, block.anchor, block.summary.plain)


class _Writer:
    """Writes blocks of one page."""

    def __init__(self, locale: Locale, address_of: AddressOf, *, for_book: bool) -> None:
        self._locale = locale
        self._address_of = address_of
        self._for_book = for_book

    def block(self, block: Block) -> str:
        return _WRITERS[type(block)](self, block)

    def blocks(self, blocks: tuple[Block, ...]) -> str:
        return "\n".join(self.block(block) for block in blocks)

    # Words

    def inline(self, text: RichText) -> str:
        """Write words; those in another language than the page are marked."""
        words = self._spans(text)
        return words if text.locale is self._locale else f'<span lang="{text.locale}">{words}</span>'

    def _marked(self, text: RichText) -> tuple[str, str]:
        """Give the words and a lang attribute for the element that holds nothing else."""
        words = self._spans(text)
        return words, "" if text.locale is self._locale else f' lang="{text.locale}"'

    def _spans(self, text: RichText) -> str:
        """Write spans; neighbours that lead to the same place become one link."""
        if len(text.spans) == 1 and text.spans[0].link is None:  # nearly all texts
            return self._use(text.spans[0], text.locale)
        parts = []
        for link, spans in groupby(text.spans, key=lambda span: span.link):
            words = "".join(self._use(span, text.locale) for span in spans)
            parts.append(words if link is None else self._linked(words, link))
        return "".join(parts)

    def _use(self, span: Span, locale: Locale) -> str:
        """Write a span; the first use of a term leads to its meaning, which a screen reader also tells on focus."""
        words = self._span(span, locale)
        if not span.term:
            return words
        word = f"word-{span.term}"
        return f'<a class="sala-term" href="#{word}" aria-describedby="{word}" id="use-{span.term}">{words}</a>'

    def _span(self, span: Span, locale: Locale) -> str:
        if is_all_in(span.text, locale):  # nearly all texts
            words = escape(span.text, quote=False)
        else:
            words = "".join(
                escape(run, quote=False)
                if language is locale
                else f'<span lang="{language}">{escape(run, quote=False)}</span>'
                for run, language in language_runs(span.text, locale)
            )
        if span.style != "plain":
            tag = "strong" if span.style == "strong" else "em"
            words = f"<{tag}>{words}</{tag}>"
        return words

    def _linked(self, words: str, link: Link) -> str:
        if isinstance(link, Target | FileTarget):
            address = self._address_of(link)
            return words if address is None else f'<a href="{escape(address)}">{words}</a>'
        return f'<a href="{escape(link)}" rel="noreferrer">{words}</a>'

    # Blocks

    def paragraph(self, block: Paragraph) -> str:
        words, lang = self._marked(block.text)
        return f"<p{lang}>{words}</p>"

    def heading(self, block: Heading) -> str:
        words, lang = self._marked(block.text)
        return f'<h{block.level} id="{block.anchor}"{lang}>{words}</h{block.level}>'

    def list_block(self, block: ListBlock) -> str:
        tag = "ol" if block.ordered else "ul"
        entries = "\n".join(f"<li>{self._entry(entry)}</li>" for entry in block.entries)
        return f"<{tag}>\n{entries}\n</{tag}>"

    def _entry(self, blocks: tuple[Block, ...]) -> str:
        """Write the blocks of a list entry or cell; a single paragraph needs no <p>."""
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            return self.inline(blocks[0].text)
        return self.blocks(blocks)

    def callout(self, block: Callout) -> str:
        anchor = f' id="{block.anchor}"' if block.anchor else ""
        words, lang = self._marked(block.title)
        inside = f"\n{self.blocks(block.blocks)}" if block.blocks else ""
        if block.anchor:
            return (
                f'<section class="sala-box sala-box--{block.kind}"{anchor}>\n'
                f'<h2 class="sala-box__title"{lang}>{words}</h2>{inside}\n</section>'
            )
        return f'<div class="sala-box sala-box--{block.kind}">\n<p class="sala-box__title"{lang}>{words}</p>{inside}\n</div>'

    def fold(self, block: Fold) -> str:
        anchor = f' id="{block.anchor}"' if block.anchor else ""
        kind = " sala-fold--facilitator" if block.facilitator_only else ""
        unfolded = ' open=""' if self._for_book else ""
        return (
            f'<details class="sala-fold{kind}"{anchor}{unfolded}>\n<summary>{self.inline(block.summary)}</summary>\n'
            f"{self.blocks(block.blocks)}\n</details>"
        )

    def properties(self, block: Properties) -> str:
        terms = block.terms or ("",) * len(block.rows)
        rows = "\n".join(
            f"<div{self._word_anchor(term)}><dt>{self.inline(name)}</dt><dd>{self.inline(value)}{self._back(term, block.back)}</dd></div>"
            for (name, value), term in zip(block.rows, terms, strict=True)
        )
        return f'<dl class="sala-properties">\n{rows}\n</dl>'

    def _word_anchor(self, term: str) -> str:
        return f' id="word-{term}"' if term else ""

    def _back(self, term: str, words: RichText | None) -> str:
        return f' <a class="sala-back" href="#use-{term}">{self.inline(words)}</a>' if term and words else ""

    def speech(self, block: Speech) -> str:
        marks = speech_marks(block.text.locale)
        return (
            f'<div class="sala-speech sala-speech--{block.kind}"><span class="sala-speech__label">'
            f"{self.inline(block.label)}</span> <q>{marks[0]}{self.inline(block.text)}{marks[1]}</q></div>"
        )

    def step(self, block: Step) -> str:
        optional = " sala-step--optional" if block.optional else ""
        marks = "".join(f"<li>{self.inline(mark)}</li>" for mark in block.marks)
        return (
            f'<section class="sala-step{optional}" id="{block.anchor}">\n'
            f'<h3 class="sala-step__title"><span class="sala-step__number">{block.number}</span> '
            f"{self.inline(block.title)} "
            f'<span class="sala-step__minutes">{self.inline(block.minutes)}</span></h3>\n'
            f'<ul class="sala-step__marks">{marks}</ul>\n{self.blocks(block.blocks)}\n</section>'
        )

    def timeline(self, block: Timeline) -> str:
        """Write the session as rows: each bar starts where the one before ends."""
        total = sum(bar.minutes for bar in block.bars)
        rows, start = [], 0
        # A page knows what an svg is; XML, which books are made of, has to be told.
        space = ' xmlns="http://www.w3.org/2000/svg"' if self._for_book else ""
        for bar in block.bars:
            kinds = [*_BARS.get(bar.phase, ()), *(["optional"] if bar.optional else [])]
            kind = f' class="{" ".join(kinds)}"' if kinds else ""
            rows.append(
                f'<li><a href="#{bar.anchor}">{self.inline(bar.label)}</a> '
                f"<span>{bar.shown_minutes}</span>"
                f'<svg{space} viewBox="0 0 {total} 4" preserveAspectRatio="none" '
                f'aria-hidden="true"><path d="M{start} 2h{bar.minutes}"{kind}/></svg></li>'
            )
            start += bar.minutes
        entries = "\n".join(rows)
        return (
            f'<figure class="sala-timeline">\n<figcaption>{self.inline(block.description)}</figcaption>\n'
            f"<ol>\n{entries}\n</ol>\n</figure>"
        )

    def write_in_space(self, block: WriteInSpace) -> str:
        lines = '<span class="sala-write-in__line"></span>' * block.lines
        words, lang = self._marked(block.label)
        return (
            f'<div class="sala-write-in"><p{lang}>{words}</p>'
            f'<div class="sala-write-in__lines" aria-hidden="true">{lines}</div></div>'
        )

    def picture(self, block: Picture) -> str:
        """Write the drawing as it is printed, one figure for each of its pages."""
        area = page_area(block.paper, above=TITLE_MM, below=FOOT_MM)
        pages = draw(block.graphic, area, self._locale)
        figures = (
            write_svg(
                page,
                self._locale,
                title=block.title.plain,
                description=block.description,
                name=f"{block.name}-{number}",
            )
            for number, page in enumerate(pages, start=1)
        )
        return "\n".join(f'<figure class="sala-picture">{figure}</figure>' for figure in figures)

    def table(self, block: Table) -> str:
        intro = f'<p class="sala-table__intro">{self.inline(block.caption)}</p>\n' if block.caption else ""
        head = "".join(f'<th scope="col">{self.inline(column)}</th>' for column in block.columns)
        rows = "\n".join([*(self._row(row, block) for row in block.rows), *self._blank_row(block)])
        filters = self._filters(block)
        table = (
            f'<div class="sala-table" tabindex="0" role="region" aria-labelledby="top">\n<table>\n'
            f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
        )
        if block.nothing_found is None or self._for_book:
            return intro + filters + table
        nothing = (
            f'\n<p class="sala-filters__nothing" data-sala-nothing="" hidden="">{self.inline(block.nothing_found)}</p>'
        )
        return f'{intro}<div data-sala-filtered="">\n{filters}{table}{nothing}\n</div>'

    def _blank_row(self, table: Table) -> Iterator[str]:
        """Yield one row for all that are filled in by hand; the words beside the table say how many."""
        if table.blank_rows:
            cells = "".join(f'<td data-label="{escape(column.plain)}"></td>' for column in table.columns)
            yield f"<tr>{cells}</tr>"

    def _row(self, row: Row, table: Table) -> str:
        values = "".join(f' data-{name}="{escape(" ".join(options))}"' for name, options in row.values.items())
        anchor = f' id="{row.anchor}"' if row.anchor else ""
        cells = []
        for index, (cell, column) in enumerate(zip(row.cells, table.columns, strict=True)):
            cells.append(self._cell(cell, column, heads_row=index == 0))
        return f"<tr{anchor}{values}>{''.join(cells)}</tr>"

    def _cell(self, cell: Cell, column: RichText, *, heads_row: bool) -> str:
        tag, scope = ("th", ' scope="row"') if heads_row else ("td", "")
        return f'<{tag}{scope} data-label="{escape(column.plain)}">{self._entry(cell.blocks)}</{tag}>'

    def _filters(self, table: Table) -> str:
        if not table.filters or self._for_book:
            return ""
        fields = " ".join(self._filter(choice) for choice in table.filters)
        return f'<form class="sala-filters" data-sala-filters="" hidden="">\n{fields}\n</form>\n'

    def _filter(self, choice: Filter) -> str:
        options = "".join(
            f'<option value="{escape(value)}">{escape(label.plain)}</option>' for value, label in choice.options
        )
        return (
            f"<label><span>{self.inline(choice.label)}</span> "
            f'<select name="{choice.name}"><option value="">{escape(choice.everything.plain)}</option>{options}</select></label>'
        )


_BARS = {"opening": ("edge",), "closing": ("edge",), "discussion": ("talk",), "synthesis": ("talk",)}
"""Phases of a session with a colour of their own on the time line."""

_WRITERS: dict[type, Callable[..., str]] = {
    Paragraph: _Writer.paragraph,
    Heading: _Writer.heading,
    ListBlock: _Writer.list_block,
    Callout: _Writer.callout,
    Fold: _Writer.fold,
    Properties: _Writer.properties,
    Table: _Writer.table,
    Speech: _Writer.speech,
    Step: _Writer.step,
    Timeline: _Writer.timeline,
    WriteInSpace: _Writer.write_in_space,
    Picture: _Writer.picture,
}
