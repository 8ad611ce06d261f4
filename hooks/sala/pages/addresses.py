"""Links between generated pages, and from them to files, as seen from the page that is written."""

import posixpath

from sala.blocks import FileTarget, Target
from sala.layouts.page import Page, page_path
from sala.locales import Locale


def link_from(page: Page, target: Target | FileTarget, locale: Locale) -> str:
    """Give the link from `page` in `locale` to a file of the site, or to a place on it in the same language."""
    if isinstance(target, FileTarget):
        return posixpath.relpath("/" + target.path, "/" + page_path(page.address, locale))
    here = "/" + page_path(page.address, Locale.EN)
    there = "/" + page_path(target.address, Locale.EN)
    anchor = f"#{target.anchor}" if target.anchor else ""
    if here == there:
        return anchor or "./"
    return posixpath.relpath(there, here) + "/" + anchor


def relative_path(there: str, here: str) -> str:
    """Give a link from one page's path to another's, both below the site's root."""
    return posixpath.relpath(f"/{there}", f"/{here}") + "/"
