"""Installs programs on Debian and its relatives, where the one who runs the tests may do so (in containers, mostly)."""

import os
import shutil
import subprocess


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
