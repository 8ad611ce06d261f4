"""A built site, read as a browser reads it."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from lxml import html


@dataclass(frozen=True)
class BuiltPage:
    """One HTML page of the built site."""

    path: str
    """Below the site's folder, without index.html: `km/rights/r3-rights-holders/`."""
    file: Path

    @property
    def locale(self) -> str:
        return "km" if self.path.startswith("km/") else "en"

    @cached_property
    def tree(self) -> html.HtmlElement:
        return html.fromstring(self.file.read_bytes().decode("utf-8"))

    def texts(self, css: str) -> list[str]:
        """Give the text of every element that matches, white space folded."""
        return [" ".join(element.text_content().split()) for element in self.tree.cssselect(css)]

    def attributes(self, xpath: str) -> list[str]:
        return [str(value) for value in self.tree.xpath(xpath)]


@dataclass(frozen=True)
class BuiltSite:
    """The built site."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        """All pages but 404.html, by path."""
        files = sorted(self.folder.rglob("index.html"))
        found = (BuiltPage(_path(file.relative_to(self.folder)), file) for file in files)
        return {page.path: page for page in found}

    def page(self, path: str) -> BuiltPage:
        return self.pages[path]


def _path(file: Path) -> str:
    parent = file.parent.as_posix()
    return "" if parent == "." else f"{parent}/"
