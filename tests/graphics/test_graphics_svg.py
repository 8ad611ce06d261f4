"""The SVG of drawings: well-formed, escaped, in the right language, nothing that a strict page would refuse."""

import pytest
from lxml import etree

from graphics.sample_graphics import SAMPLES, UPRIGHT, sample
from sala.blocks import RichText, Span
from sala.graphics.box import Box
from sala.graphics.drawing import Drawing, IconMark, Label
from sala.graphics.registry import draw
from sala.graphics.svg import write_shapes, write_svg
from sala.locales import Locale

SVG = "{http://www.w3.org/2000/svg}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ALLOWED_ATTRIBUTES = {
    *("class", "viewBox", "role", "aria-labelledby", "lang", "id", "d", "x", "y", "width", "height", "rx", "ry", "cx"),
    *("cy", "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "transform"),
    *("href", "font-size", "color"),
}


def svg_of(drawing: Drawing, locale: Locale = Locale.EN) -> etree._Element:
    text = write_svg(drawing, locale, title="A <tree> & more", description='Says "leaf"', name="g1")
    return etree.fromstring(text, etree.XMLParser(resolve_entities=False, no_network=True))


def labelled(*spans: Span, locale: Locale = Locale.EN) -> Drawing:
    return Drawing(50, 20, (Label(Box(0, 0, 50, 20), RichText(spans, locale), 12),))


@pytest.mark.parametrize("kind", sorted(SAMPLES))
@pytest.mark.parametrize("locale", list(Locale))
def test_is_well_formed_and_harmless(kind: str, locale: Locale) -> None:
    for drawing in draw(sample(kind), UPRIGHT, locale):
        for root in (svg_of(drawing, locale), etree.fromstring(write_shapes(drawing))):
            for element in root.iter():
                assert set(element.attrib) <= ALLOWED_ATTRIBUTES
                assert element.get("href", "#").startswith("#")
            identifiers = [element.get("id") for element in root.iter() if element.get("id")]
            assert len(identifiers) == len(set(identifiers))
            assert {use.get("href")[1:] for use in root.iter(f"{SVG}use")} <= set(identifiers)


def test_escapes_markup_in_labels_and_titles() -> None:
    root = svg_of(labelled(Span("<script>alert(\"1\")</script> & 'so'"), Span("bold", "strong")))
    division = next(root.iter(f"{XHTML}div"))
    assert "".join(division.itertext()) == "<script>alert(\"1\")</script> & 'so'bold"
    assert [element.tag for element in division.iter()] == [f"{XHTML}div", f"{XHTML}div", f"{XHTML}strong"]
    assert root.findtext(f"{SVG}title") == "A <tree> & more"
    assert root.findtext(f"{SVG}desc") == 'Says "leaf"'


def test_names_itself_by_title_and_description() -> None:
    root = svg_of(labelled(Span("Leaf")))
    assert root.get("role") == "img"
    assert root.get("aria-labelledby").split() == [root.find(f"{SVG}{tag}").get("id") for tag in ("title", "desc")]
    assert root.get("viewBox") == "0 0 50 20"


def test_marks_the_language_of_words_that_are_not_in_the_language_of_the_page() -> None:
    own, foreign = (svg_of(labelled(Span("ទឹក"), locale=Locale.KM), page) for page in (Locale.KM, Locale.EN))
    assert next(own.iter(f"{XHTML}div")).get("lang") is None
    assert next(foreign.iter(f"{XHTML}div")).get("lang") == "km"
    assert own.get("lang") == "km"


def test_defines_an_icon_once_however_often_it_is_drawn() -> None:
    marks = tuple(IconMark("well", Box(x, 0, 10, 10)) for x in (0, 10, 20))
    root = svg_of(Drawing(30, 10, marks))
    assert len(list(root.iter(f"{SVG}use"))) == 3
    assert len(root.find(f"{SVG}defs")) == 1


@pytest.mark.parametrize("kind", sorted(SAMPLES))
def test_shapes_hold_no_words(kind: str) -> None:
    for drawing in draw(sample(kind), UPRIGHT, Locale.KM):
        root = etree.fromstring(write_shapes(drawing))
        assert "".join(root.itertext()) == ""
        assert root.get("width") == f"{drawing.width:g}mm"


def test_is_the_same_every_time() -> None:
    first, second = (write_shapes(draw(sample("tree"), UPRIGHT, Locale.KM)[0]) for _ in range(2))
    assert first == second
