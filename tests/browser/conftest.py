"""A real browser over the really built site, served on this machine."""

import functools
import http.server
import os
import socketserver
import threading
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from built_site import BuiltSite
from project import ROOT
from sala.integrations.mkdocs_site import build_site

OpenPage = Callable[..., Page]
"""Opens a page of the site: `open_page("km/lessons/", width=360)`."""

_FLAGS = ("--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync")


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site built from the real curriculum, strictly."""
    folder = tmp_path_factory.mktemp("built") / "site"
    build_site(ROOT, folder)
    return BuiltSite(folder)


@pytest.fixture(scope="session")
def address(site: BuiltSite) -> Iterator[str]:
    """The address at which the site is served."""
    handler = functools.partial(_Quiet, directory=str(site.folder))
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chrome or Chromium, as scripts/test.py found it."""
    flags = [*_FLAGS, "--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else list(_FLAGS)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=os.environ.get("SALA_BROWSER"), args=flags)
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Browser, address: str) -> Iterator[OpenPage]:
    """Opens pages in a window of its own."""
    contexts = []

    def open_one(path: str, *, width: int = 360, javascript: bool = True, dark: bool = False) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": 740},
            java_script_enabled=javascript,
            color_scheme="dark" if dark else "light",
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return page

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A narrow window whose requests a test may answer itself."""
    made = browser.new_context(viewport={"width": 360, "height": 740})
    yield made
    made.close()


@pytest.fixture(params=["http", "file"])
def open_at(request: pytest.FixtureRequest, context: BrowserContext, address: str, site: BuiltSite) -> OpenPage:
    """Opens a page of the site, from a server and again from its folder."""

    def open_one(path: str, query: str = "") -> Page:
        page = context.new_page()
        from_folder = f"{site.folder.as_uri()}/{path}index.html"
        page.goto((from_folder if request.param == "file" else address + path) + query)
        return page

    return open_one
