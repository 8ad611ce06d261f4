"""Takes out of finished pages what only the templates' layout put there: indents, empty lines, space between boxes."""

import re
from collections.abc import Iterable

_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_BOX_NAME = (
    r"<(?:/?(?:html|head|body|meta|link|title|div|nav|ul|ol|li|p|h[1-6]|section|article|aside|header|footer|main|"
    r"details|summary|dl|dt|dd|table|thead|tbody|tr|th|td|figure|figcaption|form)|!doctype)\b"
)
_BOX = f"{_BOX_NAME}[^>]*>"
_BEFORE_BOX = re.compile(f" (?={_BOX})", re.IGNORECASE)
_BEHIND_BOX = re.compile(f"({_BOX}) ", re.IGNORECASE)
_BETWEEN_TAG_AND_BOX = re.compile(f"> +(?={_BOX_NAME})")
_THEME_BOX = re.compile(r"""<div(?: class="md-dialog(?:__inner md-typeset)?")?(?: data-md-component="\w+")?></div>""")
_THEME_SEARCH = re.compile(r"""<input\b[^>]*\bid="__search"[^>]*>\s?""")
_IMPLIED = re.compile(r"""(<svg\b[^>]*?) xmlns="http://www\.w3\.org/2000/svg\"""")
_THEME_DATA = re.compile(r""" (data-md-[a-z-]+)(?:="[^"]*")?(?=[ >])""")


def lean_page(html: str) -> str:
    """Give a page without layout space, empty boxes and what HTML implies."""
    return without_empty_boxes(lean_frame(html)).strip()


def lean_made_page(html: str, made: Iterable[str]) -> str:
    """Do the same for a page whose templates are lean already.

    `made` are the parts of it that our own program wrote, in their order. They start and end with the tag of a box, have new
    lines between boxes and nothing else to take out.
    """
    parts: list[str] = []
    for part in made:
        before, found, html = html.partition(part) if part else ("", "", html)
        parts += (_lean_join(before), lean_body(found))
    return "".join((*parts, _lean_join(html)))


def _lean_join(html: str) -> str:
    """Give a stretch of a page without the spaces that met where a template had nothing to say."""
    return without_empty_boxes(_BETWEEN_TAG_AND_BOX.sub(">", html)).strip()


def lean_frame(html: str) -> str:
    """Give a page, or a piece of one, without layout space and what HTML implies."""
    return without_unneeded_markup(without_layout_space(html))


def lean_body(body: str) -> str:
    """Give a body that our writer made as it stands on the finished page."""
    return body.strip().replace(">\n<", "><")


def without_layout_space(html: str) -> str:
    """Give the page with no more white space than its meaning needs.

    Runs of white space become one space, and none is left beside the tags of boxes, where no browser shows any. Preformatted
    text and scripts stay as they are.
    """
    parts = _KEPT.split(html)  # text, whole match, its tag name, text, …
    return "".join(_lean(part) if index % 3 == 0 else part for index, part in enumerate(parts) if index % 3 != 2)


def without_empty_boxes(html: str) -> str:
    """Take out the boxes that only the theme's own program would fill. The layout's white space must be gone before."""
    found = 1
    while found:
        html, found = _THEME_BOX.subn("", html)
    return html


def without_unneeded_markup(html: str) -> str:
    """Take out the switch of the theme's own search, which we have not, and the name space of pictures, which HTML implies."""
    return _IMPLIED.sub(r"\1", _THEME_SEARCH.sub("", html))


class UnreadAttributes:
    """The theme's own data-md attributes that no stylesheet or script reads."""

    def __init__(self, readers: str) -> None:
        """Look for readers in `readers`, the text of all stylesheets and scripts."""
        self._readers = readers
        self._read: dict[str, bool] = {}

    def taken_out(self, html: str) -> str:
        """Give a page without them."""
        return _THEME_DATA.sub(self._kept, html)

    def _kept(self, found: re.Match[str]) -> str:
        name = found.group(1)
        if name not in self._read:
            self._read[name] = name in self._readers
        return found.group() if self._read[name] else ""


def _lean(html: str) -> str:
    return _BEHIND_BOX.sub(r"\1", _BEFORE_BOX.sub("", _SPACE.sub(" ", html)))
