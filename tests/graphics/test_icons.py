"""The icon set."""

import math
from typing import get_args

import pytest

from sala.graphics.drawing import Close, CurveTo, LineTo, MoveTo, points_of
from sala.graphics.icons.path_data import circle, read_path
from sala.graphics.icons.table import GRID, icon_strokes
from sala.model.graphic import Icon


@pytest.mark.parametrize("icon", get_args(Icon))
def test_every_icon_is_drawn_inside_its_grid(icon: Icon) -> None:
    strokes = icon_strokes(icon)
    assert strokes
    for stroke in strokes:
        assert isinstance(stroke[0], MoveTo)
        for x, y in points_of(stroke):
            assert 0.5 <= x <= GRID - 0.5
            assert 0.5 <= y <= GRID - 0.5


def test_reads_capital_and_small_commands() -> None:
    assert read_path("M1 2l3 0v4H1z") == (MoveTo((1, 2)), LineTo((4, 2)), LineTo((4, 6)), LineTo((1, 6)), Close())


def test_a_second_pair_after_a_move_is_a_line() -> None:
    assert read_path("m1 1 2 2") == (MoveTo((1, 1)), LineTo((3, 3)))


def test_a_smooth_curve_goes_on_in_the_same_direction() -> None:
    *_, last = read_path("M0 0c1 0 2 1 2 2s1 2 2 2")
    assert last == CurveTo((2, 3), (3, 4), (4, 4))


def test_a_circle_keeps_its_radius() -> None:
    on_curve = [command.to for command in read_path(circle(12, 12, 5)) if isinstance(command, CurveTo)]
    assert len(on_curve) == 4
    assert all(math.isclose(math.dist(point, (12, 12)), 5, abs_tol=0.001) for point in on_curve)


def test_refuses_an_unfinished_path() -> None:
    with pytest.raises(ValueError, match="unfinished"):
        read_path("M1 2L3")
