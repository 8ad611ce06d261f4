"""`check.py --fix` mends what is safe, and nothing else in the file moves by a byte."""

import codecs
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from project import CASE, LESSON, ROOT, Project
from sala.diagnostics import Problem
from sala.khmer.normalize import RULES, normalize
from sala.khmer.rule import KhmerRule
from sala.loading.passages import SourceFile, source_of
from sala.loading.strict_yaml import parse_yaml
from sala.rules.khmer_mending import mend

KEY_MESSAGE = "ទឹកសម្រាប់ទាំងអស់គ្នា ការងារក៏ដូចគ្នា។"
GUIDE = "docs/km/method/approach.md"
GOLDEN = Path(__file__).parent / "mending"
"""before.yml holds every style of YAML, with comments, and mistakes in each; after.yml is what it must become."""


def _check(project: Project, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a project of its own, as scripts/check.py does."""
    if not project.file("hooks").exists():
        shutil.copytree(ROOT / "hooks", project.file("hooks"), ignore=shutil.ignore_patterns("__pycache__"))
    script = "import sys; from sala.cli.check import main; raise SystemExit(main(sys.argv[1:]))"
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env={**os.environ, "PYTHONPATH": str(project.file("hooks"))},
        cwd=project.root,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def _source(text: str) -> SourceFile:
    document = parse_yaml(text, "x.yml")
    assert not isinstance(document, Problem), document
    return source_of(document, "x.yml")


def test_what_is_safe_is_mended_and_told(sound: Project) -> None:
    sound.replace(LESSON, KEY_MESSAGE, "ទឹក អោយ ខែ្មរ")
    sound.write(GUIDE, "ស្រ្តី\n")
    give, khmer = sound.place(LESSON, "អោយ ខ"), sound.place(LESSON, "ខែ្មរ")
    done = _check(sound, "--fix")
    assert done.stdout.splitlines() == [
        f"{give}: mended “អោយ” to “ឱ្យ”",
        f"{khmer}: mended “ខែ្មរ” to “ខ្មែរ”",
        f"{GUIDE}:1:1: mended “ស្រ្តី” to “ស្ត្រី”",
        "Mended: 3 places in 2 files.",
        "",
        "No problems.",
    ]
    assert (done.returncode, done.stderr) == (0, "")
    assert "km: ទឹក ឱ្យ ខ្មែរ\n" in sound.file(LESSON).read_text(encoding="utf-8")
    assert sound.file(GUIDE).read_text(encoding="utf-8") == "ស្ត្រី\n"


def test_mending_twice_changes_nothing_more(sound: Project) -> None:
    sound.replace(LESSON, KEY_MESSAGE, "ទឹក អោយ ខែ្មរ")
    _check(sound, "--fix")
    before = sound.file(LESSON).stat()
    done = _check(sound, "--fix")
    assert done.stdout.startswith("Nothing to mend by itself.\n")
    assert sound.file(LESSON).stat().st_mtime_ns == before.st_mtime_ns


def test_without_the_option_nothing_is_written(sound: Project) -> None:
    sound.replace(LESSON, KEY_MESSAGE, "ខែ្មរ")
    before = sound.file(LESSON).read_bytes()
    assert _check(sound).returncode == 1
    assert sound.file(LESSON).read_bytes() == before


def test_what_a_person_must_decide_is_left_and_told(sound: Project) -> None:
    sound.replace(LESSON, KEY_MESSAGE, "ធម៌៌ ខែ្មរ")
    done = _check(sound, "--fix")
    assert "km: ធម៌៌ ខ្មែរ\n" in sound.file(LESSON).read_text(encoding="utf-8")
    assert "K916 “ធម៌៌” should be “ធម៌”" in done.stdout
    assert done.returncode == 1


def test_a_file_with_other_faults_is_mended_too(sound: Project) -> None:
    sound.replace(LESSON, KEY_MESSAGE, "ខែ្មរ")
    sound.replace(LESSON, "level: 1", "level: 9")
    done = _check(sound, "--fix")
    assert "mended “ខែ្មរ” to “ខ្មែរ”" in done.stdout
    assert done.returncode == 1


def test_a_file_that_cannot_be_written_is_told_in_one_line(sound: Project) -> None:
    sound.replace(LESSON, KEY_MESSAGE, "ខែ្មរ")
    lesson = sound.file(LESSON)
    lesson.with_name(f".{lesson.name}.new").mkdir()
    before = lesson.read_bytes()
    done = _check(sound, "--fix")
    assert done.returncode == 2
    assert done.stderr.startswith(f"{LESSON} cannot be written: ")
    assert len(done.stderr.splitlines()) == 2
    assert lesson.read_bytes() == before


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_line_ends_byte_order_mark_and_permissions_stay(sound: Project, line_end: str, mark: bytes) -> None:
    lesson = sound.file(LESSON)
    lesson.chmod(0o640)

    def written(words: str) -> bytes:
        return mark + right.replace(KEY_MESSAGE, words).replace("\n", line_end).encode()

    right = lesson.read_text(encoding="utf-8")
    lesson.write_bytes(written("ស្រ្តី និង ខែ្មរ"))
    assert _check(sound, "--fix").returncode == 0
    assert lesson.read_bytes() == written("ស្ត្រី និង ខ្មែរ")
    assert lesson.stat().st_mode & 0o777 == 0o640
    assert [file.name for file in lesson.parent.iterdir()] == [lesson.name]


def test_every_style_of_yaml_is_mended_byte_for_byte() -> None:
    before, after = ((GOLDEN / name).read_bytes().decode("utf-8") for name in ("before.yml", "after.yml"))
    mended = mend(_source(before))
    assert mended.text == after
    assert mend(_source(after)).changes == ()
    assert len(mended.changes) == 26
    lines = before.split("\n")
    assert {change.location.line for change in mended.changes} == {
        number for number, (old, new) in enumerate(zip(lines, after.split("\n"), strict=True), start=1) if old != new
    }


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.automatic], ids=lambda rule: rule.id)
def test_every_safe_rule_mends_the_file(rule: KhmerRule) -> None:
    text = f"# {rule.bad}\na:   >-  # ក\n   {rule.bad}\nb: 'x'\n"
    assert mend(_source(text)).text == f"# {rule.bad}\na:   >-  # ក\n   {rule.good}\nb: 'x'\n"


@pytest.mark.parametrize("rule", [rule for rule in RULES if not rule.automatic], ids=lambda rule: rule.id)
def test_no_other_rule_touches_the_file(rule: KhmerRule) -> None:
    text = f"a: >-\n  {rule.bad}\n"
    assert mend(_source(text)).text == text


def test_words_on_two_lines_are_left_to_a_person(sound: Project) -> None:
    text = "a: >-\n  ផ្សេង\n  ៗ ខែ្មរ\n"
    mended = mend(_source(text))
    assert mended.text == "a: >-\n  ផ្សេង\n  ៗ ខ្មែរ\n"
    assert [change.wrong for change in mended.changes] == ["ខែ្មរ"]


def test_english_texts_and_other_spellings_of_a_term_stay(sound: Project) -> None:
    text = "en: The old spelling is ឲ្យ.\nalso:\n  km: [ឲ្យ]\nkm: ឲ្យ\n"
    assert mend(_source(text)).text == "en: The old spelling is ឲ្យ.\nalso:\n  km: [ឲ្យ]\nkm: ឱ្យ\n"


def test_a_story_of_many_lines_keeps_its_layout(sound: Project) -> None:
    text = sound.file(CASE).read_text(encoding="utf-8")
    sound.write(CASE, text.replace("្ត", "្ដ"))
    assert "្ដ" in sound.file(CASE).read_text(encoding="utf-8")
    assert _check(sound, "--fix").returncode == 0
    assert sound.file(CASE).read_text(encoding="utf-8") == text


@given(
    st.lists(
        st.tuples(
            st.text("កខសរឱឲ្្ាិុេ៉៊ំ់\u200b ។:១1ៗ\"'\\#", min_size=1, max_size=30).map(lambda text: f"ក{text}"),
            st.sampled_from(["plain", "'", '"', ">-", "|-"]),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_any_texts_in_any_style_say_what_normalizing_says(values: list[tuple[str, str]]) -> None:
    """And the file has as many lines as before, with the same comments."""
    text = "".join(_field(number, value, style) for number, (value, style) in enumerate(values))
    source = _source(text)
    mended = _source(mend(source).text)
    assert [p.text.strip() for p in mended.passages] == [normalize(p.text).strip() for p in source.passages]
    assert [line.split("#!")[1:] for line in mended.text.split("\n")] == [
        line.split("#!")[1:] for line in text.split("\n")
    ]


def _field(number: int, value: str, style: str) -> str:
    value = value.rstrip()
    if style == "plain":
        return f"#! {number}\nt{number}: {value.translate(dict.fromkeys(map(ord, ':#')))}\n"
    if style == "'":
        return "t{}: '{}'  #! {}\n".format(number, value.replace("'", "''"), number)
    if style == '"':
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return f't{number}: "{escaped}"  #! {number}\n'
    return f"t{number}: {style}  #! {number}\n    {value}\n"
