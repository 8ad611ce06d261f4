"""What all commands share: exit codes, and a plain line for a fault of the program."""

import sys
import traceback
from collections.abc import Callable
from enum import IntEnum
from functools import wraps
from pathlib import Path


class ExitCode(IntEnum):
    """What a command tells the shell."""

    CLEAN = 0
    """Nothing to mend."""
    CONTENT = 1
    """Problems in the content."""
    FAULT = 2
    """The program itself, or its surroundings, failed."""


def project_root() -> Path:
    """Give the project's folder, wherever the command was called from."""
    return Path(__file__).resolve().parents[3]


def command(main: Callable[[list[str] | None], ExitCode]) -> Callable[..., int]:
    """Wrap a command so that a fault is told in one line, with the details in .cache/last-fault.txt."""

    @wraps(main)
    def run(arguments: list[str] | None = None) -> int:
        for stream in (sys.stdout, sys.stderr):
            reconfigure = getattr(stream, "reconfigure", None)
            if reconfigure is not None:  # Khmer must print on a Windows console too
                reconfigure(encoding="utf-8", errors="replace")
        try:
            return int(main(arguments))
        except KeyboardInterrupt:
            print("\nStopped.", file=sys.stderr)
            return ExitCode.CLEAN
        except Exception as error:
            said = " ".join(f"{type(error).__name__}: {error}".split())
            print(
                f"This is a fault of the program, not of your text: {said}\n    hint: please report it{_keep_details()}.",
                file=sys.stderr,
            )
            return ExitCode.FAULT

    return run


def _keep_details() -> str:
    """Write the current fault's traceback into a file; give the words that name it."""
    details = project_root() / ".cache" / "last-fault.txt"
    try:
        details.parent.mkdir(exist_ok=True)
        details.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:  # the disk is full, or the folder cannot be written
        return ""
    return f" with the file {details.relative_to(project_root()).as_posix()}"
