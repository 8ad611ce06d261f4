"""Use cases: the only door from the command line and from MkDocs to everything below."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from sala.diagnostics import Report
from sala.finish.catalog import catalog_json, page_path
from sala.finish.digest_names import add_digest
from sala.finish.khmer_font import FONT_PATH, write_khmer_font
from sala.finish.lean_html import without_layout_space, without_unread_attributes
from sala.finish.stylesheet import one_stylesheet
from sala.finish.theme_files import remove_unasked
from sala.layouts.context import LayoutContext
from sala.layouts.navigation import NavEntry, navigation_of
from sala.layouts.page import Page
from sala.layouts.pages import lay_out, pages_of
from sala.loading.read_curriculum import read_curriculum
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.rules.all_rules import ask_all
from sala.rules.rule import Question
from sala.writers.html import AddressOf, HtmlPage, write_html

__all__ = ["CheckedCurriculum", "SitePages", "check", "lighten", "page_path"]

_TEMPLATE_WORDS = ("draft-title", "draft", "leave-quickly")


@dataclass(frozen=True)
class CheckedCurriculum:
    """What was read, and what is wrong with it."""

    curriculum: Curriculum | None
    """None when the curriculum's settings themselves could not be read."""
    report: Report
    """Every problem, of reading and of meaning."""


def check(root: Path, *, today: date, release: bool = False) -> CheckedCurriculum:
    """Read the curriculum under `root` and hold every rule against it.

    `today` is the day against which review dates are held. With `release`, an unfinished translation is an error.
    """
    loaded = read_curriculum(root)
    problems = list(loaded.problems)
    if loaded.curriculum is not None:
        problems.extend(ask_all(Question(loaded.curriculum, today, release)))
    return CheckedCurriculum(loaded.curriculum, Report.of(problems))


@dataclass(frozen=True)
class SitePages:
    """The generated pages of one curriculum, ready to be written in either language."""

    curriculum: Curriculum
    """What they are made from."""

    def all(self) -> Iterator[Page]:
        """Yield every generated page, in the order of the site."""
        yield from self.by_address.values()

    @cached_property
    def by_address(self) -> Mapping[str, Page]:
        """The generated pages by address, such as `rights/r3-rights-holders`."""
        return {page.address: page for page in pages_of(self.curriculum)}

    def navigation(self, locale: Locale) -> tuple[NavEntry, ...]:
        """Give the site's navigation in `locale`."""
        return navigation_of(self.curriculum, locale)

    def write(self, page: Page, locale: Locale, address_of: AddressOf) -> HtmlPage:
        """Write a page's body in `locale`; links lead where `address_of` says."""
        return write_html(lay_out(page, self.curriculum, locale), address_of)

    def template_words(self, locale: Locale) -> Mapping[str, str]:
        """Give the words that the site's frame says round every page, with underscores for hyphens."""
        context = LayoutContext(self.curriculum, locale)
        settings = self.curriculum.settings
        words = {name.replace("-", "_"): context.words(name) for name in _TEMPLATE_WORDS}
        return words | {name: getattr(settings, name).best(locale)[0] for name in ("credit", "licence")}

    def catalog_json(self, site_url: str) -> str:
        """Give catalog.json for a site at `site_url`."""
        return catalog_json(self.curriculum, site_url)


def lighten(site: Path, *, theme_files: Iterable[str], base_path: str, cache: Path) -> None:
    """Make the built folder light: the Khmer font, one stylesheet with what the pages use, no white space for nobody.

    `theme_files` are paths that the theme brought; those that no page asks for go. `base_path` is the path of the site's
    address. `cache` is a folder that outlives the build. Raises StylesheetError.
    """
    remove_unasked(site, theme_files)
    write_khmer_font(site, cache)
    add_digest(site, FONT_PATH)
    stylesheet = one_stylesheet(site, base_path=base_path)
    readers = [site / stylesheet, *site.rglob("*.js")]
    read = "".join(file.read_text(encoding="utf-8") for file in readers)
    for page in site.rglob("*.html"):
        html = without_unread_attributes(without_layout_space(page.read_text(encoding="utf-8")), read)
        page.write_text(html, encoding="utf-8", newline="\n")
