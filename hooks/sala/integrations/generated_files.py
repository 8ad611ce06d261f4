"""Gives MkDocs a file for every generated page.

static-i18n runs the whole build once for each language and makes every File anew, so a generated page is first named by an
empty File, which gets its language, address and alternates there, and is filled afterwards (hooks/README.md).
"""

import json
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from sala.integrations.running_build import pages
from sala.layouts.page import Page
from sala.locales import Locale
from sala.pages.written_page import front_matter


def name_pages(files: Files, config: MkDocsConfig) -> Files:
    """on_files, early: add an empty file for every generated page and language."""
    for page in pages().all():
        for locale in Locale:
            path = f"{locale}/{page.address}.md"
            if files.get_file_from_path(path) is not None:
                raise PluginError(
                    f"docs/{path} stands in the way: this page is made from {page.source_path}. Rename it."
                )
            files.append(File(path, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def fill_pages(files: Files) -> Files:
    """on_files, after static-i18n: give every generated page its front matter and the source that "edit" opens."""
    for file in files:
        found = generated(file)
        if found is None:
            continue
        page, locale = found
        file.content_string = f"---\n{json.dumps(front_matter(page, locale), ensure_ascii=False)}\n---\n"
        file.src_dir = None
        file.edit_uri = f"../{page.source_path}"
        file.inclusion = InclusionLevel.INCLUDED
    return files


def spare_markdown(page: MkDocsPage) -> MkDocsPage:
    """on_pre_page: spare a generated page the Markdown parser that MkDocs makes anew for each; its body is written later."""
    if generated(page.file) is not None:
        page.render = partial(_render_nothing, page)  # type: ignore[method-assign]
    return page


def _render_nothing(page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    page.content = ""


def generated(file: File) -> tuple[Page, Locale] | None:
    """Give the generated page that a file stands for, and its language; None for a hand-written one."""
    locale, _, rest = file.src_uri.partition("/")
    if locale not in set(Locale) or not rest.endswith(".md"):
        return None
    page = pages().by_address.get(rest.removesuffix(".md"))
    return None if page is None else (page, Locale(locale))


def locale_of(file: File) -> Locale:
    """Give the language of a page."""
    return Locale(file.src_uri.split("/", 1)[0])


def address_of(file: File) -> str:
    """Give the address of a page, the same in both languages."""
    return file.src_uri.split("/", 1)[1].removesuffix(".md")
