"""The key of a made file names everything that its bytes depend on."""

import subprocess
import sys

import pytest

from sala.downloads.machinery import PACKAGE
from sala.downloads.makers import MAKERS
from sala.writers.typst.book import PrintedBook
from sala.writers.typst.pdf import PrintedDocument, PrintedSheet

_MADE_BEFORE = ("diagnostics.py", "markup.py", "graphics")
"""What these do shows in the content of an order already."""

_WITHOUT_BYTES = ("__init__.py", "writers/__init__.py", "layouts/__init__.py")

_LOADED = """
import sys
import sala.writers.typst.book
for module in list(sys.modules.values()):
    if module.__name__.split(".")[0] == "sala" and module.__file__:
        print(module.__file__)
"""


@pytest.mark.parametrize("content", [PrintedDocument, PrintedSheet, PrintedBook])
def test_every_part_of_the_program_that_a_pdf_needs_is_in_its_key(content: type) -> None:
    said = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    loaded = {line.removeprefix(f"{PACKAGE}/") for line in said.stdout.splitlines()}
    covered = (*MAKERS[content].parts, *_MADE_BEFORE)
    layouts = {path for path in loaded if path.startswith("layouts/")} - {"layouts/imprint.py", "layouts/sheet.py"}

    missing = {path for path in loaded - layouts if not path.startswith(covered) and path not in _WITHOUT_BYTES}

    assert loaded
    assert missing == set()


@pytest.mark.parametrize("content", list(MAKERS))
def test_every_named_part_is_there(content: type) -> None:
    assert [part for part in MAKERS[content].parts if not (PACKAGE / part).exists()] == []
