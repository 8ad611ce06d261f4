"""The same pages as plain Markdown, for other site generators.

They get the words, headings, lists and tables of every page. Our drawings, marks for hard words, downloads and
printed variants are left out, so what is compared is in their favour.
"""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from markdownify import markdownify

from sala.blocks import FileTarget, Target
from sala.build import SitePages, check
from sala.layouts.page import Page
from sala.locales import Locale
from sala.writers.html import write_html

_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)(?:\{[^}]*\})?")
_NOT_IN_MARKDOWN = ["svg", "figure", "button", "template"]


@dataclass(frozen=True)
class PlainPage:
    """One page in one language."""

    locale: Locale
    address: str
    """Such as `rights/r3-rights-holders`."""
    title: str
    markdown: str
    """The body with its heading; links lead to other pages' .md files."""


def plain_pages(root: Path) -> Iterator[PlainPage]:
    """Yield every page of the project at `root`, generated or written by hand, in both languages."""
    curriculum = check(root, today=date.today()).curriculum
    if curriculum is None:
        raise ValueError(f"the curriculum under {root} cannot be read")
    pages = SitePages(curriculum)
    for locale in Locale:
        for page in pages.all():
            body = write_html(pages.document(page, locale), lambda target, page=page: _link(target, page)).body
            text = markdownify(body, heading_style="ATX", strip=_NOT_IN_MARKDOWN)
            title = page.title.best(locale)[0]
            yield PlainPage(locale, page.address, title, f"{text.strip()}\n")
        for file in sorted((root / "docs" / locale).rglob("*.md")):
            address = file.relative_to(root / "docs" / locale).with_suffix("").as_posix()
            text = file.read_text(encoding="utf-8")
            if text.startswith("---\n"):
                text = text.split("\n---\n", 1)[1].lstrip()
            text = _PICTURE.sub("", text)
            yield PlainPage(locale, address, text.split("\n", 1)[0].removeprefix("# "), text)


def _link(target: Target | FileTarget, page: Page) -> str:
    if isinstance(target, FileTarget):
        return "#"
    anchor = f"#{target.anchor}" if target.anchor else ""
    return posixpath.relpath(f"/{target.address}.md", posixpath.dirname(f"/{page.address}.md")) + anchor
