"""Write requirements/*.txt anew from pyproject.toml: exact versions with hashes, for every platform.

Needs `uv` on the PATH. Run it after changing a dependency, and read the difference before you commit it.
The files hold no download addresses: each reader's own pip decides where packages come from.
"""

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Compile the lock files; return the exit code."""
    if shutil.which("uv") is None:
        print("lock: the program `uv` is missing: python3 -m pip install uv", file=sys.stderr)
        return 2
    for name, extras in {"site": [], "test": ["--extra", "test"], "bench": ["--extra", "bench"]}.items():
        command = ["uv", "pip", "compile", "pyproject.toml", *extras]
        command += ["--universal", "--generate-hashes", "--python-version", "3.11", "--upgrade", "--quiet"]
        command += ["--no-emit-index-url", "--no-header", "--output-file", f"requirements/{name}.txt"]
        print(f"lock: requirements/{name}.txt")
        if subprocess.run(command, cwd=ROOT).returncode:
            return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
