"""The last step of a build: makes the folder that MkDocs wrote light. Each page is read twice and written once."""

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from sala.finish.digest_names import add_digest
from sala.finish.lean_html import UnreadAttributes
from sala.finish.page_facts import read_pages, with_stylesheet
from sala.finish.screen_font import FONT_PATH, write_screen_font
from sala.finish.stylesheet import write_one_stylesheet
from sala.finish.theme_files import remove_unasked
from sala.finish.used_names import AskedNames


def finish_site(site: Path, *, theme_files: Iterable[str], base_path: str) -> AskedNames:
    """Give the built folder the Khmer font, and one stylesheet with what the pages use; take out what nobody reads.

    `theme_files` are paths that the theme brought; those that no page asks for go. `base_path` is the path of the site's
    address. Gives the names that the stylesheets spoke of. Raises StylesheetError.
    """
    write_screen_font(site)
    font_name, new_font_name = PurePosixPath(FONT_PATH).name, PurePosixPath(add_digest(site, FONT_PATH)).name
    pages = read_pages(site, base_path=base_path)
    remove_unasked(site, theme_files, pages.asked)
    stylesheet = write_one_stylesheet(site, pages)
    readers = (site / stylesheet, *site.rglob("*.js"))
    unread = UnreadAttributes("".join(file.read_text(encoding="utf-8") for file in readers))
    for page, linked in pages.stylesheets.items():
        html = with_stylesheet(page.read_text(encoding="utf-8"), linked, stylesheet).replace(font_name, new_font_name)
        page.write_text(unread.taken_out(html), encoding="utf-8", newline="\n")
    return pages.asked_names
