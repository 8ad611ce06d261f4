"""A worksheet's drawing as data: its shapes as one picture without words, and every label in its box."""

from typing import Any

from sala.graphics.drawing import Drawing, Label
from sala.graphics.svg import write_shapes
from sala.writers.typst.texts import text_data


def drawing_data(drawing: Drawing, alternative: str) -> dict[str, Any]:
    """Give one page of a graphic; `alternative` says what is drawn, for readers who cannot see it."""
    return {
        "width": drawing.width,
        "height": drawing.height,
        "shapes": write_shapes(drawing),
        "alternative": alternative,
        "labels": [_label(label) for label in drawing.labels],
    }


def _label(label: Label) -> dict[str, Any]:
    box = label.box
    return {
        "x": box.x,
        "y": box.y,
        "width": box.width,
        "height": box.height,
        "size": label.size,
        "strong": label.weight == "strong",
        "align": label.align,
        "vertical": label.vertical_align,
        "text": text_data(label.text),
    }
