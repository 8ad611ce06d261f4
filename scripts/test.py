"""Run all tests. What you add to the line goes to pytest: `python3 scripts/test.py -k finder`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import enter

enter("test")

import debian  # noqa: E402
import java  # noqa: E402
import office  # noqa: E402

import browser  # noqa: E402 - may need the environment

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Find what the tests look at the results with, then run pytest; give its exit code, or 2 when something is missing."""
    browser_path = browser.find_or_install()
    if browser_path is None:
        return _give_up(
            "the tests look at the site in a browser, and none was found.",
            "install Chrome or Chromium, or name one: SALA_BROWSER=/path/to/chrome python3 scripts/test.py",
        )
    java_path = java.find_or_install()
    if java_path is None:
        return _give_up("the tests check the e-books with EPUBCheck, which needs Java, and none was found.", java.HINT)
    office_path = office.find_or_install()
    if office_path is None:
        return _give_up("the tests open Word files in LibreOffice, and none was found.", office.HINT)
    if shutil.which("pdftotext") is None and not debian.install("poppler-utils"):
        return _give_up(
            "the tests read PDFs with pdftotext, and it was not found.",
            "install poppler (Debian and Ubuntu: sudo apt install poppler-utils; macOS: brew install poppler)",
        )
    environment = {
        **os.environ,
        "SALA_BROWSER": browser_path,
        "SALA_JAVA": java_path,
        "SALA_OFFICE": office_path,
        "NO_MKDOCS_2_WARNING": "1",
    }
    # All tests of a file share what it has built, so they stay together.
    arguments = sys.argv[1:] or ["-n", "auto", "--dist", "loadfile"]
    return subprocess.run([sys.executable, "-m", "pytest", *arguments], cwd=ROOT, env=environment).returncode


def _give_up(what: str, hint: str) -> int:
    print(f"test: {what}\n    hint: {hint}", file=sys.stderr)
    return 2


raise SystemExit(main())
