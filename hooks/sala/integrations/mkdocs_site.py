"""Runs MkDocs itself: one build into a folder."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException


class SiteNotBuiltError(Exception):
    """The site could not be built; the message says why, for people."""


def build_site(root: Path, site_dir: Path) -> None:
    """Build both languages into `site_dir`, strictly: a warning stops the build.

    Raises SiteNotBuiltError with everything that MkDocs or our hooks complained about.
    """
    with _collected_warnings() as warnings:
        try:
            config = _load(root, site_dir, strict=True)
            config.plugins.on_startup(command="build", dirty=False)
            try:
                build(config)
            finally:
                config.plugins.on_shutdown()
        except (MkDocsException, Abort) as error:
            raise SiteNotBuiltError("\n".join([*warnings, *_message(error, warnings)])) from None


def build_preview(root: Path, site_dir: Path, url: str) -> tuple[str, ...]:
    """Build both languages into `site_dir` as they are served at `url`; give the warnings. Raises SiteNotBuiltError.

    A warning does not stop it: whoever writes wants to see the page all the same.
    """
    with _collected_warnings() as warnings:
        try:
            config = _load(root, site_dir, strict=False)
            config.site_url = url
            build(config, serve_url=url)
            return tuple(warnings)
        except (MkDocsException, Abort) as error:
            raise SiteNotBuiltError("\n".join([*warnings, *_message(error, warnings)])) from None


def _load(root: Path, site_dir: Path, *, strict: bool) -> MkDocsConfig:
    return load_config(config_file=str(root / "mkdocs.yml"), site_dir=str(site_dir), strict=strict)


def _message(error: Exception, warnings: list[str]) -> Iterator[str]:
    """Give what an exception says; MkDocs' own "aborted with … warnings" adds nothing to the warnings."""
    if not (isinstance(error, Abort) and warnings):
        yield str(error)


@contextmanager
def _collected_warnings() -> Iterator[list[str]]:
    """Collect what MkDocs logs as a warning or worse, and keep its chatter off the terminal."""
    found: list[str] = []

    class Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record.getMessage())

    handler = Collect(level=logging.WARNING)
    logger = logging.getLogger("mkdocs")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield found
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
