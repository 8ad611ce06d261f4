"""Runs MkDocs itself: one build into a folder, or a preview that is built anew after every change."""

import html
import logging
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

Tell = Callable[[str], None]
"""Takes a line for the person in front of the terminal."""


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


def serve_site(root: Path, port: int, tell: Tell) -> None:
    """Build into a temporary folder, serve it on this machine, and build anew after every change until interrupted.

    A change that cannot be built leaves the last good site in place and tells what is wrong. `port` is the first to try.
    """
    with tempfile.TemporaryDirectory(prefix="sala-") as folder, _collected_warnings() as warnings:
        site_dir = Path(folder)
        port = _free_port(port)
        url = f"http://127.0.0.1:{port}/"
        built_once = False

        def build_again() -> None:
            nonlocal built_once
            warnings.clear()
            try:
                config = _load(root, site_dir, strict=False)
                config.site_url = url
                build(config, serve_url=url)
            except (MkDocsException, Abort) as error:
                report = "\n".join([*warnings, *_message(error, warnings)])
                if not built_once:
                    _show_report(site_dir, report)
                # Raising would make MkDocs hold back every page until the next good build.
                tell(f"\n{report}\n\nThe pages stay as they were until this is mended.")
                return
            built_once = True
            tell("\n".join([*warnings, "Built. The browser shows the new text."]))

        server = LiveReloadServer(builder=build_again, host="127.0.0.1", port=port, root=str(site_dir))
        server.error_handler = lambda code: _not_found_page(site_dir) if code == 404 else None
        build_again()
        for watched in ("docs", "curriculum", "overrides", "mkdocs.yml"):
            server.watch(str(root / watched))
        tell(f"The site is at {url} (English) and {url}km/ (Khmer). Stop with Ctrl+C.")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()


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


def _free_port(first: int) -> int:
    """Give the first free port from `first` on.

    Raises SiteNotBuiltError when twenty in a row are taken.
    """
    for port in range(first, first + 20):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return port
    raise SiteNotBuiltError(f"The ports {first} to {first + 19} are all taken; give another one with --port.")


def _show_report(site_dir: Path, report: str) -> None:
    """Put the problems where the browser looks, until there is a site."""
    shutil.rmtree(site_dir, ignore_errors=True)
    site_dir.mkdir(parents=True)
    body = f"<!doctype html><html lang=en><meta charset=utf-8><title>Problems</title><body><pre>{html.escape(report)}</pre></body></html>"
    for name in ("index.html", "404.html"):
        (site_dir / name).write_text(body, encoding="utf-8")


def _not_found_page(site_dir: Path) -> bytes | None:
    page = site_dir / "404.html"
    return page.read_bytes() if page.is_file() else None
