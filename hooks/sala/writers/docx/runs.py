"""Words to runs. Word takes font, size and weight of Khmer from the complex-script settings, and only where `w:cs` stands.

So a text is cut where the script changes, and each Khmer run carries all of them (ECMA-376 part 1, 17.3.2.26 and 17.3.2.7).
"""

import re
from collections.abc import Iterator

from docx.oxml.ns import qn

from sala.blocks import RichText, Span
from sala.locales import Locale
from sala.writers.docx.elements import Element, w
from sala.writers.scripts_of import language_runs
from sala.writers.xml_text import xml_safe

KHMER_FONT = "Battambang"
"""The font that is embedded in every file."""

_NOT_IN_KHMER_FONT = re.compile("[^\u1780-\u17ff -~\u00a0«»\u200b-\u200d]+")
"""What stands in Khmer sentences but not in Battambang, such as – ’ … •: left to the reader's own fonts."""


def runs_of(text: RichText, *, strong: bool = False) -> Iterator[Element]:
    """Yield the runs of a text without its links; `strong` makes all of it bold."""
    for span in text.spans:
        yield from runs_of_span(span, text.locale, strong=strong)


def runs_of_span(span: Span, locale: Locale, *, strong: bool = False, style: str = "") -> Iterator[Element]:
    """Yield the runs of a span; `style` names a character style."""
    bold = strong or span.style == "strong"
    for text, is_khmer in script_runs(xml_safe(span.text), locale):
        # Slanted Khmer is hard to read: there, emphasis is weight.
        emphasised = span.style == "emphasis"
        yield run(
            text,
            khmer=is_khmer,
            bold=bold or (emphasised and is_khmer),
            italic=emphasised and not is_khmer,
            style=style,
        )


def run(text: str, *, khmer: bool, bold: bool = False, italic: bool = False, style: str = "") -> Element:
    """Make one run of one script."""
    properties = w("rPr")
    if style:
        properties.append(w("rStyle", val=style))
    if khmer:
        properties.append(w("rFonts", ascii=KHMER_FONT, hAnsi=KHMER_FONT, eastAsia=KHMER_FONT, cs=KHMER_FONT))
    for wanted, names in ((bold, ("b", "bCs")), (italic, ("i", "iCs"))):
        if wanted:
            properties.extend(w(name) for name in names)
    if khmer:
        properties.append(w("cs"))
        properties.append(w("lang", bidi="km-KH"))
    words = w("t")
    words.set(qn("xml:space"), "preserve")
    words.text = text
    return w("r", properties, words) if len(properties) else w("r", words)


def script_runs(text: str, locale: Locale) -> Iterator[tuple[str, bool]]:
    """Cut a text written in `locale` where its script changes; tell of each part whether it is to be set as Khmer.

    Spaces, digits and common signs inside a Khmer sentence stay with the Khmer.
    """
    for part, language in language_runs(text, locale):
        if language is not Locale.KM:
            yield part, False
            continue
        end = 0
        for foreign in _NOT_IN_KHMER_FONT.finditer(part):
            if foreign.start() > end:
                yield part[end : foreign.start()], True
            yield foreign.group(), False
            end = foreign.end()
        if end < len(part):
            yield part[end:], True
