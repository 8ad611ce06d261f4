"""How fast, small and lean the downloads are, and the same page by WeasyPrint and by headless Chromium.

    .venv/bin/python benchmarks/downloads.py [--skip-all] [--others]

Measures on this machine, in this run: a two-page Khmer worksheet as PDF (warm: the compiler has worked before, and every
text is new to it), all downloads cold and unchanged, and memory. With `--others`, WeasyPrint is installed into a folder of
its own (it is no dependency of the project) and Chromium is looked for; both print the worksheet's page of the site.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from dataclasses import replace
from datetime import date
from pathlib import Path

from sala import build
from sala.downloads.outcome import silent
from sala.downloads.printing import Printing
from sala.layouts.imprint import Edition
from sala.layouts.pages import lay_out
from sala.locales import Locale
from sala.model.curriculum import Curriculum
from sala.writers.html import write_html
from sala.writers.typst.pdf import write_worksheet

ROOT = Path(__file__).resolve().parents[1]
SHEET, ADDRESS = "ws-duty-triangle", "rights/ws-duty-triangle"
EDITION = Edition("https://sala.example.org/")
ROUNDS = 20
MEGABYTE = 1024  # ru_maxrss is in kB on Linux


def main() -> int:
    """Measure and print; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--skip-all", action="store_true", help="leave out making all downloads")
    parser.add_argument("--others", action="store_true", help="compare with WeasyPrint and Chromium")
    options = parser.parse_args()
    curriculum = build.check(ROOT, today=date.today()).curriculum
    if curriculum is None:
        print("the curriculum cannot be read", file=sys.stderr)
        return 1
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory(prefix="sala-bench-") as folder:
        _worksheet(curriculum)
        if options.others:
            _others(curriculum, Path(folder))
        if not options.skip_all:
            _everything(curriculum, Path(folder))
    return 0


def _worksheet(curriculum: Curriculum) -> None:
    sheet = Printing(curriculum, EDITION).sheet(ADDRESS, curriculum.worksheets[SHEET], "km")
    write_worksheet(sheet)
    seconds, used = [], []
    for number in range(ROUNDS):  # a new text each time: Typst remembers what it has laid out before
        new = replace(sheet, imprint=replace(sheet.imprint, revision=f"{SHEET} 1.0.{number} abcdef"))
        started, cpu = time.perf_counter(), time.process_time()
        pdf = write_worksheet(new)
        seconds.append(time.perf_counter() - started)
        used.append(time.process_time() - cpu)
    print(
        f"worksheet by Typst, warm: median {statistics.median(seconds) * 1000:.0f} ms "
        f"({statistics.median(used) * 1000:.0f} ms of processor), {pdf.pages} pages, {len(pdf.content) / 1000:.0f} kB"
    )
    others = [
        Printing(curriculum, EDITION).sheet(f"{curriculum.module_of[key].id}/{key}", one, "km")
        for key, one in curriculum.worksheets.items()
    ]
    started, cpu = time.perf_counter(), time.process_time()
    sizes = [len(write_worksheet(one).content) / 1000 for one in others]
    each, processor = (time.perf_counter() - started) / len(others), (time.process_time() - cpu) / len(others)
    print(
        f"all {len(others)} Khmer worksheets, each for the first time: mean {each * 1000:.0f} ms "
        f"({processor * 1000:.0f} ms of processor), median {statistics.median(sizes):.0f} kB, largest {max(sizes):.0f} kB"
    )


def _everything(curriculum: Curriculum, folder: Path) -> None:
    for name in ("cold", "unchanged"):
        before = _processor_seconds()
        started = time.perf_counter()
        making = build.make_downloads(curriculum, EDITION, folder, silent)
        build.put_downloads(making.made, folder, folder / "downloads")
        size = sum(made.bytes for made in making.made) / 1e6
        print(
            f"all downloads, {name}: {time.perf_counter() - started:.1f} s "
            f"({_processor_seconds() - before:.1f} s of processor), {len(making.made)} files, {size:.0f} MB"
        )
    own, child = (
        resource.getrusage(who).ru_maxrss / MEGABYTE for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(f"memory: this process {own:.0f} MB, the largest of the others {child:.0f} MB")


def _processor_seconds() -> float:
    return sum(
        used.ru_utime + used.ru_stime
        for used in (resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN))
    )


def _others(curriculum: Curriculum, folder: Path) -> None:
    """Let the others print the same page of the site, with the same fonts."""
    page = folder / "page.html"
    site_page = next(one for one in build.SitePages(curriculum).all() if one.address == ADDRESS)
    body = write_html(lay_out(site_page, curriculum, Locale.KM), lambda target: "#").body
    font = (ROOT / "hooks/sala/fonts/Battambang-Regular.ttf").as_uri()
    page.write_text(
        f'<!doctype html><html lang="km"><meta charset="utf-8"><title>{SHEET}</title><style>'
        f'@font-face{{font-family:B;src:url("{font}")}}body{{font:11pt/1.7 B}}@page{{size:A4;margin:15mm}}'
        f"svg{{width:100%}}</style>{body}</html>",
        encoding="utf-8",
    )
    _weasyprint(page, folder)
    _chromium(page, folder)


def _weasyprint(page: Path, folder: Path) -> None:
    place = folder / "weasyprint"
    venv.create(place, with_pip=True)
    python = str(place / "bin" / "python")
    subprocess.run([python, "-m", "pip", "install", "-qqq", "--only-binary", ":all:", "weasyprint"], check=True)
    said = subprocess.run(
        [python, "-c", _PRINT_WITH_WEASYPRINT, str(page), str(ROUNDS)], capture_output=True, text=True, check=True
    )
    print(f"the page by WeasyPrint: {said.stdout.strip()}")


_PRINT_WITH_WEASYPRINT = """
import logging, resource, statistics, sys, time
logging.disable(logging.CRITICAL)
import weasyprint
seconds = []
for _ in range(int(sys.argv[2]) // 4 + 1):
    started = time.perf_counter()
    document = weasyprint.HTML(sys.argv[1]).render()
    content = document.write_pdf(pdf_variant="pdf/ua-1")
    seconds.append(time.perf_counter() - started)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(f"warm median {statistics.median(seconds[1:]) * 1000:.0f} ms, {len(document.pages)} pages, "
      f"{len(content) / 1000:.0f} kB, {memory:.0f} MB, version {weasyprint.__version__}")
"""


def _chromium(page: Path, folder: Path) -> None:
    browser = os.environ.get("SALA_BROWSER") or shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        print("the page by Chromium: no browser found")
        return
    target, seconds = folder / "chromium.pdf", []
    command = [browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    command += ["--no-pdf-header-footer", f"--user-data-dir={folder / 'profile'}"]
    for _ in range(4):
        started = time.perf_counter()
        subprocess.run([*command, f"--print-to-pdf={target}", page.as_uri()], check=True, capture_output=True)
        seconds.append(time.perf_counter() - started)
    print(
        f"the page by Chromium, one process each: median {statistics.median(seconds[1:]) * 1000:.0f} ms, "
        f"{target.stat().st_size / 1000:.0f} kB"
    )


if __name__ == "__main__":
    raise SystemExit(main())
