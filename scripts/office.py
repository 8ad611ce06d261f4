"""Find LibreOffice, which shows the tests what a word processor makes of our files, or install it on Debian."""

import shutil

import debian

HINT = (
    "install LibreOffice Writer (Debian and Ubuntu: sudo apt install libreoffice-writer-nogui; Windows and macOS: libreoffice.org), "
    "or name it: SALA_OFFICE=/path/to/soffice python3 scripts/test.py"
)
"""What to do where there is none."""


def find_or_install() -> str | None:
    """Give the path of soffice; None when there is none and none could be installed. SALA_OFFICE names one explicitly."""
    return debian.find_or_install(
        "SALA_OFFICE", lambda: shutil.which("soffice"), "libreoffice-writer-nogui", recommended=False
    )
