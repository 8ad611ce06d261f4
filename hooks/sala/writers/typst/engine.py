"""Typst itself: one compiler and one set of fonts for each process."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from sala.fonts.letters import FOLDER as FONTS

TEMPLATES = Path(__file__).parent / "templates"
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
"""Written into every file as the day it was made, so that the same text gives the same bytes."""
_PAGE = re.compile(rb"/Type ?/Page\b")


class NotTypeset(Exception):  # noqa: N818 - says what happened, as its readers see it
    """Typst refused or warned; the message says why."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A finished PDF."""

    content: bytes
    pages: int


def typeset(template: str, data: Mapping[str, Any]) -> Pdf:
    """Fill `template`, such as `worksheet`, with `data` and give the PDF (PDF/UA-1, the same bytes for the same data).

    The data reaches Typst as JSON in an input; no part of it is ever read as Typst's markup. Raises NotTypeset with what
    Typst says; a warning counts too.
    """
    try:
        content, warnings = _compiler().compile_with_warnings(
            input=str(TEMPLATES / f"{template}.typ"),
            format="pdf",
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
            pdf_standards=["ua-1"],
            timestamp=_LONG_AGO,
        )
    except typst.TypstError as error:
        raise NotTypeset(str(error)) from error
    if warnings:
        raise NotTypeset("; ".join(str(warning) for warning in warnings))
    return Pdf(content, len(_PAGE.findall(content)))


def typeset_picture(template: str, data: Mapping[str, Any], dots_per_inch: int) -> bytes:
    """Fill `template`, which makes one page, with `data` and give it as PNG. Raises NotTypeset."""
    try:
        content, warnings = _compiler().compile_with_warnings(
            input=str(TEMPLATES / f"{template}.typ"),
            format="png",
            ppi=dots_per_inch,
            sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        )
    except typst.TypstError as error:
        raise NotTypeset(str(error)) from error
    if warnings:
        raise NotTypeset("; ".join(str(warning) for warning in warnings))
    return bytes(content)


@cache
def _compiler() -> Any:
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])
    return typst.Compiler(root=str(TEMPLATES), font_paths=fonts)
