"""The font for Khmer on screen: Noto Sans Khmer, cut down to the Khmer letters and to the weights 400 to 700.

Noto stands darkest and clearest on small screens (for paper, other fonts are better). The file comes from a locked package; the
same package and tools give the same bytes.
"""

import hashlib
import io
import os
from importlib.metadata import version
from pathlib import Path

import brotli
import fontpkg_noto_sans_khmer as package
import fontTools
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FONT_PATH = "assets/fonts/noto-sans-khmer.woff2"
"""Where the font stands on the site, until its name gets a digest."""
LICENCE_PATH = "assets/fonts/noto-sans-khmer-OFL.txt"
"""The licence must go wherever the font goes."""

LETTERS = (*range(0x1780, 0x17DE), *range(0x17E0, 0x17EA), *range(0x200B, 0x200E), 0x25CC)
"""Khmer letters, signs and digits; marks without width; the dotted circle that carries a lone sign.

Space, quotation marks and Latin come from the reader's own font: the stylesheet's `unicode-range` leaves them out.
"""

_RECIPE = "1"
"""Raised when this file makes another font from the same source."""


def write_khmer_font(site: Path, cache: Path) -> None:
    """Put the font and its licence into the built site. `cache` keeps the font between builds, since cutting takes seconds."""
    source = next((package.ROOT / "files").glob("*.ttf")).read_bytes()
    kept = cache / "fonts" / f"{_key(source)}.woff2"
    if not kept.is_file():
        kept.parent.mkdir(parents=True, exist_ok=True)
        unfinished = kept.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(cut_font(source))
        unfinished.replace(kept)
    for path, content in ((FONT_PATH, kept.read_bytes()), (LICENCE_PATH, (package.ROOT / "LICENSE").read_bytes())):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)


def cut_font(source: bytes) -> bytes:
    """Give the WOFF2 file with Khmer letters only, normal width, and one axis: weight from 400 to 700."""
    font = TTFont(io.BytesIO(source), recalcTimestamp=False)
    options = Options()
    options.layout_features = ["*"]  # Khmer is built of them
    options.hinting = False
    options.name_IDs = [0, 1, 2, 13, 14]  # copyright, family, style, licence and its address
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font = instantiateVariableFont(font, {"wdth": 100, "wght": (400, 400, 700)})
    font.flavor = "woff2"
    cut = io.BytesIO()
    font.save(cut)
    return cut.getvalue()


def _key(source: bytes) -> str:
    """Give a name for everything that the font's bytes depend on."""
    made_of = (_RECIPE, repr(LETTERS), fontTools.version, brotli.__version__, version("fontpkg-noto-sans-khmer"))
    return hashlib.sha256("\n".join(made_of).encode() + source).hexdigest()[:20]
