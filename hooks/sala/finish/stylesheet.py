"""One stylesheet for the whole site: what its pages link, merged in order, reduced, under a name that tells its content."""

import hashlib
import posixpath
import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from sala.finish.css_reduction import StylesheetError, reduce_css
from sala.finish.used_names import used_names

_LINK = re.compile(r"""<link\b[^>]*\brel="stylesheet"[^>]*>\s*""")
_HREF = re.compile(r"""\bhref="([^"]*)\"""")
_LOCAL_URL = re.compile(r"""url\(\s*["']?(?!data:|#|["'])""")


def one_stylesheet(site: Path, *, base_path: str = "/") -> str:
    """Merge the stylesheets of all pages below `site` into one; give its path.

    Each page then links only that one, in the place of its first. `base_path` is the path of the site's address, with which
    404.html starts its links. Raises StylesheetError.
    """
    pages = {file: file.read_text(encoding="utf-8") for file in sorted(site.rglob("*.html"))}
    linked = {file: _linked(html, file.relative_to(site).as_posix(), base_path) for file, html in pages.items()}
    sheets = _merged_order(list(linked.values()))
    texts = {sheet: (site / sheet).read_text(encoding="utf-8") for sheet in sheets}
    scripts = [file.read_text(encoding="utf-8") for file in sorted(site.rglob("*.js"))]
    css = reduce_css("\n".join(texts.values()), used_names(pages.values(), scripts))
    path = f"{_folder_of(texts)}/sala.{hashlib.sha256(css.encode()).hexdigest()[:8]}.css"
    for file, html in pages.items():
        file.write_text(_relinked(html, path, linked[file]), encoding="utf-8", newline="\n")
    for sheet in sheets:
        (site / sheet).unlink()
    (site / path).write_text(css, encoding="utf-8", newline="\n")
    return path


def _linked(html: str, page: str, base_path: str) -> dict[str, str]:
    """Give the stylesheets of one page by path below the site's folder, each with the address the page has for it."""
    addresses = [match.group(1) for link in _LINK.findall(html) if (match := _HREF.search(link))]
    return {_site_path(address, page, base_path): address for address in addresses}


def _site_path(address: str, page: str, base_path: str) -> str:
    if address.startswith("/"):
        return address.removeprefix(base_path).lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(page), address))


def _merged_order(orders: Sequence[Mapping[str, str]]) -> list[str]:
    """Give all stylesheets in an order that agrees with every page's own.

    Raises StylesheetError when two pages link the same stylesheets in different orders.
    """
    merged: list[str] = []
    for order in sorted(orders, key=len, reverse=True):
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


def _relinked(html: str, path: str, linked: Mapping[str, str]) -> str:
    """Put one link in the place of the first stylesheet's, and take out the others."""
    if not linked:
        return html
    first, address = next(iter(linked.items()))
    address = address.removesuffix(first) + path  # every address ends with the path below the site's folder
    links = iter((f'<link rel="stylesheet" href="{address}">',))
    return _LINK.sub(lambda _: next(links, ""), html)
