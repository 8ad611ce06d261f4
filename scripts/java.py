"""Find Java for EPUBCheck, or install it on Debian."""

import os
import shutil
from pathlib import Path

import debian

HINT = (
    "install a Java runtime (Debian and Ubuntu: sudo apt install default-jre-headless; Windows and macOS: adoptium.net), "
    "or name one: SALA_JAVA=/path/to/java python3 scripts/test.py"
)
"""What to do where there is none."""


def find_or_install() -> str | None:
    """Give the path of java; None when there is none and none could be installed. SALA_JAVA names one explicitly."""
    return debian.find_or_install("SALA_JAVA", _find, "default-jre-headless")


def _find() -> str | None:
    home = os.environ.get("JAVA_HOME")
    return shutil.which("java", path=str(Path(home) / "bin") if home else None) or shutil.which("java")
