"""The page of a worksheet as other programs print it: WeasyPrint, installed into a folder of its own, and headless Chromium."""

import os
import shutil
import statistics
import subprocess
import time
import venv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sala import build
from sala.layouts.pages import lay_out
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.writers.html import write_html

_FONT = "hooks/sala/fonts/Battambang-Regular.ttf"
_ROUNDS = 5


@dataclass(frozen=True)
class OtherPrinter:
    """What it costs another program to print the same words with the same font."""

    name: str
    milliseconds: float
    """The median of a warm process, or of whole processes where the program has no other way."""
    pages: int
    bytes: int


def print_elsewhere(curriculum: Curriculum, root: Path, address: str, folder: Path) -> Iterator[OtherPrinter]:
    """Print the site's page at `address`, in Khmer; Chromium is left out where there is none."""
    page = folder / "page.html"
    site_page = build.SitePages(curriculum).by_address[address]
    body = write_html(lay_out(site_page, curriculum, Locale.KM), lambda target: "#").body
    page.write_text(
        f'<!doctype html><html lang="km"><meta charset="utf-8"><title>{address}</title><style>'
        f'@font-face{{font-family:B;src:url("{(root / _FONT).as_uri()}")}}body{{font:11pt/1.7 B}}'
        f"@page{{size:A4;margin:15mm}}svg{{width:100%}}</style>{body}</html>",
        encoding="utf-8",
    )
    yield _weasyprint(page, folder)
    yield from _chromium(page, folder)


def _weasyprint(page: Path, folder: Path) -> OtherPrinter:
    place = folder / "weasyprint"
    venv.create(place, with_pip=True)
    python = str(place / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "-qqq", "--only-binary", ":all:", "weasyprint"], check=True)
    command = [python, "-c", _PRINT_WITH_WEASYPRINT, str(page), str(_ROUNDS)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return OtherPrinter(f"WeasyPrint {said[3]}, warm", float(said[0]), int(said[1]), int(said[2]))


_PRINT_WITH_WEASYPRINT = """
import logging, statistics, sys, time
logging.disable(logging.CRITICAL)
import weasyprint
seconds = []
for _ in range(int(sys.argv[2]) + 1):
    started = time.perf_counter()
    document = weasyprint.HTML(sys.argv[1]).render()
    content = document.write_pdf(pdf_variant="pdf/ua-1")
    seconds.append(time.perf_counter() - started)
print(statistics.median(seconds[1:]) * 1000, len(document.pages), len(content), weasyprint.__version__)
"""


def _chromium(page: Path, folder: Path) -> Iterator[OtherPrinter]:
    browser = os.environ.get("SALA_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        return
    target, seconds = folder / "chromium.pdf", []
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    command += ["--no-pdf-header-footer", f"--user-data-dir={folder / 'profile'}"]
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        subprocess.run([*command, f"--print-to-pdf={target}", page.as_uri()], check=True, capture_output=True)
        seconds.append(time.perf_counter() - started)
    content = target.read_bytes()
    pages = content.count(b"/Type /Page") - content.count(b"/Type /Pages")
    yield OtherPrinter("Chromium, a process for each", statistics.median(seconds[1:]) * 1000, pages, len(content))
