"""Links between generated pages, and from them to files, as seen from the page that is written."""

from functools import lru_cache

from sala.blocks import FileTarget, Target
from sala.layouts.page import Page, page_path
from sala.locales import Locale


def link_from(page: Page, target: Target | FileTarget, locale: Locale) -> str:
    """Give the link from `page` in `locale` to a file of the site, or to a place on it in the same language."""
    if isinstance(target, FileTarget):
        return _relative(target.path, page_path(page.address, locale))
    here, there = page_path(page.address, Locale.EN), page_path(target.address, Locale.EN)
    anchor = f"#{target.anchor}" if target.anchor else ""
    if here == there:
        return anchor or "./"
    return _relative(there, here) + "/" + anchor


def relative_path(there: str, here: str) -> str:
    """Give a link from one page's path to another's, both below the site's root."""
    return _relative(there, here) + "/"


def _relative(there: str, here: str) -> str:
    """Give what posixpath.relpath gives for two paths below the site's root, without asking the disk where we are."""
    wanted, start = _steps(there), _steps(here)
    shared = 0
    for one, other in zip(wanted, start, strict=False):
        if one != other:
            break
        shared += 1
    return "/".join((*[".."] * (len(start) - shared), *wanted[shared:])) or "."


@lru_cache(maxsize=10_000)
def _steps(path: str) -> tuple[str, ...]:
    return tuple(step for step in path.split("/") if step)
