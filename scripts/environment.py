"""Make the project's own environment from the locked requirements, then run the calling script in it.

Only Python's standard library is used here: this file runs before anything is installed.
"""

import hashlib
import os
import re
import subprocess
import sys
import venv
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
OLDEST_PYTHON = (3, 11)
LOCKS = ("site", "test", "bench")
"""Each holds all of the one before."""


def enter(requirements: str) -> None:
    """Return when this process runs in the environment of `requirements`, one of LOCKS; else make it and start again there.

    Exits with 2 and one plain line when the environment cannot be made.
    """
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    if sys.version_info < OLDEST_PYTHON:
        _give_up(f"Python {OLDEST_PYTHON[0]}.{OLDEST_PYTHON[1]} or newer is needed; this is {sys.version.split()[0]}.")
    if not _is_ready(requirements):
        _make(requirements)
    if Path(sys.prefix).resolve() != ENVIRONMENT.resolve():
        _start_again()


def _python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _lock(requirements: str) -> Path:
    return ROOT / "requirements" / f"{requirements}.txt"


def _stamp(requirements: str) -> Path:
    """A file that says which lock was installed, so that a changed lock is noticed."""
    return ENVIRONMENT / f"sala-{requirements}.sha256"


def _digest(requirements: str) -> str:
    return hashlib.sha256(_lock(requirements).read_bytes() + str(ROOT).encode()).hexdigest()


def _is_ready(requirements: str) -> bool:
    wanted = LOCKS[LOCKS.index(requirements) :]
    return _python().is_file() and any(
        _stamp(name).is_file() and _stamp(name).read_text() == _digest(name) for name in wanted
    )


def _make(requirements: str) -> None:
    print("Setting up (only the first time, and when the locked packages change).", flush=True)
    if not _python().is_file():
        try:
            venv.create(ENVIRONMENT, with_pip=True, clear=True)
        except (subprocess.CalledProcessError, OSError) as error:
            _give_up(
                f"the environment .venv could not be made ({error}). On Debian or Ubuntu: sudo apt install python3-venv"
            )
    lock = _lock(requirements)
    hashed = ["--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    _pip(hashed, total=len(re.findall(r"(?m)^[a-z0-9]", lock.read_text())))
    _pip(["--no-deps", "--no-build-isolation", "--editable", str(ROOT)], total=1)
    for old in ENVIRONMENT.glob("sala-*.sha256"):
        old.unlink()
    _stamp(requirements).write_text(_digest(requirements))


def _pip(arguments: list[str], total: int) -> None:
    """Run pip with a line that counts packages; `total` is how many are expected."""
    command = [str(_python()), "-m", "pip", "install", "--disable-pip-version-check", *arguments]
    output: list[str] = []
    count = 0
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8", errors="replace"
    ) as pip:
        assert pip.stdout is not None
        for line in pip.stdout:
            output.append(line)
            if line.startswith(("Collecting", "Obtaining", "Requirement already satisfied")):
                count += 1
                _progress(f"  package {min(count, total)} of {total}")
            elif line.startswith("Installing"):
                _progress("  installing …")
    _progress("")
    if pip.returncode:
        print("".join(output[-20:]), file=sys.stderr)
        _give_up("the packages could not be installed; the lines above say why. Is the network up?")


def _progress(text: str) -> None:
    if sys.stdout.isatty():
        print(f"\r{text:<40}", end="" if text else "\r", flush=True)


def _start_again() -> NoReturn:
    command = [str(_python()), *sys.argv]
    command[1] = str(Path(sys.argv[0]).resolve())
    if os.name == "nt":  # there, os.execv returns to the shell at once and loses the exit code
        raise SystemExit(subprocess.run(command).returncode)
    os.execv(command[0], command)


def _give_up(message: str) -> NoReturn:
    print(f"sala: {message}", file=sys.stderr)
    raise SystemExit(2)
