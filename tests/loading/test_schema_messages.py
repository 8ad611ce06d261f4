"""What people read when a file does not fit the model.

Each file in test_messages/ tells a situation, a broken file of the sound curriculum, and the whole report about it.
"""

from pathlib import Path

import pytest

from project import TODAY, Project
from sala import build
from sala.diagnostics import format_report

CASES = sorted((Path(__file__).parent / "test_messages").glob("*.txt"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_the_report_says(sound: Project, case: Path):
    _, broken, expected = case.read_text(encoding="utf-8").split("--- ")
    path, _, text = broken.partition("\n")
    sound.write(path, text)

    report = build.check(sound.root, today=TODAY).report

    assert format_report(report, show_info=False) == expected.removeprefix("report\n").rstrip("\n")


def test_there_are_cases():
    assert len(CASES) >= 30
