"""Keeps out of XML what no XML file may hold."""

import re

_FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
REPLACEMENT = "\ufffd"
"""The sign that readers know for a letter that could not be shown."""


def xml_safe(text: str) -> str:
    """Give `text` with control characters and half surrogate pairs replaced by U+FFFD; the rest stays as it is.

    The reader of the curriculum refuses such characters with their place; this holds for every other source.
    """
    return _FORBIDDEN.sub(REPLACEMENT, text)
