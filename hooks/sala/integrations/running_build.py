"""The build that is running. MkDocs has no place for it, and runs the hooks once for each language."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from sala.build import AskedNames, SitePages
from sala.model.curriculum import Curriculum


@dataclass
class RunningBuild:
    """What the events of one build tell each other."""

    pages: SitePages | None = None
    makes_downloads: bool = False
    """Whether this is a build; a preview makes no files."""
    prepared: SitePages | None = None
    """What a command has read, checked and made before it started the build; used once."""
    asked: AskedNames | None = None
    """The names that the stylesheets of the last build spoke of."""


running = RunningBuild()


def start(command: str) -> None:
    """on_startup: a build makes the downloads, a preview does not."""
    running.makes_downloads = command == "build"


def start_from(pages: SitePages) -> None:
    """Let the next build use what a command has read and checked, and the files that it has made."""
    running.prepared = pages


def show(pages: SitePages) -> None:
    """Take the pages of a preview that was brought up to date without a build."""
    running.pages = pages


def current_curriculum() -> Curriculum | None:
    """Give what the pages were last made from."""
    return None if running.pages is None else running.pages.curriculum


def finished() -> tuple[SitePages, AskedNames]:
    """Give the pages of the last build, and the names that its stylesheets spoke of."""
    assert running.asked is not None, "asked before the end of a build"
    return pages(), running.asked


def pages() -> SitePages:
    """Give the pages that are built."""
    assert running.pages is not None, "on_config runs before every other event"
    return running.pages


def root_of(config: MkDocsConfig) -> Path:
    """Give the project's folder."""
    return Path(config.config_file_path).parent
