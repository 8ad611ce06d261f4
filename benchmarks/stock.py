"""The same pages for other site generators: plain Markdown, and the settings of the stock stack.

Other generators get the words, headings, lists and tables of every page. Our drawings, marks for hard words, downloads and
printed variants are left out, so what is compared is in their favour.
"""

import os
import posixpath
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from markdownify import markdownify

from sala.build import SitePages, check
from sala.blocks import FileTarget, Target
from sala.layouts.page import Page
from sala.locales import Locale

_NOT_IN_MARKDOWN = ["svg", "figure", "button", "template"]


@dataclass(frozen=True)
class PlainPage:
    """One page in one language."""

    locale: Locale
    address: str
    """Such as `rights/r3-rights-holders`."""
    title: str
    markdown: str
    """The body with a heading; links lead to other pages' .md files."""


def plain_pages(root: Path) -> Iterator[PlainPage]:
    """Yield every page of the project at `root`, generated or written by hand, in both languages."""
    curriculum = check(root, today=date.today()).curriculum
    if curriculum is None:
        raise ValueError(f"the curriculum under {root} cannot be read")
    pages = SitePages(curriculum)
    for locale in Locale:
        for page in pages.all():
            body = pages.write(page, locale, lambda target, page=page: _link(target, page)).body
            text = markdownify(body, heading_style="ATX", strip=_NOT_IN_MARKDOWN)
            title = page.title.best(locale)[0]
            yield PlainPage(locale, page.address, title, f"# {title}\n\n{text.strip()}\n")
        for file in sorted((root / "docs" / locale).rglob("*.md")):
            address = file.relative_to(root / "docs" / locale).with_suffix("").as_posix()
            yield PlainPage(locale, address, address, file.read_text(encoding="utf-8"))


def _link(target: Target | FileTarget, page: Page) -> str:
    if isinstance(target, FileTarget):
        return "#"
    anchor = f"#{target.anchor}" if target.anchor else ""
    return posixpath.relpath(f"/{target.address}.md", posixpath.dirname(f"/{page.address}.md")) + anchor


def write_stock(root: Path, folder: Path) -> None:
    """Write a project of MkDocs, Material with its search, and static-i18n, with their default settings."""
    for page in plain_pages(root):
        file = folder / "docs" / page.locale / f"{page.address}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page.markdown, encoding="utf-8")
    # Material has no words in Khmer, and without any it stops.
    words = folder / "overrides" / "partials" / "languages" / "km.html"
    words.parent.mkdir(parents=True)
    shutil.copy(root / "overrides" / "partials" / "languages" / "km.html", words)
    languages = [
        {"locale": "en", "name": "English", "default": True, "build": True},
        {"locale": "km", "name": "Khmer", "build": True},
    ]
    config = {
        "site_name": "Stock",
        "site_url": "https://sala.example.org/",
        "theme": {"name": "material", "custom_dir": "overrides"},
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": languages}}],
        "markdown_extensions": ["admonition", "attr_list", "tables"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    assert os.path.isdir(folder / "docs" / "km")
