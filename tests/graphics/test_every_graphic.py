"""Every kind of graphic, invented and real, in both languages and without words."""

from typing import get_args

import pytest

from graphics.drawing_rules import broken_rules
from graphics.sample_graphics import (
    LARGEST,
    LYING,
    SAMPLES,
    SMALLEST,
    UPRIGHT,
    full_page,
    real_worksheets,
    sample,
    texts_of,
    with_each_text,
)
from sala.graphics.box import Area
from sala.graphics.drawing import Drawing
from sala.graphics.registry import DRAWERS, draw
from sala.graphics.too_large import DrawingTooLarge
from sala.locales import Locale
from sala.model.graphic import Graphic
from sala.model.worksheet import Worksheet

KINDS = sorted(SAMPLES)
AREAS = pytest.mark.parametrize("area", [UPRIGHT, LYING], ids=["upright", "lying"])
WORKSHEETS = real_worksheets()


def drawn_or_refused(
    graphic: Graphic, area: Area, locale: Locale, *, pictures_only: bool = False
) -> tuple[Drawing, ...]:
    """Draw, or give nothing where the graphic says that it does not fit."""
    try:
        return draw(graphic, area, locale, pictures_only=pictures_only)
    except DrawingTooLarge as refusal:
        assert refusal.what
        assert refusal.hint
        return ()


def test_every_kind_of_the_model_is_drawn_and_sampled() -> None:
    kinds = set(get_args(get_args(Graphic)[0]))
    assert set(DRAWERS) == kinds
    assert {kind.model_fields["type"].annotation.__args__[0] for kind in kinds} == set(SAMPLES)


@pytest.mark.parametrize("kind", KINDS)
@AREAS
@pytest.mark.parametrize("locale", list(Locale))
def test_keeps_the_rules(kind: str, area: Area, locale: Locale) -> None:
    for drawing in draw(sample(kind), area, locale):
        assert broken_rules(drawing, area) == []


@pytest.mark.parametrize("kind", KINDS)
@AREAS
@pytest.mark.parametrize("locale", list(Locale))
def test_shows_every_text_in_the_language_of_the_page(kind: str, area: Area, locale: Locale) -> None:
    graphic = sample(kind)
    labels = [label.text for drawing in draw(graphic, area, locale) for label in drawing.labels]
    assert {label.locale for label in labels} == {locale}
    assert {text.in_locale(locale) for text in texts_of(graphic)} <= {label.plain for label in labels}


@pytest.mark.parametrize("kind", KINDS)
@AREAS
def test_has_no_word_on_a_sheet_of_pictures(kind: str, area: Area) -> None:
    for drawing in draw(sample(kind), area, Locale.KM, pictures_only=True):
        assert drawing.labels == ()
        assert broken_rules(drawing, area) == []
        assert drawing.elements


@pytest.mark.parametrize("kind", sorted(SMALLEST))
@AREAS
@pytest.mark.parametrize("pictures_only", [False, True])
def test_keeps_the_rules_with_as_little_as_possible(kind: str, area: Area, pictures_only: bool) -> None:
    for drawing in draw(sample(kind, SMALLEST[kind]), area, Locale.KM, pictures_only=pictures_only):
        assert broken_rules(drawing, area) == []


@pytest.mark.parametrize("kind", sorted(LARGEST))
@AREAS
@pytest.mark.parametrize("pictures_only", [False, True])
def test_keeps_the_rules_or_refuses_with_as_much_as_possible(kind: str, area: Area, pictures_only: bool) -> None:
    for changes in ({name: value} for name, value in LARGEST[kind].items()):
        for drawing in drawn_or_refused(sample(kind, changes), area, Locale.KM, pictures_only=pictures_only):
            assert broken_rules(drawing, area) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("word", ["ត្រូវបានភ្លេច", "responsibility ", "៣០០០"], ids=["khmer", "english", "digits"])
def test_wraps_shrinks_or_refuses_long_words(kind: str, word: str) -> None:
    for length in (40, 160, 3000):
        words = (word * 3000)[:length].strip()
        for graphic in with_each_text(kind, words):
            for drawing in drawn_or_refused(graphic, UPRIGHT, Locale.KM):
                assert broken_rules(drawing, UPRIGHT) == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "size", [(118, 150), (118, 170), (180, 90), (180, 165), (237, 95), (60, 40), (10, 10), (400, 60)]
)
def test_keeps_the_rules_or_refuses_on_any_paper(kind: str, size: tuple[int, int]) -> None:
    area = Area(*size)
    for pictures_only in (False, True):
        for drawing in drawn_or_refused(sample(kind), area, Locale.KM, pictures_only=pictures_only):
            assert broken_rules(drawing, area) == []


@pytest.mark.parametrize("sheet", WORKSHEETS.values(), ids=list(WORKSHEETS))
@pytest.mark.parametrize("locale", list(Locale))
def test_real_worksheets_keep_the_rules(sheet: Worksheet, locale: Locale) -> None:
    area = full_page(sheet)
    for pictures_only in (False, True):
        for drawing in draw(sheet.graphic, area, locale, pictures_only=pictures_only):
            assert broken_rules(drawing, area) == []
            assert {label.text.locale for label in drawing.labels} <= {locale}


@pytest.mark.parametrize("sheet", WORKSHEETS.values(), ids=list(WORKSHEETS))
def test_real_worksheets_show_every_text(sheet: Worksheet) -> None:
    labels = {
        label.text.plain for drawing in draw(sheet.graphic, full_page(sheet), Locale.KM) for label in drawing.labels
    }
    assert {text.km for text in texts_of(sheet.graphic)} <= labels


def test_shows_the_source_text_where_the_translation_is_missing() -> None:
    graphic = sample("circles", {"center": {"en": "Me"}})
    labels = draw(graphic, UPRIGHT, Locale.KM)[0].labels
    assert [label.text.locale for label in labels if label.text.plain == "Me"] == [Locale.EN]
