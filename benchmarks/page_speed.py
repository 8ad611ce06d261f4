"""What pages weigh, and how fast a Khmer lesson comes on a cheap phone with a bad connection, in a real browser.

The site is built and served from this machine with brotli, to Chromium at 360 x 740 pixels, 400 kbit/s, 400 ms round trip and
a processor slowed four times. First visit: an empty cache. Second: another lesson, by the link at the foot. Told are medians:
bytes over the wire, requests, first and largest contentful paint, shift of the layout, and the longest task that blocked the
page. Beside it stand the same pages without our last step: the theme's whole stylesheet, the templates' layout space, and the
theme's program in place of ours.

Throttling adds the round trip to each request but no slow start of TCP, no name look-up and no TLS: real lines are slower.
"""

import mimetypes
import os
import shutil
import statistics
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli
import material
from playwright.sync_api import Browser, Page, sync_playwright

from sala.build import SitePages, check, weigh_site
from sala.checks.page_weight import format_weights
from sala.finish.screen_font import write_screen_font
from sala.integrations.mkdocs_site import build_site
from sala.integrations.running_build import start_from

FIRST = "km/rights/r3-rights-holders/"
KILOBITS, ROUND_TRIP_MS, SLOWER = 400, 400, 4
SETTLED_MS = 1500
"""How long nothing may happen before a page counts as finished."""
BUDGET = {"first": 1600, "second": 800}
"""Largest contentful paint, in ms."""
LONGEST_TASK_MS = 100

_WATCH = """
window.seen = {lcp: 0, shift: 0, longest: 0};
const watch = (type, note) => new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true});
watch("largest-contentful-paint", (entry) => { seen.lcp = entry.startTime });
watch("layout-shift", (entry) => { seen.shift += entry.value });
watch("longtask", (entry) => { seen.longest = Math.max(seen.longest, entry.duration) });
"""


@dataclass(frozen=True)
class Visit:
    """What one page view cost; times in ms."""

    bytes: float
    requests: float
    fcp: float
    lcp: float
    shift: float
    longest_task: float


@dataclass(frozen=True)
class PageCosts:
    """What pages weigh, and what visits cost."""

    weights: str
    """The table of `scripts/weigh.py`."""
    over_budget: int
    """How many weights exceed their budget."""
    visits: Mapping[str, Visit]
    """By visit, `first` and `second`."""
    without: Mapping[str, Visit]
    """The same without our last step."""


def measure_pages(root: Path, rounds: int) -> PageCosts:
    """Build the project at `root`, weigh its pages, and visit two of them `rounds` times; takes about two minutes."""
    checked = check(root, today=date.today())
    if checked.curriculum is None:
        raise ValueError("the curriculum cannot be read; scripts/check.py says why")
    with _browser() as browser, tempfile.TemporaryDirectory(prefix="sala-speed-") as name:
        folder = Path(name)
        site = folder / "site"
        start_from(SitePages(checked.curriculum))
        build_site(root, site)
        weights, problems = weigh_site(site, checked.curriculum)
        ours = _measure(site, browser, rounds)
        start_from(SitePages(checked.curriculum))
        without = _measure(_built_without(root, folder / "without"), browser, rounds)
    return PageCosts(format_weights(weights), len(problems), ours, without)


def page_lines(costs: PageCosts) -> Iterator[str]:
    """Yield the figures in Markdown."""
    yield f"- {'missed' if costs.over_budget else 'reached'}: weights over budget: {costs.over_budget} (at most 0)"
    for name, visit in costs.visits.items():
        for what, found, most in (
            ("largest contentful paint, ms", visit.lcp, BUDGET[name]),
            ("longest task, ms", visit.longest_task, LONGEST_TASK_MS),
        ):
            yield f"- {'reached' if found <= most else 'missed'}: {name} visit, {what}: {found:.0f} (at most {most})"
    yield ""
    yield "| Visit | KB over the wire | Requests | First paint ms | Largest paint ms | Shift | Longest task ms |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for note, visits in (("", costs.visits), (", without our last step", costs.without)):
        for name, visit in visits.items():
            cells = (
                f"{name}{note}",
                f"{visit.bytes / 1024:.1f}",
                f"{visit.requests:.0f}",
                f"{visit.fcp:.0f}",
                f"{visit.lcp:.0f}",
                f"{visit.shift:.3f}",
                f"{visit.longest_task:.0f}",
            )
            yield f"| {' | '.join(cells)} |"
    yield ""
    yield f"```\n{costs.weights}\n```"


def _measure(site: Path, browser: Browser, rounds: int) -> dict[str, Visit]:
    """Visit two pages in a new window, several times; give the medians."""
    visits: dict[str, list[Visit]] = {"first": [], "second": []}
    with _served(site) as address:
        for _ in range(rounds):
            for name, visit in zip(visits, _two_visits(browser, address), strict=True):
                visits[name].append(visit)
    return {name: _median(found) for name, found in visits.items()}


def _median(visits: list[Visit]) -> Visit:
    return Visit(*(statistics.median(getattr(visit, name) for visit in visits) for name in Visit.__dataclass_fields__))


def _two_visits(browser: Browser, address: str) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    context.add_init_script(_WATCH)
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    bytes_a_second = KILOBITS * 1000 / 8
    wire.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": ROUND_TRIP_MS,
            "downloadThroughput": bytes_a_second,
            "uploadThroughput": bytes_a_second,
        },
    )
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    sent: list[float] = []
    wire.on("Network.loadingFinished", lambda event: sent.append(event["encodedDataLength"]))
    page.goto(address + FIRST)
    yield _seen(page, sent)
    sent.clear()
    page.locator(".md-footer__link--next").click()
    page.wait_for_url(lambda url: FIRST not in url)
    yield _seen(page, sent)
    context.close()


def _seen(page: Page, sent: list[float]) -> Visit:
    """Wait until the page has come to rest, and read what the observers saw."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLED_MS)
    fcp = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    seen = page.evaluate("seen")
    over_the_wire = [size for size in sent if size]  # what came from the cache has no size
    return Visit(sum(over_the_wire), len(over_the_wire), fcp, seen["lcp"], seen["shift"], seen["longest"])


def _built_without(root: Path, folder: Path) -> Path:
    """Build the site without the last step, with the theme's program in place of ours."""
    project, site = folder / "project", folder / "site"
    project.mkdir(parents=True)
    for name in ("curriculum", "docs", "hooks", "overrides"):
        shutil.copytree(root / name, project / name, ignore=shutil.ignore_patterns("__pycache__"))
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    lines = [line for line in config.splitlines() if "lighten_hook" not in line]
    (project / "mkdocs.yml").write_text("\n".join(lines), encoding="utf-8")
    template = project / "overrides" / "main.html"
    program = next((Path(material.__path__[0]) / "templates").glob("assets/javascripts/bundle.*.min.js")).name
    text = template.read_text(encoding="utf-8").replace("javascripts/sala.js", f"javascripts/{program}")
    template.write_text(text.replace("{% block config %}{% endblock %}", ""), encoding="utf-8")
    build_site(project, site)
    write_screen_font(site)
    return site


@contextmanager
def _browser() -> Iterator[Browser]:
    path = os.environ.get("SALA_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    flags = ["--no-first-run", "--disable-background-networking"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        flags.append("--no-sandbox")
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=flags)
        yield running
        running.close()


@contextmanager
def _served(site: Path) -> Iterator[str]:
    """Serve a folder as a well-kept web server does: brotli, one connection for many requests, a cache for assets."""

    @lru_cache(maxsize=64)
    def packed(file: Path) -> bytes:
        return brotli.compress(file.read_bytes(), quality=11)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            file = site / unquote(urlsplit(self.path).path).lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                self.send_response(404)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            whole = file.suffix == ".woff2"
            content = file.read_bytes() if whole else packed(file)
            self.send_response(200)
            if not whole:
                self.send_header("Content-Encoding", "br")
            self.send_header("Content-Type", mimetypes.guess_type(file.name)[0] or "application/octet-stream")
            self.send_header("Cache-Control", "no-cache" if file.suffix == ".html" else "max-age=31536000, immutable")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()
