"""Drawings that fit the paper they are printed on."""

from collections.abc import Iterator

from sala.diagnostics import Problem
from sala.graphics.page_area import FOOT_MM, TITLE_MM, page_area
from sala.graphics.registry import draw
from sala.graphics.too_large import DrawingTooLarge
from sala.locales import Locale
from sala.model.worksheet import Worksheet
from sala.rules.rule import FileQuestion


def drawings_fit(file: FileQuestion) -> Iterator[Problem]:
    """A worksheet's drawing fits its page in every language."""
    for sheet in file.of(Worksheet):
        area = page_area(sheet.paper, above=TITLE_MM, below=FOOT_MM)
        for locale in Locale:
            try:
                draw(sheet.graphic, area, locale)
            except DrawingTooLarge as error:
                yield error.problem(sheet.source_map)


RULES = (drawings_fit,)
