"""Numbers and bullets of lists. Every numbered list needs a counter of its own, or Word counts on from the last one."""

from sala.writers.docx.elements import Element, w

INDENT = 397
"""How far each level of the template's lists is set in: 7 mm, in twentieths of a point."""
BULLETS = 1
"""The counter of the template for bullets."""
_NUMBERS = 1
"""The template's definition of what numbers look like."""
_DEEPEST = 2
"""The deepest level that the template defines, from 0."""


class Numbering:
    """The counters of one file."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._last = len(element.num_lst)

    def start_again(self) -> int:
        """Make a counter that starts with 1; give its number."""
        self._last += 1
        restart = w("lvlOverride", w("startOverride", val=1), ilvl=0)
        self._element.append(w("num", w("abstractNumId", val=_NUMBERS), restart, numId=self._last))
        return self._last


def list_properties(counter: int, level: int) -> tuple[Element, ...]:
    """Give what makes a paragraph an entry of a list; `level` is 0 for the outermost."""
    return (w("numPr", w("ilvl", val=min(level, _DEEPEST)), w("numId", val=counter)),)
