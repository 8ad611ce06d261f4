"""Runs one command and tells what it cost, as a small process of its own.

    python measured.py REPORT COMMAND …

A process counts as its own what its parent had in memory when it was started, so the parent must be small.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path


def main() -> int:
    """Run the command, write the report, and give the command's exit code."""
    report, *command = sys.argv[1:]
    started = time.perf_counter()
    process = subprocess.Popen(command)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    costs = {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss * 1024 / 1e6}
    Path(report).write_text(json.dumps(costs), encoding="utf-8")
    return process.returncode


if __name__ == "__main__":
    raise SystemExit(main())
