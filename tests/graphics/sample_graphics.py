"""One graphic of each kind, and all the real ones, for the tests of drawings."""

import copy
from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, TypeAdapter

from project import ROOT
from sala.graphics.box import Area
from sala.graphics.page_area import page_area
from sala.loading.read_curriculum import read_curriculum
from sala.model.base import Text
from sala.model.graphic import Graphic
from sala.model.worksheet import Worksheet

UPRIGHT, LYING = Area(180, 229), Area(267, 142)

_adapter: TypeAdapter[Graphic] = TypeAdapter(Graphic)


def text(en: str, km: str = "សំណួរខ្លីមួយ សម្រាប់ក្រុម") -> dict[str, str]:
    return {"en": en, "km": km}


def place(name: str, icon: str | None = None, lines: int | None = None) -> dict[str, Any]:
    """Make a labelled place; with `lines`, room to write."""
    data: dict[str, Any] = {"id": name, "label": text(f"What about {name}?")}
    if icon:
        data["icon"] = icon
    if lines is not None:
        data["lines"] = str(lines)
    return data


def middle(icon: str | None, lines: int) -> dict[str, Any]:
    return {key: value for key, value in place("middle", icon, lines).items() if key != "id"}


def places(count: int, icon: str | None = "house", lines: int | None = None) -> list[dict[str, Any]]:
    return [place(f"place-{number}", icon, lines) for number in range(1, count + 1)]


def card(number: int, *, back: bool) -> dict[str, Any]:
    data = {"id": f"card-{number}", "icon": "rice", "front": text(f"Front {number}", "ខាងមុខ")}
    return data | ({"back": text(f"Back {number}", "ខាងក្រោយ")} if back else {})


def arrow(start: str, end: str) -> dict[str, Any]:
    return {"id": f"{start}-{end}", "from": start, "to": end, "label": text("We ask")}


SAMPLES: dict[str, dict[str, Any]] = {
    "tree": {
        "mode": "problem",
        "crown": text("What follows"),
        "trunk": text("The problem"),
        "roots": text("Why?"),
        "leaf_slots": "6",
        "fruit_slots": "2",
        "root_slots": "4",
    },
    "triangle": {
        "center": middle("water-drop", 2),
        "corners": places(3, "family", 3),
        "arrows": [arrow("place-1", "place-2"), arrow("place-3", "place-1"), arrow("place-2", "place-3")],
    },
    "cards": {"rows": "4", "columns": "2", "cards": [card(number, back=number != 2) for number in range(10)]},
    "matrix": {"corner": text("Corner"), "columns": places(3), "rows": places(5), "blank_rows": "2", "cell_mm": "14"},
    "map": {"legend": places(8), "scale": text("One finger = 5 minutes"), "compass": "true"},
    "calendar": {"rows": places(5), "blank_rows": "1"},
    "pairwise": {"items": "6", "prompt": text("Which first?"), "score_label": text("Times chosen")},
    "doors": {"doors": places(6), "lines": places(4, None)},
    "storyboard": {"frames": places(6, "sun", 2)},
    "table": {
        "columns": [{"id": f"c{n}", "label": text(f"Column {n}"), "width": str(n)} for n in range(1, 5)],
        "blank_rows": "6",
        "row_mm": "14",
    },
    "scale": {
        "faces": "5",
        "occasions": [place("before"), place("after")],
        "statements": [
            {"id": f"s{n}", **text(f"I can do thing {n}."), "for": who}
            for n, who in enumerate(("everyone", "women", "men", "everyone"))
        ],
    },
    "card321": {"three": text("Three"), "two": text("Two"), "one": text("One"), "learning_list": text("Next")},
    "clock24": {"outer": text("A woman's day"), "inner": text("A man's day"), "legend": places(5)},
    "ladder": {"shape": "rungs", "rungs": places(5, "ear", 2)},
    "quadrant": {"across": text("From far to near"), "upward": text("More power"), "zones": places(4)},
    "forcefield": {"change": text("Change"), "helping": text("Helps"), "holding": text("Holds"), "arrows": "4"},
    "circles": {"center": text("Me"), "rings": places(4)},
    "river": {"places": places(6, "boat", 2)},
    "grid2x2": {"panes": places(4, "mirror", 3)},
    "box": {"inside": text("In"), "frame": text("Frame"), "outside": text("Out"), "doors": places(2, "door")},
    "timeline": {"columns": places(4, "elder"), "rows": places(4)},
    "face": {"bubbles": places(5, "heart", 2)},
    "outline": {"callouts": places(4, "heart", 3)},
    "hand": {"fingers": places(5, None, 2)},
}

LARGEST: dict[str, dict[str, Any]] = {
    "tree": {"leaf_slots": "100", "fruit_slots": "100", "root_slots": "100"},
    "cards": {"rows": "8", "columns": "6", "cards": [card(number, back=True) for number in range(60)]},
    "matrix": {"columns": places(8), "rows": places(20), "blank_rows": "100", "cell_mm": "60"},
    "map": {"legend": places(16)},
    "calendar": {"rows": places(12), "blank_rows": "100"},
    "pairwise": {"items": "10"},
    "doors": {"lines": places(8, None)},
    "storyboard": {"frames": places(12, "sun", 12)},
    "table": {"blank_rows": "100", "row_mm": "60"},
    "ladder": {"shape": "steps", "rungs": places(8, "ear", 12)},
    "forcefield": {"arrows": "6"},
    "face": {"bubbles": places(5, "heart", 12)},
    "outline": {"callouts": places(4, "heart", 12)},
    "hand": {"fingers": places(5, None, 12)},
    "river": {"places": places(6, "boat", 12)},
    "grid2x2": {"panes": places(4, "mirror", 12)},
    "timeline": {"columns": places(5, "elder"), "rows": places(8)},
}

SMALLEST: dict[str, dict[str, Any]] = {
    "tree": {"leaf_slots": "0", "fruit_slots": "0", "root_slots": "0", "mode": "rights"},
    "triangle": {"center": middle(None, 0), "corners": places(3, None, 0), "arrows": []},
    "cards": {"rows": "1", "columns": "1", "cards": [card(1, back=False)]},
    "matrix": {"columns": places(1, None), "rows": [], "blank_rows": "0", "cell_mm": "12"},
    "map": {"legend": places(1, None), "compass": "false"},
    "calendar": {"rows": places(1, None), "blank_rows": "0"},
    "pairwise": {"items": "3"},
    "storyboard": {"frames": places(2, None, 0)},
    "table": {"blank_rows": "1", "row_mm": "8"},
    "scale": {"faces": "3", "occasions": [place("once")]},
    "clock24": {"legend": places(2, None)},
    "ladder": {"rungs": places(3, None, 0)},
    "forcefield": {"arrows": "2"},
    "circles": {"rings": places(1, None)},
    "river": {"places": places(3, None, 0)},
    "timeline": {"columns": places(2, None), "rows": places(1, None)},
}


def sample(kind: str, changes: dict[str, Any] | None = None) -> Graphic:
    """Make the sample of a kind, with some parameters changed."""
    return _adapter.validate_python({"type": kind, **SAMPLES[kind], **(changes or {})})


def with_each_text(kind: str, words: str) -> Iterator[Graphic]:
    """Make the sample once for each of its texts, with `words` in the place of that text."""
    for number in range(sum(1 for _ in _texts_in(SAMPLES[kind]))):
        data = copy.deepcopy(SAMPLES[kind])
        list(_texts_in(data))[number].update(en=words, km=words)
        yield _adapter.validate_python({"type": kind, **data})


def _texts_in(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        if "en" in data:
            yield data
        for value in data.values():
            yield from _texts_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from _texts_in(value)


def texts_of(content: object) -> Iterator[Text]:
    """Yield every text of a graphic."""
    if isinstance(content, Text):
        yield content
    elif isinstance(content, BaseModel):
        for name in type(content).model_fields:
            yield from texts_of(getattr(content, name))
    elif isinstance(content, tuple):
        for part in content:
            yield from texts_of(part)


def real_worksheets() -> dict[str, Worksheet]:
    """Read the project's own worksheets."""
    curriculum = read_curriculum(ROOT).curriculum
    assert curriculum is not None
    return {name: sheet for module in curriculum.modules.values() for name, sheet in module.worksheets.items()}


def full_page(sheet: Worksheet) -> Area:
    """Give the area of a page that holds only title, drawing and foot."""
    return page_area(sheet.paper, above=24, below=14)
