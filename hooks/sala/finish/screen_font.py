"""The font for Khmer on screen: Noto Sans Khmer with the Khmer letters only and the weights 400 to 700.

Noto stands darkest and clearest on small screens (for paper, other fonts are better). scripts/font.py cuts the file from a
locked package; a test holds the two together. Cutting takes two seconds, which no build need spend.
"""

from pathlib import Path

FONT_PATH = "assets/fonts/noto-sans-khmer.woff2"
"""Where the font stands on the site, until its name gets a digest."""
LICENCE_PATH = "assets/fonts/noto-sans-khmer-OFL.txt"
"""The licence must go wherever the font goes."""

_FONTS = Path(__file__).parents[1] / "fonts"
CUT_FONT = _FONTS / "NotoSansKhmer-screen.woff2"
CUT_FONT_LICENCE = _FONTS / "LICENSE-NotoSansKhmer.txt"


def write_screen_font(site: Path) -> None:
    """Put the font and its licence into the built site."""
    for path, source in ((FONT_PATH, CUT_FONT), (LICENCE_PATH, CUT_FONT_LICENCE)):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(source.read_bytes())
