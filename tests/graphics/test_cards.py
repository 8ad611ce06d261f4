"""Cards to cut out."""

from graphics.sample_graphics import UPRIGHT, card, sample
from sala.graphics.box import Box
from sala.graphics.drawing import Drawing, Label
from sala.graphics.registry import draw
from sala.locales import Locale


def box_of(drawing: Drawing, words: str) -> Box:
    return next(e.box for e in drawing.elements if isinstance(e, Label) and e.text.plain == words)


def test_backs_lie_behind_their_fronts_when_the_paper_is_turned() -> None:
    front, back, *_ = draw(sample("cards"), UPRIGHT, Locale.EN)
    assert (front.side, back.side) == ("front", "back")
    for number in (0, 1, 3):
        face, reverse = box_of(front, f"Front {number}").center, box_of(back, f"Back {number}").center
        column_of_face = int(face[0] > UPRIGHT.width / 2)
        column_of_reverse = int(UPRIGHT.width - reverse[0] > UPRIGHT.width / 2)
        assert column_of_face == column_of_reverse
        assert abs(face[1] - reverse[1]) < UPRIGHT.height / 8


def test_there_are_no_back_pages_without_backs() -> None:
    cards = sample("cards", {"cards": [card(number, back=False) for number in range(9)]})
    assert [page.side for page in draw(cards, UPRIGHT, Locale.EN)] == ["front", "front"]


def test_a_sheet_of_pictures_has_no_backs() -> None:
    assert [page.side for page in draw(sample("cards"), UPRIGHT, Locale.EN, pictures_only=True)] == ["front", "front"]
