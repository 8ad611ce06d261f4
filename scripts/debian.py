"""Installs programs on Debian and its relatives, where the one who runs the tests may do so (in containers, mostly)."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path


def install(*packages: str, recommended: bool = True) -> bool:
    """Install `packages` with apt-get; give False without trying where there is no apt-get or one is not root.

    Without `recommended`, only what they cannot do without comes with them.
    """
    if shutil.which("apt-get") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    quiet = {"stdout": subprocess.DEVNULL}
    subprocess.run(["apt-get", "update", "-qq"], check=False, **quiet)
    options = ["-y", "-qq"] if recommended else ["-y", "-qq", "--no-install-recommends"]
    return subprocess.run(["apt-get", "install", *options, *packages], check=False, **quiet).returncode == 0


def find_or_install(
    variable: str, find: Callable[[], str | None], package: str, *, recommended: bool = True
) -> str | None:
    """Give the path of a program: the one that `variable` of the environment names, else what `find` finds, else a new one.

    None when there is none and Debian's `package` could not be installed, or when the named file is missing.
    """
    wanted = os.environ.get(variable)
    if wanted:
        return wanted if Path(wanted).is_file() else None
    found = find()
    if found is None:
        print(f"Looking for Debian's {package}, which the tests need (up to a minute) …", flush=True)
        found = find() if install(package, recommended=recommended) else None
    return found
