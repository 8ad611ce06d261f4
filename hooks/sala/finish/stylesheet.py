"""One stylesheet for the whole site: what its pages link, merged in order, reduced, under a name that tells its content."""

import hashlib
import posixpath
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from sala.finish.css_reduction import StylesheetError, reduce_css
from sala.finish.page_facts import PageFacts
from sala.finish.used_names import used_names

_LOCAL_URL = re.compile(r"""url\(\s*["']?(?!data:|#|["'])""")


def write_one_stylesheet(site: Path, pages: PageFacts) -> str:
    """Merge the stylesheets that the `pages` below `site` link into one, and delete them; give its path.

    Raises StylesheetError.
    """
    sheets = _merged_order(list(pages.stylesheets.values()))
    texts = {sheet: (site / sheet).read_text(encoding="utf-8") for sheet in sheets}
    scripts = [file.read_text(encoding="utf-8") for file in sorted(site.rglob("*.js"))]
    css = reduce_css("\n".join(texts.values()), used_names(pages.style_names, pages.asked_names, scripts))
    path = f"{_folder_of(texts)}/sala.{hashlib.sha256(css.encode()).hexdigest()[:8]}.css"
    for sheet in sheets:
        (site / sheet).unlink()
    (site / path).write_text(css, encoding="utf-8", newline="\n")
    return path


def _merged_order(orders: Sequence[Mapping[str, str]]) -> list[str]:
    """Give all stylesheets in an order that agrees with every page's own.

    Raises StylesheetError when two pages link the same stylesheets in different orders.
    """
    merged: list[str] = []
    for order in sorted({tuple(order) for order in orders}, key=lambda order: (-len(order), order)):
        place = 0
        for sheet in order:
            if sheet in merged[:place]:
                raise StylesheetError(
                    f"{sheet} is linked before other stylesheets on one page and after them on another"
                )
            if sheet not in merged:
                merged.insert(place, sheet)
            place = merged.index(sheet) + 1
    return merged


def _folder_of(texts: Mapping[str, str]) -> str:
    """Give the folder of the first stylesheet.

    Raises StylesheetError for a stylesheet elsewhere that asks for files beside itself, which would not be found any more.
    """
    folder = posixpath.dirname(next(iter(texts)))
    for sheet, css in texts.items():
        if posixpath.dirname(sheet) != folder and _LOCAL_URL.search(css):
            raise StylesheetError(f"{sheet} asks for files by url(…) and must stand in {folder}/")
    return folder
