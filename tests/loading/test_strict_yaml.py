"""The reader of YAML: strict, and never brought down by what a file holds."""

import multiprocessing
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sala.diagnostics import Location, Problem, format_problem
from sala.loading.document import Document, Value
from sala.loading.source_text import MAX_BYTES
from sala.loading.strict_yaml import MAX_DEPTH, MAX_NODES, read_yaml

SPACES = "    hint: Replace the tab by two spaces for each level."
BELOW = "    hint: Put the text on the next line below `>-`, two spaces further in."
DEEP = "    hint: Check the indentation and the brackets."

HOSTILE = {
    "tab": (
        "title:\n\ten: Water\n",
        "2:1: Y112 there is a tab here; YAML wants spaces",
        SPACES,
    ),
    "tab after spaces": (
        "title:\n  en: Water\n  \tkm: ទឹក\n",
        "3:3: Y112 there is a tab here; YAML wants spaces",
        SPACES,
    ),
    "tab below a folded text": (
        "title: >-\n\tWater\n",
        "2:1: Y112 there is a tab here; YAML wants spaces",
        SPACES,
    ),
    "text that a comment sign would cut": (
        "en: Room #5 in the school\nkm: បន្ទប់\n",
        "1:10: Y114 `#5 in the school` would be lost: YAML reads no further than the `#`",
        "    hint: Put the text on the next line below `>-`; a comment goes on a line of its own.",
    ),
    "duplicate key": (
        "en: well\nkm: អណ្តូង\nen: spring\n",
        "3:1: Y110 `en` is written twice here; the first is in line 1",
        "    hint: Keep one of the two.",
    ),
    "alias bomb": (
        "a: &a [x, x, x]\nb: &b [*a, *a, *a]\nc: &c [*b, *b, *b]\nd: [*c, *c, *c]\n",
        "1:4: Y108 `&a` is an anchor, which is not used here",
        "    hint: Write the content out. A text that starts with `&` goes below `>-`.",
    ),
    "anchor": (
        "ចំណងជើង: &title ទឹក\n",
        "1:10: Y108 `&title` is an anchor, which is not used here",
        "    hint: Write the content out. A text that starts with `&` goes below `>-`.",
    ),
    "alias": (
        "en: well\nkm: *en\n",
        "2:5: Y108 `*en` is an alias, which is not used here",
        "    hint: Write the content out. A text that starts with `*` goes below `>-`.",
    ),
    "tag": (
        "en: !!python/object/apply:os.system [ls]\n",
        "1:5: Y109 `tag:yaml.org,2002:python/object/apply:os.system` is a tag, which is not used here",
        "    hint: Take it out. A text that starts with `!` goes below `>-`.",
    ),
    "merge key": (
        "title:\n  <<: {en: Water}\n",
        "2:3: Y108 `<<` merges another part of the file",
        "    hint: Write the fields out.",
    ),
    "200,000 nested brackets": (
        "[" * 200_000,
        f"1:{MAX_DEPTH + 1}: Y106 brackets or indents are more than {MAX_DEPTH} deep",
        DEEP,
    ),
    "200,000 nested lists": (
        "- " * 200_000,
        f"1:{2 * MAX_DEPTH + 1}: Y106 brackets or indents are more than {MAX_DEPTH} deep",
        DEEP,
    ),
    "too many parts": (
        f"en: [{'x,' * MAX_NODES}]\n",
        f"1:{2 * MAX_NODES}: Y106 the file has more than {MAX_NODES:,} parts",
        "    hint: Split it into several files.",
    ),
    "10 MB": (
        "en: " + "x" * 9_999_996,
        f"1:1: Y102 the file is too large: 10,000,000 bytes, at most {MAX_BYTES:,}",
        "    hint: Split it into several files.",
    ),
    "not UTF-8": (
        "en: well\nkm: អណ្តូង ".encode() + b"\xe9t\xe9\n",
        "2:12: Y104 this letter is not in UTF-8",
        "    hint: Save the file as UTF-8. In most editors: Save as, Encoding, UTF-8.",
    ),
    "UTF-16": (
        "en: well\n".encode("utf-16"),
        "1:1: Y104 this letter is not in UTF-8",
        "    hint: Save the file as UTF-8. In most editors: Save as, Encoding, UTF-8.",
    ),
    "empty": (
        "",
        "1:1: Y105 the file is empty",
        "    hint: Write its content, or delete the file.",
    ),
    "only white space": (
        "\n  \n",
        "1:1: Y105 the file is empty",
        "    hint: Write its content, or delete the file.",
    ),
    "only comments": (
        "# Lessons about water.\n# ទឹក\n",
        "1:1: Y105 the file is empty",
        "    hint: Write its content, or delete the file.",
    ),
    "only a document sign": (
        "---\n",
        "1:1: Y105 the file is empty",
        "    hint: Write its content, or delete the file.",
    ),
    "second document": (
        "en: well\n---\nkm: អណ្តូង\n",
        "2:1: Y107 a second document starts here",
        "    hint: Delete the line with `---`: one file, one document.",
    ),
    "NUL": (
        "en: well\nkm: អណ្តូង\0\n",
        "2:11: Y112 there is a character here that cannot be seen or printed (U+0000)",
        "    hint: Delete the line and type it again.",
    ),
    "control character": (
        "km: ទឹក\x07\n",
        "1:8: Y112 there is a character here that cannot be seen or printed (U+0007)",
        "    hint: Delete the line and type it again.",
    ),
    "line end that editors do not show": (
        "km: ទឹក\u2028ស្អាត\n",
        "1:8: Y112 there is a character here that cannot be seen or printed (U+2028)",
        "    hint: Delete the line and type it again.",
    ),
    "unclosed quote": (
        'en: well\nkm: "អណ្តូង\nnote: deep\n',
        "2:5: Y112 a quotation mark is opened here and never closed",
        "    hint: Close it, or put the text below `>-` without quotation marks.",
    ),
    "words behind a quote": (
        'en: "Yes", she said\n',
        "1:10: Y112 a text cannot go on after its closing quotation mark",
        BELOW,
    ),
    "apostrophe in quotes": (
        "en: 'It's a well'\n",
        "1:9: Y112 a text cannot go on after its closing quotation mark",
        BELOW,
    ),
    "backslash in quotes": (
        'en: "C:\\water"\n',
        '1:8: Y112 a backslash inside "…" has a meaning of its own',
        BELOW,
    ),
    "unclosed bracket": (
        "terms: [well, turn\nfacts: f01\n",
        "1:8: Y112 a bracket is opened here and never closed",
        "    hint: Close the bracket, or put the text on the next line below `>-`.",
    ),
    "unclosed bracket at the end": (
        "terms: [well,",
        "2:1: Y112 something is missing before this place, perhaps a closing bracket",
        "    hint: Close the bracket, or put each thing on a line of its own with `- `.",
    ),
    "colon in text": (
        "en: Remember: boil the water\n",
        "1:13: Y112 there is a colon inside this text, so YAML takes it for a new field",
        f"{BELOW} If it is a field, start it exactly below the name above.",
    ),
    "colon in Khmer text": (
        "en: well\nkm: ចំណាំ: ដាំទឹក\n",
        "2:10: Y112 there is a colon inside this text, so YAML takes it for a new field",
        f"{BELOW} If it is a field, start it exactly below the name above.",
    ),
    "no space after the colon": (
        "title:\n  - id:well\n    en: well\n",
        "2:7: Y112 a space is missing after the colon",
        "    hint: Write `name: value`.",
    ),
    "line without a name": (
        "en: well\njust words\nkm: អណ្តូង\n",
        "2:1: Y112 this line is neither a field (`name: value`) nor part of the text above",
        "    hint: Write a colon and a space after the name, or indent the line to make it part of the text above.",
    ),
    "indentation": (
        "title:\n   en: well\n  km: អណ្តូង\n",
        "3:3: Y112 the indentation does not fit here",
        "    hint: Use two spaces for each level, the same as the line above.",
    ),
    "list without dash": (
        "steps:\n  - walk\n  count: 2\n",
        "3:3: Y112 this line stands in a list but does not start with `- `",
        "    hint: Start it with `- `, or indent it as the fields of the item above.",
    ),
    "list behind its name": (
        "steps: - walk\n",
        "1:8: Y112 a list starts where none can stand",
        "    hint: Put the list on the next line below its name. A text that starts with `-` goes below `>-`.",
    ),
    "list as a name": (
        "? [well]\n: deep\n",
        "1:3: Y111 a name is expected here, not a list or a group",
        "    hint: Check the indentation.",
    ),
    "text that starts with emphasis": (
        "km: *ទឹក* ស្អាត\n",
        "1:5: Y112 a text cannot start with `*`",
        BELOW,
    ),
    "text that starts with a link": (
        "en: [A well](term:well) is deep\n",
        "1:5: Y112 a text cannot start with `[`",
        BELOW,
    ),
    "text that starts with braces": (
        "en: '{minutes} minutes'\nkm: {minutes} នាទី\n",
        "2:5: Y112 a text cannot start with `{`",
        BELOW,
    ),
    "text that starts with at": (
        "  en: @home\n",
        "1:7: Y112 a text cannot start with `@`",
        BELOW,
    ),
}
"""What a file holds, and the problem that is told."""


@pytest.fixture(scope="module")
def another_process() -> Iterator[ProcessPoolExecutor]:
    """A process that may crash in the tests' stead."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool


@pytest.mark.parametrize("situation", HOSTILE)
def test_a_hostile_file_is_one_located_problem(tmp_path: Path, another_process: ProcessPoolExecutor, situation: str):
    text, said, hint = HOSTILE[situation]
    file = tmp_path / "lesson.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())

    problem = another_process.submit(read_yaml, file, "curriculum/lesson.yml").result(timeout=60)

    assert isinstance(problem, Problem)
    assert format_problem(problem).splitlines() == [f"curriculum/lesson.yml:{said}", hint]


def test_a_link_to_another_file_is_refused(tmp_path: Path):
    (tmp_path / "secret.yml").write_text("en: well\n")
    (tmp_path / "lesson.yml").symlink_to(tmp_path / "secret.yml")

    assert read_yaml(tmp_path / "lesson.yml", "curriculum/lesson.yml") == Problem(
        "Y101",
        "this is a link to another file",
        Location("curriculum/lesson.yml"),
        "Put a real file here; links can lead out of the project.",
    )


def test_a_file_that_is_not_there(tmp_path: Path):
    assert read_yaml(tmp_path / "lesson.yml", "curriculum/lesson.yml") == Problem(
        "Y103",
        "the file cannot be opened: No such file or directory",
        Location("curriculum/lesson.yml"),
        "Check its name and its permissions.",
    )


def test_a_folder_that_is_named_like_a_file(tmp_path: Path):
    (tmp_path / "lesson.yml").mkdir()

    assert read_yaml(tmp_path / "lesson.yml", "curriculum/lesson.yml") == Problem(
        "Y103",
        "the file cannot be opened: Is a directory",
        Location("curriculum/lesson.yml"),
        "Check its name and its permissions.",
    )


@pytest.mark.parametrize(
    "scalar", ["1:30", "no", "yes", "012", "0x1F", "1_000", "2026-11-22", "1.0", "1e3", ".inf", "true", "=", "12:30:45"]
)
def test_scalars_stay_text(tmp_path: Path, scalar: str):
    assert _value(tmp_path, f"field: {scalar}\n") == {"field": scalar}


@pytest.mark.parametrize("nothing", ["", " ", " ~", " null"])
def test_nothing_is_none(tmp_path: Path, nothing: str):
    assert _value(tmp_path, f"field:{nothing}\n") == {"field": None}


@pytest.mark.parametrize("quoted", ['""', "''"])
def test_empty_quotation_marks_are_an_empty_text(tmp_path: Path, quoted: str):
    assert _value(tmp_path, f"field: {quoted}\n") == {"field": ""}


def test_a_folded_text_may_hold_any_sign(tmp_path: Path):
    text = "[A well](term:well): “yes”, 'no' #1 & *more* @ 100 % {x} | > ! ` \\"

    assert _value(tmp_path, f"en: >-\n  {text}\n") == {"en": text}


def test_a_byte_order_mark_is_ignored(tmp_path: Path):
    assert _value(tmp_path, "\ufeffen: well\n") == {"en": "well"}


def test_line_ends_of_windows(tmp_path: Path):
    assert _value(tmp_path, "en: well\r\nkm: អណ្តូង\r\n") == {"en": "well", "km": "អណ្តូង"}


def test_every_value_has_its_place(tmp_path: Path):
    """A mapping's value stands where its key does; columns are counted in characters, also after Khmer."""
    document = _read(tmp_path, "ទឹក: {ស្អាត: yes, ជ្រៅ: no}\nlist:\n  - well\n  - id: turn\n    km: វេន\n")

    assert isinstance(document, Document)
    assert document.value == {"ទឹក": {"ស្អាត": "yes", "ជ្រៅ": "no"}, "list": ["well", {"id": "turn", "km": "វេន"}]}
    assert document.marks == {
        (): (1, 1),
        ("ទឹក",): (1, 1),
        ("ទឹក", "ស្អាត"): (1, 7),
        ("ទឹក", "ជ្រៅ"): (1, 19),
        ("list",): (2, 1),
        ("list", 0): (3, 5),
        ("list", 1): (4, 5),
        ("list", 1, "id"): (4, 5),
        ("list", 1, "km"): (5, 5),
    }
    written = [(scalar.path, document.text[scalar.start : scalar.end]) for scalar in document.scalars]
    assert written == [
        (("ទឹក", "ស្អាត"), "yes"),
        (("ទឹក", "ជ្រៅ"), "no"),
        (("list", 0), "well"),
        (("list", 1, "id"), "turn"),
        (("list", 1, "km"), "វេន"),
    ]


YAML_PIECES = st.sampled_from(
    [
        *"-:#\"'[]{},&*!?|@`\\~",
        *("en:", "&a", "*a", "!t", "<<:", ">-", "---", "...", "%YAML", r"\x07", r"\uD800", "ទឹក", "well"),
        *("\n", " ", "  ", "\t", "\r", "\ufeff"),
    ]
)
"""What YAML is made of; a blank or a line end may follow."""


@given(st.one_of(st.text(), st.lists(st.one_of(YAML_PIECES, st.characters()), max_size=40).map("".join)))
def test_any_text_is_a_document_or_a_problem(tmp_path_factory: pytest.TempPathFactory, text: str):
    file = tmp_path_factory.getbasetemp() / "any.yml"
    file.write_bytes(text.encode("utf-8", "surrogatepass"))

    result = read_yaml(file, "any.yml")

    assert isinstance(result, Document | Problem)
    if isinstance(result, Problem):
        lines = text.split("\n")
        assert 1 <= result.location.line <= max(len(text.splitlines()), len(lines)) + 1


@given(st.binary())
def test_any_bytes_are_a_document_or_a_problem(tmp_path_factory: pytest.TempPathFactory, data: bytes):
    file = tmp_path_factory.getbasetemp() / "any.yml"
    file.write_bytes(data)

    assert isinstance(read_yaml(file, "any.yml"), Document | Problem)


def _read(folder: Path, text: str) -> Document | Problem:
    file = folder / "lesson.yml"
    file.write_bytes(text.encode())
    return read_yaml(file, "curriculum/lesson.yml")


def _value(folder: Path, text: str) -> Value:
    document = _read(folder, text)
    assert isinstance(document, Document), document
    return document.value
