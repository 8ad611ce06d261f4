"""What a PDF says, as the two text readers that most programs use see it, and what it should say."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pypdfium2

from sala.blocks import RichText, Timeline
from sala.layouts.imprint import Imprint

_PAGE_NUMBER = "[0-9០-៩]+/[0-9០-៩]+"


def folded(text: str) -> str:
    """Take all white space away: where lines end is the reader's guess."""
    return re.sub(r"[\s\u00ad]+", "", text)


def pdfium_pages(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    try:
        # PDFium gives U+FFFE for a hyphen that ends a line.
        return [page.get_textpage().get_text_range().replace("\ufffe", "-") for page in document]
    finally:
        document.close()


def poppler_pages(content: bytes, folder: Path) -> list[str]:
    file = folder / "asked.pdf"
    file.write_bytes(content)
    said = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", str(file), "-"], capture_output=True, check=True)
    return said.stdout.decode("utf-8").split("\f")[:-1]


def running_text(pages: list[str], feet: Iterator[str]) -> str:
    """Join the pages without their feet, so that a sentence that goes over to the next page is whole."""
    known = "|".join(re.escape(foot) for foot in sorted(set(feet), key=len, reverse=True) if foot)
    foot = re.compile(f"(?:{known})(?:{_PAGE_NUMBER})?$" if known else "$^")
    return "".join(foot.sub("", folded(page)) for page in pages)


def foot_of(imprint: Imprint, strip: str = "") -> str:
    parts = [imprint.language, imprint.revision, *([] if imprint.date is None else [imprint.date.plain])]
    return folded(strip + " · ".join(parts) + imprint.licence.plain + imprint.address)


def sentences_in(content: Any) -> Iterator[str]:
    """Yield every text that a document is made of, whatever holds it."""
    if isinstance(content, RichText):
        yield content.plain
    elif isinstance(content, Timeline):
        yield content.description.plain
    elif isinstance(content, Imprint):
        return
    elif is_dataclass(content) and not isinstance(content, type):
        for field in fields(content):
            yield from sentences_in(getattr(content, field.name))
    elif isinstance(content, tuple):
        for entry in content:
            yield from sentences_in(entry)
