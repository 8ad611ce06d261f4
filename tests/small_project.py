"""The program with a tiny curriculum, for tests that build the whole site and wait for it."""

import shutil
from pathlib import Path

from project import INTERFACE, ROOT, SOUND


def small_project(folder: Path) -> Path:
    """Fill `folder` with the program, a tiny curriculum and guides of one line; give it back."""
    for name in ("hooks", "overrides", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(SOUND, folder / "curriculum")
    shutil.copy(ROOT / INTERFACE, folder / INTERFACE)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    for guide in (ROOT / "docs").rglob("*.md"):
        short = folder / guide.relative_to(ROOT)
        short.parent.mkdir(parents=True, exist_ok=True)
        short.write_text(f"# {guide.stem}\n", encoding="utf-8")
    return folder
