"""Where each character of a YAML value is written, for every style in which YAML can be written."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sala.diagnostics import Problem
from sala.loading.document import Document
from sala.loading.scalar_source import places_of
from sala.loading.strict_yaml import parse_yaml


def _document(text: str) -> Document:
    document = parse_yaml(text, "x.yml")
    assert not isinstance(document, Problem), document
    return document


def _written(text: str) -> list[str]:
    """Give what is written for each character of the value of `a`."""
    document = _document(text)
    scalar = next(scalar for scalar in document.scalars if scalar.path == ("a",))
    return [text[place.start : place.end] for place in places_of(scalar.value, text, scalar.start, scalar.end)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a: ខក", ["ខ", "ក"]),
        ("a:   ខ ក  ", ["ខ", " ", "ក"]),
        ("a: 'it''s'", ["i", "t", "''", "s"]),
        (r'a: "\u17D2\"ខ\x41\t\\"', [r"\u17D2", r"\"", "ខ", r"\x41", r"\t", r"\\"]),
        ('a: "ខ \\\n  ក"', ["ខ", " ", "ក"]),
        ('a: "ខ\n  ក"', ["ខ", "\n  ", "ក"]),
        ("a: >-  # ខ\n  ខ\n  ក\n", ["ខ", "\n  ", "ក"]),
        ("a: |-\r\n  ខ\r\n   ក\r\n", ["ខ", "\r\n   ", "\r\n   ", "ក"]),
        ("a: >-\n  ខ\n\n  ក", ["ខ", "\n\n  ", "ក"]),
        ("a: ខ\n  ក", ["ខ", "\n  ", "ក"]),
        ("b: {a: ខ}\na: ក", ["ក"]),
    ],
)
def test_each_style(text: str, written: list[str]) -> None:
    assert _written(text) == written


@given(
    st.text("កខ្ាិ\"'\\:#-{}[]>|%@ \nab\u200b\u00a0😀", min_size=1, max_size=60),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.integers(5, 60),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_every_value_that_yaml_can_write_is_found_again(
    value: str, style: str | None, width: int, line_end: str, ascii_only: bool
) -> None:
    text = yaml.dump(
        {"x": "😀", "a": value, "z": "ក"},
        default_style=style,
        width=width,
        line_break=line_end,
        allow_unicode=not ascii_only,
    )
    document = _document(text)
    assert [scalar.value for scalar in document.scalars if scalar.path == ("a",)] == [value]
    for scalar in document.scalars:
        places = places_of(scalar.value, text, scalar.start, scalar.end)
        assert len(places) == len(scalar.value)
        for character, place in zip(scalar.value, places, strict=True):
            written = text[place.start : place.end]
            assert written == character or written[0] == "\\" or written == "''" or not written.strip()
        starts = [place.start for place in places]
        assert starts == sorted(starts)


def test_a_value_that_is_not_written_there_is_refused() -> None:
    with pytest.raises(ValueError, match="is not written"):
        places_of("ខ", "a: ក", 3, 4)
    with pytest.raises(ValueError, match="no white space"):
        places_of("ក ខ", "a: កខ", 3, 5)
