"""Makes WordprocessingML elements."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser

Element = Any
"""An lxml element; its library has no types."""


def w(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Make `<w:tag w:name="value">` with children.

    Word is strict about the order of children: ECMA-376 part 1 says it for every element.
    """
    return _element("w", tag, children, attributes)


def w14(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Make an element of Word 2010's additions, such as check boxes."""
    return _element("w14", tag, children, attributes)


def _element(prefix: str, tag: str, children: tuple[Element, ...], attributes: Mapping[str, str | int]) -> Element:
    # python-docx's own OxmlElement takes twice as long, and a lesson plan has 3,000 elements.
    element: Element = oxml_parser.makeelement(_name(prefix, tag), nsmap={prefix: nsmap[prefix]})
    for name, value in attributes.items():
        element.set(_name(prefix, name), str(value))
    element.extend(children)
    return element


@cache
def _name(prefix: str, name: str) -> str:
    return str(qn(f"{prefix}:{name}"))


def paragraph(style: str, *runs: Element, properties: tuple[Element, ...] = ()) -> Element:
    """Make a paragraph in a style of the template; `properties` stand after the style, in the schema's order."""
    return w("p", w("pPr", w("pStyle", val=style), *properties), *runs)
