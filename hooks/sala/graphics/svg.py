"""A drawing as SVG: with real text for a web page, or shapes alone for a writer that sets the words itself.

No style attribute, no script, no outside reference: presentation attributes and classes only. The labels' classes are
described in overrides/assets/stylesheets/sala.css.
"""

from collections.abc import Iterator
from html import escape

from sala.blocks import RichText, Span
from sala.graphics.box import Point
from sala.graphics.drawing import (
    POINT_MM,
    THIN,
    Arrow,
    Close,
    Command,
    CurveTo,
    Drawing,
    Element,
    Ellipse,
    Fill,
    IconMark,
    Label,
    Line,
    LineTo,
    MoveTo,
    Path,
    Rectangle,
    Stroke,
    TexturePatch,
    WriteIn,
)
from sala.graphics.icons.table import GRID, icon_strokes
from sala.graphics.textures import texture_shapes
from sala.locales import Locale

_COLOURS: dict[Fill, str] = {"none": "", "paper": ' fill="#fff"', "ink": ' fill="currentColor"'}
_DASHES = {"solid": "", "dashed": ' stroke-dasharray="3 2.2"', "dotted": ' stroke-dasharray="0.01 1.9"'}
_ICON_STROKE = 0.058
"""The share of an icon's size that its stroke is broad, where that is not finer than the finest."""


def write_svg(drawing: Drawing, locale: Locale, *, title: str, description: str, name: str) -> str:
    """Write a drawing for a web page in `locale`; `name` makes its ids differ from those of other drawings.

    `title` says in a few words what is drawn, `description` what stands on it.
    """
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="sala-drawing" viewBox="{_size(drawing)}" role="img" '
        f'aria-labelledby="{name}-title {name}-description" lang="{locale}">'
        f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-description">{escape(description)}</desc>'
    )
    return f"{head}{_body(drawing.elements, name, locale)}</svg>"


def write_shapes(drawing: Drawing) -> str:
    """Write everything but the labels, in true size, for a writer that sets the words of `drawing.labels` itself."""
    shapes = tuple(element for element in drawing.elements if not isinstance(element, Label))
    size = f'width="{_number(drawing.width)}mm" height="{_number(drawing.height)}mm"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="{_size(drawing)}" color="#000">'
        f"{_body(shapes, 'shapes', Locale.EN)}</svg>"
    )


def _size(drawing: Drawing) -> str:
    return f"0 0 {_number(drawing.width)} {_number(drawing.height)}"


def _body(elements: tuple[Element, ...], name: str, locale: Locale) -> str:
    icons = dict.fromkeys(element.icon for element in elements if isinstance(element, IconMark))
    symbols = "".join(
        f'<g id="{name}-{icon}">{"".join(f"""<path d="{_data(stroke)}"/>""" for stroke in icon_strokes(icon))}</g>'
        for icon in icons
    )
    definitions = f"<defs>{symbols}</defs>" if symbols else ""
    writer = _Writer(name, locale)
    shapes = "".join(writer.element(element) for element in elements)
    pen = 'fill="none" stroke="currentColor" stroke-linecap="round" stroke-linejoin="round"'
    return f"{definitions}<g {pen}>{shapes}</g>"


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".").replace("-0", "0", 1) if value else "0"


def _pair(point: Point) -> str:
    return f"{_number(point[0])} {_number(point[1])}"


def _data(commands: tuple[Command, ...]) -> str:
    parts = []
    for command in commands:
        match command:
            case MoveTo(to):
                parts.append(f"M{_pair(to)}")
            case LineTo(to):
                parts.append(f"L{_pair(to)}")
            case CurveTo(first, second, to):
                parts.append(f"C{_pair(first)} {_pair(second)} {_pair(to)}")
            case Close():
                parts.append("Z")
    return "".join(parts)


def _stroke(stroke: Stroke) -> str:
    return f' stroke-width="{_number(stroke.width)}"{_DASHES[stroke.pattern]}'


class _Writer:
    """Writes the elements of one drawing."""

    def __init__(self, name: str, locale: Locale) -> None:
        self._name = name
        self._locale = locale

    def element(self, element: Element) -> str:
        match element:
            case Line(start, end, stroke):
                return f'<path d="M{_pair(start)}L{_pair(end)}"{_stroke(stroke)}/>'
            case Path(commands, stroke, fill):
                return f'<path d="{_data(commands)}"{_stroke(stroke)}{_COLOURS[fill]}/>'
            case Rectangle():
                return self._rectangle(element)
            case Ellipse(center, across, down, stroke, fill):
                place = f'cx="{_number(center[0])}" cy="{_number(center[1])}"'
                radii = f'rx="{_number(across)}" ry="{_number(down)}"'
                return f"<ellipse {place} {radii}{_stroke(stroke)}{_COLOURS[fill]}/>"
            case Arrow(start, end, stroke):
                first, second = element.barbs
                shape = f"M{_pair(start)}L{_pair(end)}M{_pair(first)}L{_pair(end)}L{_pair(second)}"
                return f'<path d="{shape}"{_stroke(stroke)}/>'
            case IconMark():
                return self._icon(element)
            case TexturePatch():
                return "".join(self.element(shape) for shape in texture_shapes(element))
            case WriteIn():
                return "".join(self.element(line) for line in element.rules)
            case Label():
                return "".join(self._label(element))

    def _rectangle(self, rectangle: Rectangle) -> str:
        box = rectangle.box
        place = f'x="{_number(box.x)}" y="{_number(box.y)}" width="{_number(box.width)}" height="{_number(box.height)}"'
        stroke = _stroke(rectangle.stroke) if rectangle.stroke else ' stroke="none"'
        corners = f' rx="{_number(rectangle.radius)}"' if rectangle.radius else ""
        return f"<rect {place}{corners}{stroke}{_COLOURS[rectangle.fill]}/>"

    def _icon(self, mark: IconMark) -> str:
        scale = mark.box.width / GRID
        stroke = icon_stroke(mark) / scale
        move = f"translate({_pair((mark.box.x, mark.box.y))}) scale({scale:.4f})"
        return f'<use href="#{self._name}-{mark.icon}" transform="{move}" stroke-width="{_number(stroke)}"/>'

    def _label(self, label: Label) -> Iterator[str]:
        """Write words as XHTML, measured in points, so that the browser breaks Khmer lines by itself."""
        box = label.box
        move = f"translate({_pair((box.x, box.y))}) scale({POINT_MM:.6f})"
        size = f'width="{_number(box.width / POINT_MM)}" height="{_number(box.height / POINT_MM)}"'
        names = f"sala-label sala-label--{label.align} sala-label--{label.vertical_align}"
        if label.weight == "strong":
            names += " sala-label--strong"
        lang = f' lang="{label.text.locale}"' if label.text.locale is not self._locale else ""
        yield f'<foreignObject {size} transform="{move}" font-size="{_number(label.size)}">'
        yield f'<div xmlns="http://www.w3.org/1999/xhtml" class="{names}"{lang}><div>{_words(label.text)}</div></div>'
        yield "</foreignObject>"


def icon_stroke(mark: IconMark) -> float:
    """Give the width of an icon's strokes in millimetres."""
    return max(THIN, mark.box.width * _ICON_STROKE)


def _words(text: RichText) -> str:
    return "".join(_span(span) for span in text.spans)


def _span(span: Span) -> str:
    tag = {"plain": "", "strong": "strong", "emphasis": "em"}[span.style]
    words = escape(span.text)
    return f"<{tag}>{words}</{tag}>" if tag else words
