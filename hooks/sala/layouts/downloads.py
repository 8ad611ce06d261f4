"""Downloads as readers see them: on the page of what they belong to, and all of them in one table."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sala.blocks import (
    Block,
    Cell,
    Document,
    FileTarget,
    Filter,
    ListBlock,
    Paragraph,
    Properties,
    RichText,
    Row,
    Span,
    Table,
    Target,
)
from sala.layouts.context import LayoutContext
from sala.layouts.offered_file import OfferedFile

_FORMATS = {"pdf": "PDF", "docx": "Word", "epub": "EPUB", "zip": "ZIP"}
_BYTES_IN_KB = 1000


def name_of_file(kind: str, variant: str, context: LayoutContext) -> str:
    """Give `Worksheet, pictures only`."""
    name = context.words(f"file-{kind}")
    return f"{name} ({context.words(f'variant-{variant}')})" if variant else name


def lay_out_offers(files: Iterable[OfferedFile], context: LayoutContext) -> Iterator[Block]:
    """Yield the heading and the list of a page's files, the reader's own language first."""
    own = sorted(files, key=lambda file: file.locale is not context.locale)
    if own:
        yield context.heading("downloads", "downloads")
        yield ListBlock(tuple((Paragraph(_offer(file, context)),) for file in own))


def with_offers(document: Document, files: Iterable[OfferedFile], context: LayoutContext) -> Document:
    """Give a page's document with its files behind what the page says at a glance."""
    blocks = document.blocks
    place = next((index + 1 for index, block in enumerate(blocks) if isinstance(block, Properties)), len(blocks))
    return replace(document, blocks=(*blocks[:place], *lay_out_offers(files, context), *blocks[place:]))


def lay_out_download_list(context: LayoutContext) -> Document:
    """Give the page with all downloads in a table that can be narrowed."""
    listed = [(address, file) for address, offered in context.files.items() for file in offered]
    columns = tuple(context.say(name) for name in ("file", "belongs-to", "language", "format"))
    table = Table(
        columns,
        tuple(_row(address, file, context) for address, file in listed),
        caption=context.say("downloads-intro"),
        filters=tuple(_filters([file for _, file in listed], context)),
        nothing_found=context.say("no-file-fits"),
    )
    return Document(context.say("downloads"), context.locale, (table,))


def _offer(file: OfferedFile, context: LayoutContext) -> RichText:
    """Give `Worksheet (Khmer), PDF, 2 pages, 58 KB`, the first words leading to the file."""
    link = FileTarget(file.path)
    name = name_of_file(file.kind, file.variant, context)
    if not file.variant:  # a variant's name says which words it has
        name = f"{name} · {_language(file, context)}"
    return RichText((Span(name, "plain", link), Span(f" · {_facts(file, context)}")), context.locale)


def _language(file: OfferedFile, context: LayoutContext) -> str:
    return context.words(f"language-{file.locale}")


def _facts(file: OfferedFile, context: LayoutContext) -> str:
    facts = [_FORMATS[file.format]]
    if file.pages is not None:
        facts.append(context.words("file-page") if file.pages == 1 else context.words("file-pages", pages=file.pages))
    if file.bytes is not None:
        facts.append(context.words("file-size", size=max(1, round(file.bytes / _BYTES_IN_KB))))
    return " · ".join(facts)


def _row(address: str, file: OfferedFile, context: LayoutContext) -> Row:
    title = context.text(file.title)
    words = RichText((Span(f"{file.code} "), *title.spans) if file.code else title.spans, title.locale)
    name = context.plain(name_of_file(file.kind, file.variant, context), FileTarget(file.path))
    cells = (
        name,
        context.linked(words, Target(address)),
        context.plain(_language(file, context)),
        context.plain(_facts(file, context)),
    )
    module = address.split("/", 1)[0]
    values = {"module": (module,), "kind": (_kind(file),), "language": (str(file.locale),), "format": (file.format,)}
    return Row(tuple(Cell((Paragraph(cell),)) for cell in cells), values)


def _kind(file: OfferedFile) -> str:
    return f"{file.kind}-{file.variant}" if file.variant else file.kind


def _filters(files: list[OfferedFile], context: LayoutContext) -> Iterator[Filter]:
    modules = [(one.module.id, context.text(one.module.title)) for one in context.curriculum.modules.values()]
    kinds = {_kind(file): name_of_file(file.kind, file.variant, context) for file in files}
    languages = {str(file.locale): _language(file, context) for file in files}
    formats = {file.format: _FORMATS[file.format] for file in files}
    yield _filter("module", "module", modules, context)
    for name, label, options in (
        ("kind", "file", kinds),
        ("language", "language", languages),
        ("format", "format", formats),
    ):
        yield _filter(name, label, [(key, context.plain(words)) for key, words in options.items()], context)


def _filter(name: str, label: str, options: list[tuple[str, RichText]], context: LayoutContext) -> Filter:
    return Filter(name, context.say(label), context.say("all"), tuple(options))
