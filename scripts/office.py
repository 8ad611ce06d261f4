"""Find LibreOffice, which shows the tests what a word processor makes of our files, or install it on Debian."""

import os
import shutil
from pathlib import Path

import debian

HINT = (
    "install LibreOffice Writer (Debian and Ubuntu: sudo apt install libreoffice-writer-nogui; Windows and macOS: libreoffice.org), "
    "or name it: SALA_OFFICE=/path/to/soffice python3 scripts/test.py"
)
"""What to do where there is none."""


def find_or_install() -> str | None:
    """Give the path of soffice; None when there is none and none could be installed.

    SALA_OFFICE names one explicitly.
    """
    wanted = os.environ.get("SALA_OFFICE")
    if wanted:
        return wanted if Path(wanted).is_file() else None
    if shutil.which("soffice") is None:
        print("No LibreOffice found; looking for Debian's libreoffice-writer-nogui (about a minute) …", flush=True)
        debian.install("libreoffice-writer-nogui", recommended=False)
    return shutil.which("soffice")
