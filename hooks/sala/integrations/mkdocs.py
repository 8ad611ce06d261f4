"""The only module that knows MkDocs: gives it the generated pages, their navigation and their words.

static-i18n runs the whole build once for each language and makes every File anew, so a generated page is first named by an
empty File, which gets its language, address and alternates there, and is filled afterwards (hooks/README.md).
"""

import json
import os
import re
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from sala import build
from sala.build import SitePages
from sala.diagnostics import Report, Severity, format_problem, format_report
from sala.downloads.download import MadeDownload
from sala.downloads.offering import FOLDER
from sala.downloads.outcome import silent
from sala.integrations.menu import Menu
from sala.integrations.theme_environment import theme_environment
from sala.layouts.navigation import NavEntry
from sala.layouts.page import Page
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.pages.addresses import relative_path
from sala.pages.written_page import front_matter
from sala.writers.html import TocEntry
from sala.writers.scripts_of import language_runs

log = get_plugin_logger("sala")


@dataclass
class _Current:
    """The build that is running. MkDocs has no place for it, and runs the hooks once for each language."""

    pages: SitePages | None = None
    makes_downloads: bool = False
    """Whether this is a build; a preview makes no files."""
    prepared: SitePages | None = None
    """What a command has read, checked and made before it started the build; used once."""
    menu: Menu | None = None
    """The menu of the language that is built."""
    entries: tuple[str, str] = ("", "")
    """The menu's entries as the page has them that is written."""
    asked: build.AskedNames | None = None
    """The names that the stylesheets of the last build spoke of."""


_current = _Current()


def start(command: str) -> None:
    """on_startup: a build makes the downloads, a preview does not."""
    _current.makes_downloads = command == "build"


def start_from(pages: SitePages) -> None:
    """Let the next build use what a command has read and checked, and the files that it has made."""
    _current.prepared = pages


def show(pages: SitePages) -> None:
    """Take the pages of a preview that was brought up to date without a build."""
    _current.pages = pages


def current_curriculum() -> Curriculum | None:
    """Give what the pages were last made from."""
    return None if _current.pages is None else _current.pages.curriculum


def finished() -> tuple[SitePages, build.AskedNames]:
    """Give the pages of the last build, and the names that its stylesheets spoke of."""
    assert _current.asked is not None, "asked before the end of a build"
    return _pages(), _current.asked


def read_curriculum(config: MkDocsConfig) -> MkDocsConfig:
    """on_config: check the curriculum, stop on errors, and set the navigation of the language that is built.

    Raises PluginError with every problem when the content must be mended first.
    """
    root = _root(config)
    locale = _building(config)
    if locale is Locale.EN or _current.pages is None:  # the second language is built from the same reading
        prepared, _current.prepared = _current.prepared, None
        _current.pages = prepared or _read_pages(root, config)
    # MkDocs asks the theme for it before any event could change it.
    config.theme.get_env = partial(theme_environment, config.theme)  # type: ignore[method-assign]
    config.nav = [_nav_item(entry) for entry in _pages().navigation(locale)]
    config.copyright = None
    return config


def _read_pages(root: Path, config: MkDocsConfig) -> SitePages:
    checked = build.check(root, today=date.today(), release=False)
    if checked.curriculum is None or checked.report.has_errors:
        raise PluginError(
            "the curriculum has problems; nothing was built.\n\n" + format_report(checked.report, show_info=False)
        )
    for problem in checked.report.problems:
        if problem.severity is Severity.WARNING:
            log.info(format_problem(problem))
    return SitePages(checked.curriculum, _downloads(checked.curriculum, config))


def _downloads(curriculum: Curriculum, config: MkDocsConfig) -> tuple[MadeDownload, ...]:
    """Make the downloads of a build; raises PluginError when one cannot be made."""
    if not _current.makes_downloads:
        return ()
    edition = build.edition(config.site_url or "", os.environ)
    making = build.make_downloads(curriculum, edition, _root(config), silent)
    if making.problems:
        report = format_report(Report.of(making.problems))
        raise PluginError("some downloads could not be made; nothing was built.\n\n" + report)
    return making.made


def put_downloads(config: MkDocsConfig) -> None:
    """on_post_build: put the downloads into the site. It runs once for each language and puts the same files."""
    build.put_downloads(_pages().downloads, _root(config), Path(config.site_dir) / FOLDER)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent


def name_pages(files: Files, config: MkDocsConfig) -> Files:
    """on_files, early: add an empty file for every generated page and language."""
    for page in _pages().all():
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
        found = _generated(file)
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
    if _generated(page.file) is not None:
        page.render = partial(_render_nothing, page)  # type: ignore[method-assign]
    return page


def _render_nothing(page: MkDocsPage, config: MkDocsConfig, files: Files) -> None:
    page.content = ""


def mark_language_runs(html: str, page: MkDocsPage) -> str:
    """on_page_content: on hand-written pages, put a lang attribute round words of the other language."""
    if _generated(page.file) is not None:
        return html
    locale = _locale_of(page.file)
    parts = re.split(r"(<[^>]+lang=[^>]+>[^<]*|<[^>]+>)", html)
    return "".join(part if part.startswith("<") else _marked(part, locale) for part in parts)


def page_context(context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
    """on_page_context: write a generated page's body, and give templates what our own parts of a page say.

    MkDocs would take the bodies earlier, and hold those of all pages until the end.
    """
    locale = _locale_of(page.file)
    found = _generated(page.file)
    if found is not None:
        written = _pages().write(*found)
        page.content, page.toc = written.body, get_toc(_toc_tokens(written.contents))
        # MkDocs looks for anchors in Markdown only; without this, a guide could not link to a fact.
        page.present_anchor_ids = set(written.anchors)
    address = _address_of(page.file)
    if _current.menu is None or _current.menu.navigation is not context["nav"]:
        _current.menu = Menu(context["nav"])
    context["menu"] = _current.entries = _current.menu.around(page)
    context["sala"] = {
        "words": _pages().template_words(locale),
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


def lean_page(output: str, page: MkDocsPage) -> str:
    """on_post_page: take out what only the templates' layout put there."""
    if _generated(page.file) is None:
        return build.lean_page(output)
    body, page.content, page.toc = page.content or "", "", get_toc([])  # MkDocs holds every page until the end
    return build.lean_made_page(output, (*_current.entries, body))


def lean_template(output: str, name: str) -> str:
    """on_post_template: the same for a page that a template makes alone, such as 404.html."""
    return build.lean_page(output) if name.endswith(".html") else output


def write_catalog(config: MkDocsConfig) -> None:
    """on_post_build: write catalog.json. It runs once for each language and writes the same bytes each time."""
    file = Path(config.site_dir) / "catalog.json"
    file.write_text(_pages().catalog_json(config.site_url or ""), encoding="utf-8", newline="\n")


def lighten_site(config: MkDocsConfig) -> None:
    """on_post_build, last: make the built folder light, once all languages are in it."""
    plugin: Any = config.plugins["i18n"]
    if plugin.building:  # the other languages are built inside the first one's on_post_build
        return
    _current.asked = build.finish_site(
        Path(config.site_dir),
        theme_files=_theme_files(config),
        base_path=urlsplit(config.site_url or "").path or "/",
    )


def _theme_files(config: MkDocsConfig) -> list[str]:
    """List what the theme itself copies into the site, below assets/, but for what we put in its place."""
    folders = [Path(folder) for folder in config.theme.dirs]
    ours = Path(config.theme.custom_dir or "")
    found = {
        file.relative_to(folder).as_posix()
        for folder in folders
        if folder != ours
        for file in (folder / "assets").rglob("*")
        if file.is_file()
    }
    return sorted(path for path in found if not (ours / path).is_file())


def write_search(config: MkDocsConfig) -> None:
    """on_post_build, behind lighten_site: write search/, once all languages are in the folder."""
    plugin: Any = config.plugins["i18n"]
    if plugin.building:
        return
    build.write_search(Path(config.site_dir), _pages())


def _pages() -> SitePages:
    assert _current.pages is not None, "on_config runs before every other event"
    return _current.pages


def _building(config: MkDocsConfig) -> Locale:
    """Tell which language static-i18n is about to build; it has not said so before its own first on_config."""
    plugin: Any = config.plugins["i18n"]
    return Locale(plugin.current_language or plugin.default_language)


def _locale_of(file: File) -> Locale:
    return Locale(file.src_uri.split("/", 1)[0])


def _address_of(file: File) -> str:
    return file.src_uri.split("/", 1)[1].removesuffix(".md")


def _generated(file: File) -> tuple[Page, Locale] | None:
    """Give the generated page that a file stands for, and its language; None for a hand-written one."""
    locale, _, rest = file.src_uri.partition("/")
    if locale not in set(Locale) or not rest.endswith(".md"):
        return None
    page = _pages().by_address.get(rest.removesuffix(".md"))
    return None if page is None else (page, Locale(locale))


def _nav_item(entry: NavEntry) -> Any:
    value: Any = f"{entry.address}.md" if entry.address else [_nav_item(one) for one in entry.entries]
    return value if entry.title is None else {entry.title: value}


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
