"""Cut the Khmer font for screens anew, after a change of the package that it comes from."""

import io

from environment import ROOT, enter

LETTERS = (*range(0x1780, 0x17DE), *range(0x17E0, 0x17EA), *range(0x200B, 0x200E), 0x25CC)
"""Khmer letters, signs and digits; marks without width; the dotted circle that carries a lone sign.

Space, quotation marks and Latin come from the reader's own font: the stylesheet's `unicode-range` leaves them out.
"""

FONTS = ROOT / "hooks" / "sala" / "fonts"


def main() -> int:
    """Write the font and its licence; give the exit code."""
    import fontpkg_noto_sans_khmer as package

    source = next((package.ROOT / "files").glob("*.ttf")).read_bytes()
    for name, content in (
        ("NotoSansKhmer-screen.woff2", cut_font(source)),
        ("LICENSE-NotoSansKhmer.txt", (package.ROOT / "LICENSE").read_bytes()),
    ):
        (FONTS / name).write_bytes(content)
        print(f"hooks/sala/fonts/{name}: {len(content)} bytes")
    return 0


def cut_font(source: bytes) -> bytes:
    """Give the WOFF2 file with Khmer letters only, normal width, and one axis: weight from 400 to 700.

    The same source and tools give the same bytes.
    """
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib.instancer import instantiateVariableFont

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


if __name__ == "__main__":
    enter("test")
    raise SystemExit(main())
