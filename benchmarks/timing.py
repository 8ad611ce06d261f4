"""What a command costs: a whole process, as the operating system accounts for it."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


class CommandError(Exception):
    """A measured command failed; the message ends with what it said."""


@dataclass(frozen=True)
class Cost:
    """What one run of a command cost."""

    wall: float
    """Seconds from start to end."""
    cpu: float
    """Seconds of processor time, of the process and of those that it waited for."""
    peak: float
    """Most memory at one time, in MB (10⁶ bytes), of the largest single process."""


def cost_of(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run a command in `folder`, with `environment` added to this one's; raises CommandError when it fails.

    POSIX only: Windows does not account for a finished process in this way.
    """
    with tempfile.TemporaryFile() as said, tempfile.TemporaryDirectory() as scratch:
        report = Path(scratch, "costs.json")
        measured = [sys.executable, str(Path(__file__).with_name("measured.py")), str(report), *command]
        run = subprocess.run(
            measured, cwd=folder, env={**os.environ, **environment}, stdout=said, stderr=subprocess.STDOUT
        )
        if run.returncode:
            said.seek(0)
            last = said.read().decode(errors="replace")[-2000:]
            raise CommandError(f"{' '.join(command)} in {folder} gave {run.returncode}:\n{last}")
        return Cost(**json.loads(report.read_text(encoding="utf-8")))
