"""The foot of a page as data, with its square code."""

import io
from functools import lru_cache
from typing import Any

import segno

from sala.layouts.imprint import Imprint
from sala.locales import Locale
from sala.writers.typst.texts import text_data


def imprint_data(imprint: Imprint, locale: Locale) -> dict[str, Any]:
    """Give the foot of the pages of a document in `locale`."""
    return {
        "lang": str(locale),
        "revision": imprint.revision,
        "language": imprint.language,
        "licence": text_data(imprint.licence),
        "date": None if imprint.date is None else text_data(imprint.date),
        "address": imprint.address,
        "code": _square_code(imprint.url),
    }


@lru_cache(maxsize=1024)
def _square_code(url: str) -> str:
    """Draw a QR code as SVG; level M survives a photocopy with a fifth of it worn away (segno, ISO/IEC 18004)."""
    svg = io.BytesIO()
    segno.make(url, error="m", micro=False).save(svg, kind="svg", border=0, xmldecl=False, svgns=True, omitsize=True)
    return svg.getvalue().decode()
