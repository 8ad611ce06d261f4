"""on_post_build: what is put into the built folder, and what the last steps make of it."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from sala import build
from sala.downloads.offering import FOLDER
from sala.integrations.running_build import pages, root_of, running


def put_downloads(config: MkDocsConfig) -> None:
    """on_post_build: put the downloads into the site. It runs once for each language and puts the same files."""
    build.put_downloads(pages().downloads, root_of(config), Path(config.site_dir) / FOLDER)


def write_catalog(config: MkDocsConfig) -> None:
    """on_post_build: write catalog.json. It runs once for each language and writes the same bytes each time."""
    file = Path(config.site_dir) / "catalog.json"
    file.write_text(pages().catalog_json(config.site_url or ""), encoding="utf-8", newline="\n")


def lighten_site(config: MkDocsConfig) -> None:
    """on_post_build, last: make the built folder light, once all languages are in it."""
    plugin: Any = config.plugins["i18n"]
    if plugin.building:  # the other languages are built inside the first one's on_post_build
        return
    running.asked = build.finish_site(
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
    build.write_search(Path(config.site_dir), pages())
