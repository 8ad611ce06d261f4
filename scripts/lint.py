"""Check the program's own form: format, lint, types and the layer contract. `--fix` mends what can be mended."""

import subprocess
import sys
from pathlib import Path

from environment import enter

enter("test")

ROOT = Path(__file__).resolve().parent.parent
FIX = "--fix" in sys.argv[1:]
STEPS = {
    "format": ["ruff", "format", *([] if FIX else ["--check"]), "hooks", "scripts", "tests", "benchmarks"],
    "lint": ["ruff", "check", *(["--fix"] if FIX else []), "hooks", "scripts", "tests", "benchmarks"],
    "types": ["mypy"],
    "layers": ["lint-imports", "--no-cache"],
}


def main() -> int:
    """Run every step, even after one has failed; give 1 when any has."""
    failed = []
    for name, command in STEPS.items():
        print(f"{name} …", flush=True)
        program = str(Path(sys.executable).with_name(command[0]))
        if subprocess.run([program, *command[1:]], cwd=ROOT).returncode:
            failed.append(name)
    print(f"Failed: {', '.join(failed)}." if failed else "All clean.")
    return 1 if failed else 0


raise SystemExit(main())
