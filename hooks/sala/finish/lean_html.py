"""Takes out of finished pages what only the templates' layout put there: indents, empty lines, space between boxes."""

import re
from collections.abc import Callable

_KEPT = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)", re.DOTALL | re.IGNORECASE)
_SPACE = re.compile(r"\s+")
_BOX = re.compile(
    r"\s*(<(?:/?(?:html|head|body|meta|link|title|div|nav|ul|ol|li|p|h[1-6]|section|article|aside|header|footer|main|"
    r"details|summary|dl|dt|dd|table|thead|tbody|tr|th|td|figure|figcaption|form)|!doctype)\b[^>]*>)\s*",
    re.IGNORECASE,
)
_THEME_DATA = re.compile(r""" (data-md-[a-z-]+)(?:="[^"]*")?(?=[ >])""")
_ARTICLE = re.compile(r"(<article\b.*</article>)", re.DOTALL)


def without_layout_space(html: str) -> str:
    """Give the page with no more white space than its meaning needs.

    Runs of white space become one space; inside the frame round the article, none is left beside the tags of boxes, where no
    browser shows any. Preformatted text and scripts stay as they are.
    """
    frame_before, *article = _ARTICLE.split(html, maxsplit=1)
    if not article:
        return _lean(html, _in_frame)
    return _lean(frame_before, _in_frame) + _lean(article[0], _in_article) + _lean(article[1], _in_frame)


def without_unread_attributes(html: str, readers: str) -> str:
    """Take out the theme's own data-md attributes that no stylesheet or script among `readers` (their text) names."""
    return _THEME_DATA.sub(lambda found: found.group() if found.group(1) in readers else "", html)


def _lean(html: str, shorten: Callable[[str], str]) -> str:
    parts = _KEPT.split(html)
    # re.split gives text, whole match, its tag name, text, …
    return "".join(shorten(part) if index % 3 == 0 else part for index, part in enumerate(parts) if index % 3 != 2)


def _in_article(html: str) -> str:
    return _SPACE.sub(" ", html).replace("> <", ">\n<")


def _in_frame(html: str) -> str:
    return _BOX.sub(r"\1", _SPACE.sub(" ", html))
