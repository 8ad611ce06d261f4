"""Files that nobody ever sees half of: written or copied beside their place, then moved there."""

import os
import shutil
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write beside, then move: whoever reads sees the old file or the whole new one. Raises OSError."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        try:
            beside.write_bytes(content)
        except FileNotFoundError:  # nearly always the folder is there: it is made when it is not
            path.parent.mkdir(parents=True, exist_ok=True)
            beside.write_bytes(content)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def copy_whole(source: Path, path: Path) -> None:
    """Copy beside, then move. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        shutil.copyfile(source, beside)
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)
