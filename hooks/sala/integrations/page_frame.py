"""What a page gets beside its words: the body of a generated one, the menu, what templates say; and what is taken out of it."""

import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from sala import build
from sala.integrations.generated_files import address_of, generated, locale_of
from sala.integrations.menu import Menu
from sala.integrations.running_build import pages
from sala.locales import Locale
from sala.pages.addresses import relative_path
from sala.writers.html import TocEntry
from sala.writers.scripts_of import language_runs


@dataclass
class _Frame:
    """What stays from page to page."""

    menu: Menu | None = None
    """The menu of the language that is built."""
    entries: tuple[str, str] = ("", "")
    """The menu's entries as the page has them that is written."""


_frame = _Frame()


def page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
    """on_page_context: write a generated page's body, and give templates what our own parts of a page say.

    MkDocs would take the bodies earlier, and hold those of all pages until the end.
    """
    locale = locale_of(page.file)
    found = generated(page.file)
    if found is not None:
        written = pages().write(*found)
        page.content, page.toc = written.body, get_toc(_toc_tokens(written.contents))
        # MkDocs looks for anchors in Markdown only; without this, a guide could not link to a fact.
        page.present_anchor_ids = set(written.anchors)
    address = address_of(page.file)
    if _frame.menu is None or _frame.menu.navigation is not context["nav"]:
        _frame.menu = Menu(context["nav"])
    context["menu"] = _frame.entries = _frame.menu.around(page)
    context["sala"] = {
        "words": pages().template_words(locale),
        "lessons_url": relative_path(build.page_path(build.FINDER, locale), build.page_path(address, locale)),
        "draft": found[0].is_draft(locale) if found else page.meta.get("translation") == "draft",
        "sensitive": bool(found and found[0].sensitive),
        "alternates": [
            {
                "locale": str(one),
                "name": one.native_name,
                "url": urljoin(config.site_url or "", build.page_path(address, one)),
            }
            for one in Locale
        ],
        "other": {
            "locale": str(locale.other),
            "name": locale.other.native_name,
            "url": relative_path(build.page_path(address, locale.other), build.page_path(address, locale)),
        },
    }
    return context


def mark_language_runs(html: str, page: MkDocsPage) -> str:
    """on_page_content: on hand-written pages, put a lang attribute round words of the other language."""
    if generated(page.file) is not None:
        return html
    locale = locale_of(page.file)
    parts = re.split(r"(<[^>]+lang=[^>]+>[^<]*|<[^>]+>)", html)
    return "".join(part if part.startswith("<") else _marked(part, locale) for part in parts)


def lean_page(output: str, page: MkDocsPage) -> str:
    """on_post_page: take out what only the templates' layout put there."""
    if generated(page.file) is None:
        return build.lean_page(output)
    body, page.content, page.toc = page.content or "", "", get_toc([])  # MkDocs holds every page until the end
    return build.lean_made_page(output, (*_frame.entries, body))


def lean_template(output: str, name: str) -> str:
    """on_post_template: the same for a page that a template makes alone, such as 404.html."""
    return build.lean_page(output) if name.endswith(".html") else output


def _toc_tokens(entries: tuple[TocEntry, ...]) -> list[Any]:
    """Give Python-Markdown's form of a table of contents: third-level headings inside the second-level one before."""
    tokens: list[Any] = []
    for entry in entries:
        token = {"level": entry.level, "id": entry.anchor, "name": entry.title, "children": []}
        inside = entry.level == 3 and tokens
        (tokens[-1]["children"] if inside else tokens).append(token)
    return tokens


def _marked(text: str, locale: Locale) -> str:
    return "".join(
        run if language is locale else f'<span lang="{language}">{run}</span>'
        for run, language in language_runs(text, locale)
    )
