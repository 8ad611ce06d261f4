"""Takes out of the templates what only their layout put there, once, when they are read.

A theme's indents are a third of a page's frame. Looked for on every page, they cost more than what the page says.
"""

import re
from collections.abc import Iterator

from jinja2.ext import Extension
from jinja2.lexer import Token, TokenStream

from sala.build import lean_frame

_KEPT = re.compile(r"<(/?)(?:pre|textarea|script|style)\b", re.IGNORECASE)


class LeanTemplates(Extension):
    """Lets Jinja read templates without layout space. A template's words reach it in pieces, between its statements."""

    def filter_stream(self, stream: TokenStream) -> Iterator[Token]:
        """Give the tokens of a template; what stands inside elements whose white space counts stays as it is."""
        inside = False
        for token in stream:
            if token.type != "data":
                yield token
                continue
            tags = _KEPT.findall(token.value)
            if inside or tags.count("") != tags.count("/"):
                inside = tags[-1] == "" if tags else inside
                yield token
            else:
                yield Token(token.lineno, "data", lean_frame(token.value))
