"""The empty Word file that every document starts from: our own styles, and the Khmer font inside.

It lies unpacked in template/, so that a change of it can be read. A reader who has no Khmer font sees Battambang all the same.
"""

from functools import cache
from io import BytesIO
from pathlib import Path

import docx
from docx.document import Document as WordDocument

from sala.writers.reproducible_zip import write_zip

_HERE = Path(__file__).parent / "template"
_FONTS = Path(__file__).parents[2] / "fonts"
_EMBEDDED = {
    "word/fonts/font1.odttf": ("Battambang-Regular.ttf", "5A1A0001-5A1A-4B0A-8B0A-17801780A4F1"),
    "word/fonts/font2.odttf": ("Battambang-Bold.ttf", "5A1A0002-5A1A-4B0A-8B0A-17801780A4F2"),
}
"""Part, font file, and the key that word/fontTable.xml names for it."""
_CONTENT_TYPES = "[Content_Types].xml"


def open_template() -> WordDocument:
    """Give a new empty document."""
    return docx.Document(BytesIO(_packed()))


@cache
def _packed() -> bytes:
    files = {
        path.relative_to(_HERE).as_posix(): path.read_bytes() for path in sorted(_HERE.rglob("*")) if path.is_file()
    }
    for part, (font, key) in _EMBEDDED.items():
        files[part] = obfuscated((_FONTS / font).read_bytes(), key)
    return write_zip({_CONTENT_TYPES: files.pop(_CONTENT_TYPES), **files})


def obfuscated(font: bytes, key: str) -> bytes:
    """Give a font as Word files carry it: its first 32 bytes are mixed with the key, a GUID (ECMA-376 part 4, 2.8.1).

    Doing it twice gives the font back.
    """
    mask = bytes.fromhex(key.replace("-", ""))[::-1] * 2
    return bytes(byte ^ other for byte, other in zip(font, mask, strict=False)) + font[len(mask) :]
