"""What a word processor makes of our Word files: three of them, converted by LibreOffice."""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from made_download import Made
from opened_word_file import OpenedWordFile
from pdf_text import folded, pdfium_pages, poppler_pages

FILES = (
    "rights/r3-rights-holders-km.docx",
    "rights/ws-duty-triangle-km.docx",
    "leadership/l6-how-the-commune-works-en.docx",
)


@pytest.fixture(scope="module")
def printed(downloads: Mapping[str, Made], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The files as PDF, by path."""
    office = os.environ.get("SALA_OFFICE")
    assert office, "LibreOffice is needed: run the tests with python3 scripts/test.py, which finds or installs it"
    folder = tmp_path_factory.mktemp("office")
    for path in FILES:
        (folder / Path(path).name).write_bytes(downloads[path].content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(folder / Path(path).name) for path in FILES]
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *files]
    subprocess.run(command, check=True, capture_output=True)
    return {path: folder / Path(path).with_suffix(".pdf").name for path in FILES}


@pytest.mark.parametrize("path", FILES)
def test_every_paragraph_comes_out_of_it(
    downloads: Mapping[str, Made], printed: Mapping[str, Path], path: str, tmp_path: Path
) -> None:
    """Asked of poppler: PDFium loses a sign here and there in the PDFs that LibreOffice writes."""
    file = OpenedWordFile(downloads[path].content)
    foot = folded(re.sub(r"[0-9]+ / [0-9]+$", "", file.footer_text.splitlines()[0]))
    pages = [folded(page) for page in poppler_pages(printed[path].read_bytes(), tmp_path)]
    assert all(foot in page for page in pages)
    said = "".join(page.rpartition(foot)[0] for page in pages)
    paragraphs = [folded(paragraph) for paragraph in file.text.splitlines()]
    assert [paragraph for paragraph in paragraphs if paragraph not in said] == []


@pytest.mark.parametrize("path", FILES)
def test_it_takes_about_as_many_pages_as_our_own_pdf(
    downloads: Mapping[str, Made], printed: Mapping[str, Path], path: str
) -> None:
    ours = downloads[path.replace(".docx", ".pdf")].facts.pages
    assert ours is not None
    assert abs(len(pdfium_pages(printed[path].read_bytes())) - ours) <= 2


@pytest.mark.parametrize("path", FILES[:2])
def test_khmer_is_set_in_the_font_that_the_file_brings(printed: Mapping[str, Path], path: str) -> None:
    said = subprocess.run(["pdffonts", str(printed[path])], capture_output=True, text=True, check=True).stdout
    fonts = set(re.findall(r"[A-Z]{6}\+([A-Za-z]+)", said))
    assert "Battambang" in fonts
    assert not {font for font in fonts if "Khmer" in font}
