"""All downloads of a curriculum: which there are, and everything that each is made from."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

from sala.diagnostics import Location, Problem
from sala.downloads.books import curriculum_book, module_book
from sala.downloads.download import HOME, Download, Format, Kind, Variant
from sala.downloads.order import Content, Order
from sala.downloads.packing import lesson_pack, module_pack
from sala.downloads.printing import Printing
from sala.graphics.too_large import DrawingTooLarge
from sala.layouts.imprint import Edition
from sala.layouts.page import Page
from sala.layouts.sheet import SheetVariant
from sala.locales import Locale
from sala.model.base import SourceMap
from sala.model.curriculum import Curriculum, ModuleContent
from sala.model.worksheet import Worksheet

_SHEETS: tuple[tuple[SheetVariant, Locale, Variant], ...] = (
    ("km", Locale.KM, ""),
    ("en", Locale.EN, ""),
    ("both", Locale.KM, "both"),
    ("pictures", Locale.KM, "pictures"),
)


@dataclass(frozen=True)
class Planned:
    """A download that nothing was laid out for yet."""

    download: Download
    source: SourceMap
    """The file to mend when it cannot be made."""
    lay_out: Callable[[], Content]
    """Gives everything that it says. Raises DrawingTooLarge."""

    def order(self) -> Order:
        """Lay it out. Raises DrawingTooLarge."""
        return Order(self.download, self.lay_out(), Location(self.source.path))


@dataclass
class Listing:
    """The orders for all downloads, in teaching order; packs, which hold others, come last."""

    orders: list[Order] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    """What cannot be laid out at all, such as a drawing that is too large for its page."""


def list_downloads(curriculum: Curriculum, edition: Edition) -> Listing:
    """Give an order for every download of the curriculum."""
    listing = Listing()
    for planned in plan_downloads(curriculum, edition):
        if listing.problems and planned.download.kind in ("book", "pack"):  # they hold every sheet
            break
        try:
            listing.orders.append(planned.order())
        except DrawingTooLarge as too_large:
            problem = too_large.problem(planned.source)
            if problem not in listing.problems:  # a sheet has the same drawing in every format
                listing.problems.append(problem)
    return listing


def plan_downloads(curriculum: Curriculum, edition: Edition) -> list[Planned]:
    """Give every download of the curriculum, in teaching order, packs last. It takes no time: nothing is laid out."""
    printing = Printing(curriculum, edition)
    planned = [one for content in curriculum.modules.values() for one in _single_files(content, printing)]
    planned.extend(_books(curriculum, printing))
    planned.extend(_packs(curriculum, printing, [one.download for one in planned]))
    return planned


def _planned(
    page: Page,
    source: SourceMap,
    lay_out: Callable[[], Content],
    kind: Kind,
    locale: Locale,
    variant: Variant = "",
    format_: Format = "pdf",
) -> Planned:
    name = "-".join(part for part in (page.address, "answers" if kind == "answers" else "", variant or locale) if part)
    download = Download(f"{name}.{format_}", kind, format_, locale, variant, page.address, page.title, page.code)
    return Planned(download, source, lay_out)


def _single_files(content: ModuleContent, printing: Printing) -> Iterator[Planned]:
    """Yield lesson plans, case studies and worksheets of a module."""
    module = content.module.id
    for lesson in content.lessons.values():
        page, source = printing.page(f"{module}/{lesson.id}"), lesson.source_map
        for locale in Locale:
            plan = partial(printing.document, page.address, "lesson", lesson, locale)
            yield _planned(page, source, plan, "lesson", locale)
            word = partial(printing.word, page.address, lesson, locale)
            yield _planned(page, source, word, "lesson", locale, format_="docx")
    for case in content.case_studies.values():
        page = printing.page(f"{module}/{case.id}")
        for locale in Locale:
            story = partial(printing.document, page.address, "case-study", case, locale)
            yield _planned(page, case.source_map, story, "case-study", locale)
    for sheet in content.worksheets.values():
        yield from _worksheet_files(printing.page(f"{module}/{sheet.id}"), sheet, printing)


def _worksheet_files(page: Page, sheet: Worksheet, printing: Printing) -> Iterator[Planned]:
    address, source = page.address, sheet.source_map
    for name, locale, variant in _SHEETS:
        yield _planned(page, source, partial(printing.sheet, address, sheet, name), "worksheet", locale, variant)
    for locale in Locale:
        word = partial(printing.word_sheet, address, sheet, locale)
        yield _planned(page, source, word, "worksheet", locale, format_="docx")
    if sheet.answer_key:
        for locale in Locale:
            yield _planned(page, source, partial(printing.answers, address, sheet, locale), "answers", locale)


def _books(curriculum: Curriculum, printing: Printing) -> Iterator[Planned]:
    for content in curriculum.modules.values():
        module = content.module
        address, source = f"{module.id}/index", module.source_map
        for locale in Locale:
            path = f"{module.id}/{module.id}-book-{locale}"
            book = Download(f"{path}.pdf", "book", "pdf", locale, "", address, module.title)
            yield Planned(book, source, partial(module_book, content, printing, locale))
            book = Download(f"{path}.epub", "book", "epub", locale, "", address, module.title)
            yield Planned(book, source, partial(printing.ebook, content, locale))
    settings = curriculum.settings
    for locale in Locale:
        book = Download(f"curriculum-book-{locale}.pdf", "book", "pdf", locale, "", HOME, settings.title)
        yield Planned(book, settings.source_map, partial(curriculum_book, curriculum, printing, locale))


def _packs(curriculum: Curriculum, printing: Printing, others: list[Download]) -> Iterator[Planned]:
    for content in curriculum.modules.values():
        module = content.module
        for locale in Locale:
            context = printing.context(locale)
            for lesson in content.lessons.values():
                path = f"{module.id}/{lesson.id}-pack-{locale}.zip"
                address = f"{module.id}/{lesson.id}"
                pack = Download(path, "pack", "zip", locale, "", address, lesson.shown_title, lesson.code)
                yield Planned(pack, lesson.source_map, partial(lesson_pack, lesson, others, context))
            path = f"{module.id}/{module.id}-pack-{locale}.zip"
            pack = Download(path, "pack", "zip", locale, "", f"{module.id}/index", module.title)
            yield Planned(pack, module.source_map, partial(module_pack, content, others, context))
