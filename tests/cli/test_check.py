"""The command `check`, run as people run it: its own process, its own copy of the project."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from project import FACTS, LESSON, ROOT, SETTINGS, Project

COMMAND = "from sala.cli.check import main; raise SystemExit(main())"


@pytest.fixture
def project(sound: Project) -> Project:
    """A sound curriculum with the program beside it, as in the real project; its facts stay fresh for long."""
    shutil.copytree(
        ROOT / "hooks" / "sala", sound.root / "hooks" / "sala", ignore=shutil.ignore_patterns("__pycache__")
    )
    sound.replace(FACTS, "review_by: 2027-11-01", "review_by: 2999-11-01")
    return sound


def check(
    project: Project, *arguments: str, folder: Path | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `check` of `project` in `folder`."""
    return subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        cwd=folder or project.root,
        env={**os.environ, "PYTHONPATH": str(project.root / "hooks"), **environment},
        capture_output=True,
        encoding="utf-8",
    )


def test_a_damaged_cache_is_told_once(project: Project):
    check(project)
    kept = next(file for file in (project.root / ".cache" / "check").rglob("*") if file.is_file())
    kept.write_bytes(b"damaged")

    assert "Z001" in check(project).stdout
    assert "Z001" not in check(project).stdout


def test_a_sound_curriculum_gives_0(project: Project):
    result = check(project)

    assert (result.returncode, result.stdout, result.stderr) == (0, "No problems.\n", "")


def test_an_error_gives_1(project: Project):
    project.replace(LESSON, "duration_minutes: 60", "duration_minutes: 65")
    result = check(project)

    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout == (
        f"{project.place(LESSON, 'duration_minutes')}: "
        "L401 the steps take 60 minutes, but the lesson has 65: 5 too few\n"
        "    hint: Change `duration_minutes`, or the `minutes` of a step.\n"
        "\n"
        "1 error, 0 warnings, 0 notes in 1 file.\n"
    )


def test_a_curriculum_that_cannot_be_read_at_all_gives_1(project: Project):
    project.write(SETTINGS, "title: [\n")
    result = check(project)

    assert (result.returncode, result.stderr) == (1, "")
    assert result.stdout == (
        f"{SETTINGS}:2:1: Y112 something is missing before this place, perhaps a closing bracket\n"
        "    hint: Close the bracket, or put each thing on a line of its own with `- `.\n"
        "\n"
        "1 error, 0 warnings, 0 notes in 1 file.\n"
    )


def test_a_warning_alone_gives_0(project: Project):
    project.replace(LESSON, "  km: គូរផ្លូវដោយឈើ។\n", "")
    result = check(project)

    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout == (
        f"{project.place(LESSON, 'low_literacy')}: T201 warning: the Khmer (km) of `low_literacy` is missing\n"
        "    hint: Write it below the English. Until then the page shows the English, marked as English.\n"
        "\n"
        "0 errors, 1 warning, 0 notes in 1 file.\n"
    )


def test_missing_khmer_gives_1_before_publishing(project: Project):
    project.replace(LESSON, "  km: គូរផ្លូវដោយឈើ។\n", "")

    assert check(project, "--release").returncode == 1


def test_problems_are_grouped_by_file_and_counted(project: Project):
    project.replace(LESSON, "duration_minutes: 60", "duration_minutes: 65")
    project.replace(LESSON, "phase: opening", "phase: input")
    project.replace(FACTS, "confidence: high", "confidence: sure")
    result = check(project)

    assert result.returncode == 1
    assert [
        [
            re.sub(r":\d+:\d+: (\w+) .*", r" \1", line)
            for line in group.splitlines()
            if not line.startswith("    hint: ")
        ]
        for group in result.stdout.split("\n\n")
    ] == [[f"{FACTS} M103"], [f"{LESSON} L401", f"{LESSON} L407"], ["2 errors, 1 warning, 0 notes in 2 files."]]


def test_every_line_is_a_problem_or_its_hint_or_the_count(project: Project):
    project.replace(LESSON, "duration_minutes: 60", "duration_minutes: soon")
    project.replace(FACTS, "url: https:", "url: http:")
    *lines, count = [line for line in check(project).stdout.splitlines() if line]

    assert count == "2 errors, 0 warnings, 0 notes in 2 files."
    assert [
        line for line in lines if not re.fullmatch(r"curriculum/\S+\.yml:\d+:\d+: [A-Z]\d{3} .+|    hint: .+", line)
    ] == []


def test_notes_are_printed_only_when_asked_for(project: Project):
    project.replace("curriculum/phrases.yml", "main_carriers: [w1]", "main_carriers: [w1, w2]")
    note = "P703 info: `p1` waits for the lesson W2, which is planned"

    assert note not in check(project).stdout
    assert note in check(project, "--notes").stdout


def test_it_works_from_any_folder(project: Project, tmp_path_factory: pytest.TempPathFactory):
    """Paths are shown from the project's root, wherever one stands."""
    project.replace(LESSON, "duration_minutes: 60", "duration_minutes: 65")
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    assert check(project, folder=elsewhere).stdout == check(project).stdout


def test_khmer_is_printed_on_a_console_that_knows_none(project: Project):
    project.replace(LESSON, "id: hot-day", "id: ថ្ងៃក្តៅ")
    result = check(project, PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")

    assert result.returncode == 1
    assert "M104 `ថ្ងៃក្តៅ` cannot be used as `facilitator_notes[1].id`" in result.stdout


def test_an_unknown_option_gives_2(project: Project):
    result = check(project, "--fast")

    assert (result.returncode, result.stdout) == (2, "")
    assert "unrecognized arguments: --fast" in result.stderr


def test_help_names_every_option(project: Project):
    result = check(project, "--help")

    assert result.returncode == 0
    assert [option for option in ("--release", "--notes") if option not in result.stdout] == []


def test_a_fault_of_the_program_gives_2_and_one_plain_line(project: Project):
    """The details go into a file that can be sent along."""
    project.replace("hooks/sala/rules/lessons.py", "        total = sum(", "        total = 1 // 0 + sum(")
    result = check(project)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        "This is a fault of the program, not of your text: ZeroDivisionError: integer division or modulo by zero\n"
        "    hint: please report it with the file .cache/last-fault.txt.\n"
    )
    assert project.file(".cache/last-fault.txt").read_text(encoding="utf-8").startswith("Traceback")


def test_a_fault_is_told_even_when_its_details_cannot_be_kept(project: Project):
    project.replace("hooks/sala/rules/lessons.py", "        total = sum(", "        total = 1 // 0 + sum(")
    project.write(".cache", "a file where the folder should be")
    result = check(project)

    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == (
        "This is a fault of the program, not of your text: ZeroDivisionError: integer division or modulo by zero\n"
        "    hint: please report it.\n"
    )
