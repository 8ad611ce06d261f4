"""Pages for files: a lesson in a PDF, a Word file, two books and an e-book is laid out once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from sala.blocks import Document
from sala.layouts.page import Page
from sala.layouts.pages import lay_out, pages_of
from sala.locales import Locale
from sala.model.curriculum import Curriculum


@dataclass
class LaidOutPages:
    """The generated pages of a curriculum, without the files that they offer on the site."""

    curriculum: Curriculum
    _documents: dict[tuple[str, Locale], Document] = field(default_factory=dict)

    @cached_property
    def by_address(self) -> Mapping[str, Page]:
        """All pages, in the order of the site."""
        return {page.address: page for page in pages_of(self.curriculum)}

    def document(self, address: str, locale: Locale) -> Document:
        """Give a page in a language."""
        if (address, locale) not in self._documents:
            self._documents[address, locale] = lay_out(self.by_address[address], self.curriculum, locale)
        return self._documents[address, locale]
