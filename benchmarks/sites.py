"""The sites that are measured: ours, the same pages with stock Material's search, and with Pagefind's."""

import functools
import http.server
import shutil
import socketserver
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import material

from sala.build import SitePages, check
from sala.integrations.mkdocs_site import build_site
from sala.integrations.running_build import start_from

_SOURCES = ("docs", "hooks", "overrides", "curriculum")


def _build_pages(root: Path, folder: Path) -> None:
    """Build a project's pages, which then offer no files."""
    curriculum = check(root, today=date.today()).curriculum
    if curriculum is None:
        raise ValueError("the curriculum cannot be read; scripts/check.py says why")
    start_from(SitePages(curriculum))
    build_site(root, folder)


def build_ours(root: Path, folder: Path) -> None:
    """Build the project at `root` as it is, without the files to take away."""
    _build_pages(root, folder)


def build_stock(root: Path, folder: Path, workshop: Path) -> str:
    """Build the same pages with Material's own search plugin; give the path of Material's worker on that site."""
    for name in _SOURCES:
        shutil.copytree(root / name, workshop / name)
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    if "\nplugins:\n" not in config:
        raise ValueError("mkdocs.yml has no list of plugins to add Material's search to")
    stock = config.replace("\nplugins:\n", "\nplugins:\n  - search\n", 1)
    (workshop / "mkdocs.yml").write_text(stock, encoding="utf-8")
    _build_pages(workshop, folder)
    workers = Path(material.__path__[0]) / "templates" / "assets" / "javascripts" / "workers"
    worker = next(workers.glob("search.*.min.js"))
    shutil.copy(worker, folder / worker.name)
    return worker.name


def add_pagefind(folder: Path) -> None:
    """Let Pagefind index the articles of a built site, with its default settings."""
    command = [sys.executable, "-m", "pagefind", "--site", str(folder), "--root-selector", "article"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on this machine; give its address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    handler = functools.partial(Quiet, directory=str(folder))
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
