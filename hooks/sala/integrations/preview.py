"""A preview: serves the site on this machine and brings it up to date after every change."""

import os
import shutil
import socket
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from sala import build
from sala.build import Snapshot
from sala.diagnostics import counted, format_problem, format_report
from sala.integrations.made_on_demand import MadeOnDemand
from sala.integrations.mkdocs_site import SiteNotBuiltError, build_preview
from sala.integrations.problem_page import problem_page
from sala.integrations.running_build import finished, show, start_from
from sala.integrations.site_address import site_url
from sala.pages.digests import Digests

Tell = Callable[[str], None]
"""Takes a line for the person in front of the terminal."""


def serve_site(root: Path, port: int, tell: Tell) -> None:
    """Build into a temporary folder, serve it on this machine, and build again after every change until interrupted.

    A change that cannot be built leaves the last good site in place and tells what is wrong. `port` is the first to try.
    """
    with tempfile.TemporaryDirectory(prefix="sala-") as folder:
        port = _free_port(port)
        url = f"http://127.0.0.1:{port}/"
        preview = Preview(root, Path(folder), url, tell)
        server = LiveReloadServer(builder=preview.build, host="127.0.0.1", port=port, root=folder)
        server.set_app(MadeOnDemand(root, server.serve_request))
        server.error_handler = lambda code: _not_found_page(Path(folder)) if code == 404 else None
        preview.build()
        for watched in ("docs", "curriculum", "overrides", "mkdocs.yml"):
            server.watch(str(root / watched))
        tell(f"The site is at {url} (English) and {url}km/ (Khmer). Stop with Ctrl+C.")
        try:
            server.serve()  # type: ignore[no-untyped-call]
        finally:
            server.shutdown()


@dataclass
class Preview:
    """A site in a folder of its own that follows the project at `root`."""

    root: Path
    site: Path
    """Where it is built."""
    url: str
    """Where it is served, with a slash at the end."""
    tell: Tell
    _snapshot: Snapshot | None = None
    """The site as it was last built; None before, and where nothing can be concluded from it."""
    _digests: Digests = field(default_factory=Digests)
    _built: bool = False

    def build(self) -> None:
        """Bring the site up to date, and say so; or leave it, and say why."""
        try:
            changed = self._build()
        except SiteNotBuiltError as problem:
            if not self._built:
                _show_report(self.site, str(problem))
            # Raising would make MkDocs hold back every page until the next good build.
            self.tell(f"\n{problem}\n\nThe pages stay as they were until this is mended.")
            return
        self._built = True
        what = "Built." if changed is None else f"Built: {counted(changed, 'page')} changed."
        self.tell(f"{what} The browser shows the new text.")

    def _build(self) -> int | None:
        """Build, and give how many pages changed, or None when everything was built."""
        today = date.today()
        checked = build.check(self.root, today=today)
        for problem in checked.damage:
            self.tell(format_problem(problem))
        if checked.curriculum is None or checked.report.has_errors:
            raise SiteNotBuiltError(format_report(checked.report, show_info=False))
        promised = build.promised_downloads(checked.curriculum, build.edition(site_url(self.root), os.environ))
        words = self._snapshot.words if self._snapshot is not None else {}
        pages = build.SitePages(checked.curriculum, promised=promised, digests=self._digests, known_words=words)
        surroundings = build.surroundings_of(self.root, os.environ, today, self.url)
        last, self._snapshot = self._snapshot, None  # until this build has succeeded
        refreshed = build.refresh(self.site, pages, last, surroundings) if last is not None else None
        if refreshed is None:
            start_from(pages)
            for warning in build_preview(self.root, self.site, self.url):
                self.tell(warning)
            self._snapshot = build.take_snapshot(self.site, *finished(), surroundings)
        else:
            build.write_refreshed(self.site, refreshed, pages, self.url)
            show(pages)
            self._snapshot = refreshed.snapshot
        self._digests.keep_only(checked.curriculum)
        return None if refreshed is None else len(refreshed.changed)


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
    for name in ("index.html", "404.html"):
        (site_dir / name).write_bytes(problem_page(report))


def _not_found_page(site_dir: Path) -> bytes | None:
    page = site_dir / "404.html"
    return page.read_bytes() if page.is_file() else None
