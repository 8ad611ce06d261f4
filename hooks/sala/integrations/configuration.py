"""on_config: the curriculum is read and checked, and the navigation set."""

import os
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from sala import build
from sala.build import SitePages
from sala.diagnostics import Report, Severity, format_problem, format_report
from sala.downloads.download import MadeDownload
from sala.downloads.outcome import silent
from sala.integrations.running_build import pages, root_of, running
from sala.integrations.theme_environment import theme_environment
from sala.layouts.navigation import NavEntry
from sala.locales import Locale
from sala.model.curriculum import Curriculum

log = get_plugin_logger("sala")


def read_curriculum(config: MkDocsConfig) -> MkDocsConfig:
    """on_config: check the curriculum, stop on errors, and set the navigation of the language that is built.

    Raises PluginError with every problem when the content must be mended first.
    """
    root = root_of(config)
    locale = _building(config)
    if locale is Locale.EN or running.pages is None:  # the second language is built from the same reading
        prepared, running.prepared = running.prepared, None
        running.pages = prepared or _read_pages(root, config)
    # MkDocs asks the theme for it before any event could change it.
    config.theme.get_env = partial(theme_environment, config.theme)  # type: ignore[method-assign]
    config.nav = [_nav_item(entry) for entry in pages().navigation(locale)]
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
    if not running.makes_downloads:
        return ()
    edition = build.edition(config.site_url or "", os.environ)
    making = build.make_downloads(curriculum, edition, root_of(config), silent)
    if making.problems:
        report = format_report(Report.of(making.problems))
        raise PluginError("some downloads could not be made; nothing was built.\n\n" + report)
    return making.made


def _building(config: MkDocsConfig) -> Locale:
    """Tell which language static-i18n is about to build; it has not said so before its own first on_config."""
    plugin: Any = config.plugins["i18n"]
    return Locale(plugin.current_language or plugin.default_language)


def _nav_item(entry: NavEntry) -> Any:
    value: Any = f"{entry.address}.md" if entry.address else [_nav_item(one) for one in entry.entries]
    return value if entry.title is None else {entry.title: value}
