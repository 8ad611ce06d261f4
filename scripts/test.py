"""Run all tests. What you add to the line goes to pytest: `python3 scripts/test.py -k finder`."""

import os
import subprocess
import sys
from pathlib import Path

from environment import enter

enter("test")

from browser import find_or_install  # noqa: E402 - may need the environment

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Find a browser, then run pytest; give its exit code, or 2 when there is no browser."""
    browser = find_or_install()
    if browser is None:
        print(
            "test: the tests look at the site in a browser, and none was found.\n"
            "    hint: install Chrome or Chromium, or name one: SALA_BROWSER=/path/to/chrome python3 scripts/test.py",
            file=sys.stderr,
        )
        return 2
    environment = {**os.environ, "SALA_BROWSER": browser, "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run([sys.executable, "-m", "pytest", *sys.argv[1:]], cwd=ROOT, env=environment).returncode


raise SystemExit(main())
