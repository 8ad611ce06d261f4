"""What people fill in: lines to write on, and boxes to tick."""

from collections.abc import Iterator

from sala.writers.docx.elements import Element, paragraph, w, w14

_EMPTY_BOX, _TICKED_BOX = "☐", "☒"
_BOX_FONT = "MS Gothic"
"""The font that Word itself takes for check boxes."""


def writing_lines(lines: int, width: int) -> Iterator[Element]:
    """Yield one paragraph for each line: a tab that draws dots as far as `width`, so that the line can be typed over.

    The template sets them 10 mm apart by the space above each: LibreOffice ignores a line's height where only a tab stands.
    """
    for _ in range(lines):
        tabs = w("tabs", w("tab", val="right", leader="dot", pos=width))
        yield paragraph("WritingLine", w("r", w("tab")), properties=(tabs,))


def check_box(number: int) -> Element:
    """Make a box that can be ticked with a click; `number` must differ from all other boxes of the file."""
    sign = w("t")
    sign.text = _EMPTY_BOX
    font = w("rFonts", hint="eastAsia", ascii=_BOX_FONT, eastAsia=_BOX_FONT, hAnsi=_BOX_FONT)
    state = {"font": _BOX_FONT}
    return w(
        "sdt",
        w(
            "sdtPr",
            w("id", val=number),
            w14(
                "checkbox",
                w14("checked", val="0"),
                w14("checkedState", val=f"{ord(_TICKED_BOX):04X}", **state),
                w14("uncheckedState", val=f"{ord(_EMPTY_BOX):04X}", **state),
            ),
        ),
        w("sdtContent", w("r", w("rPr", font), sign)),
    )
