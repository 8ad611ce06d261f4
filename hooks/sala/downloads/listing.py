"""All downloads of a curriculum, each with everything that it is made from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

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
from sala.model.curriculum import Curriculum, ModuleContent
from sala.model.worksheet import Worksheet

_SHEETS: tuple[tuple[SheetVariant, Locale, Variant], ...] = (
    ("km", Locale.KM, ""),
    ("en", Locale.EN, ""),
    ("both", Locale.KM, "both"),
    ("pictures", Locale.KM, "pictures"),
)


@dataclass
class Listing:
    """The orders for all downloads, in teaching order; packs, which hold others, come last."""

    orders: list[Order] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    """What cannot be laid out at all, such as a drawing that is too large for its page."""


def list_downloads(curriculum: Curriculum, edition: Edition) -> Listing:
    """Give an order for every download of the curriculum."""
    listing, printing = Listing(), Printing(curriculum, edition)
    for content in curriculum.modules.values():
        for order in _single_files(content, printing, listing.problems):
            listing.orders.append(order)
    if listing.problems:  # books and packs hold every sheet
        return listing
    listing.orders.extend(_books(curriculum, printing))
    listing.orders.extend(_packs(curriculum, printing, listing.orders))
    return listing


def _order(
    page: Page, content: Content, kind: Kind, locale: Locale, variant: Variant = "", format_: Format = "pdf"
) -> Order:
    name = "-".join(part for part in (page.address, "answers" if kind == "answers" else "", variant or locale) if part)
    download = Download(f"{name}.{format_}", kind, format_, locale, variant, page.address, page.title, page.code)
    return Order(download, content, Location(page.source_path))


def _single_files(content: ModuleContent, printing: Printing, problems: list[Problem]) -> Iterator[Order]:
    """Yield lesson plans, case studies and worksheets of a module."""
    module = content.module.id
    for lesson in content.lessons.values():
        page = printing.page(f"{module}/{lesson.id}")
        for locale in Locale:
            yield _order(page, printing.document(page.address, "lesson", lesson, locale), "lesson", locale)
            yield _order(page, printing.word(page.address, lesson, locale), "lesson", locale, format_="docx")
    for case in content.case_studies.values():
        page = printing.page(f"{module}/{case.id}")
        for locale in Locale:
            yield _order(page, printing.document(page.address, "case-study", case, locale), "case-study", locale)
    for sheet in content.worksheets.values():
        page = printing.page(f"{module}/{sheet.id}")
        try:
            yield from list(_worksheet_files(page, sheet, printing))
        except DrawingTooLarge as too_large:
            problems.append(too_large.problem(sheet.source_map))


def _worksheet_files(page: Page, sheet: Worksheet, printing: Printing) -> Iterator[Order]:
    for name, locale, variant in _SHEETS:
        yield _order(page, printing.sheet(page.address, sheet, name), "worksheet", locale, variant)
    for locale in Locale:
        yield _order(page, printing.word_sheet(page.address, sheet, locale), "worksheet", locale, format_="docx")
    if sheet.answer_key:
        for locale in Locale:
            yield _order(page, printing.answers(page.address, sheet, locale), "answers", locale)


def _books(curriculum: Curriculum, printing: Printing) -> Iterator[Order]:
    for content in curriculum.modules.values():
        module = content.module
        page = printing.page(f"{module.id}/index")
        for locale in Locale:
            path = f"{module.id}/{module.id}-book-{locale}.pdf"
            download = Download(path, "book", "pdf", locale, "", page.address, module.title)
            yield Order(download, module_book(content, printing, locale), Location(page.source_path))
            path = f"{module.id}/{module.id}-book-{locale}.epub"
            download = Download(path, "book", "epub", locale, "", page.address, module.title)
            yield Order(download, printing.ebook(content, locale), Location(page.source_path))
    for locale in Locale:
        download = Download(f"curriculum-book-{locale}.pdf", "book", "pdf", locale, "", HOME, curriculum.settings.title)
        yield Order(download, curriculum_book(curriculum, printing, locale), curriculum.settings.source_map.at())


def _packs(curriculum: Curriculum, printing: Printing, orders: list[Order]) -> Iterator[Order]:
    made = [order.download for order in orders]
    for content in curriculum.modules.values():
        module = content.module
        for locale in Locale:
            for lesson in content.lessons.values():
                path = f"{module.id}/{lesson.id}-pack-{locale}.zip"
                address = f"{module.id}/{lesson.id}"
                pack = Download(path, "pack", "zip", locale, "", address, lesson.shown_title, lesson.code)
                yield Order(pack, lesson_pack(lesson, made, printing.context(locale)), lesson.source_map.at())
            path = f"{module.id}/{module.id}-pack-{locale}.zip"
            pack = Download(path, "pack", "zip", locale, "", f"{module.id}/index", module.title)
            yield Order(pack, module_pack(content, made, printing.context(locale)), module.source_map.at())
