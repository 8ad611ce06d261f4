"""A project that a site generator builds, and the Markdown that most of them read."""

import json
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.plain_pages import PlainPage

ADDRESS = "https://sala.example.org/"
CHANGED = Path("rights", "r3-rights-holders")
"""The lesson of which one sentence is edited."""
SENTENCE = "A daily"
"""The start of a sentence in that lesson, which no other page shows."""


@dataclass(frozen=True)
class Project:
    """A project on disk that a generator builds."""

    folder: Path
    command: Sequence[str]
    """Builds the whole site into `site`."""
    edit: Callable[[], None]
    """Changes one sentence of one lesson."""
    caches: Sequence[str]
    """Folders that a cold build must not find."""
    environment: Mapping[str, str] = field(default_factory=dict)
    keeps_nothing: bool = False
    """Whether every build is a cold one, so that large sites need not be built three times to know it."""
    takes_minutes: bool = False
    """Whether it is measured once, and not at all for large sites."""

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.folder / "site"

    def clean(self) -> None:
        """Forget everything that was built or kept."""
        for name in ("site", *self.caches):
            shutil.rmtree(self.folder / name, ignore_errors=True)


def write_markdown(
    folder: Path, pages: Sequence[PlainPage], *, index: str = "index.md", titled: bool = False, by_language: bool = True
) -> None:
    """Write the pages below `folder`, each language in a folder of its own unless there is but one.

    `index` is the file's name for the first page of a folder; `titled` writes the title into the head of each file.
    """
    for page in pages:
        file = folder / (page.locale if by_language else "") / f"{page.address}.md"
        if file.name == "index.md":
            file = file.with_name(index)
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"---\ntitle: {json.dumps(page.title, ensure_ascii=False)}\n---\n\n" if titled else ""
        file.write_text(head + page.markdown, encoding="utf-8")


def editing(file: Path) -> Callable[[], None]:
    """Give a function that changes one sentence of `file`, to another one each time."""
    times = 0

    def edit() -> None:
        nonlocal times
        times += 1
        text = file.read_text(encoding="utf-8")
        if SENTENCE not in text:
            raise ValueError(f"{file} does not say: {SENTENCE}")
        file.write_text(text.replace(SENTENCE, f"{SENTENCE}{' small' * times}", 1), encoding="utf-8")

    return edit


def editing_markdown(folder: Path) -> Callable[[], None]:
    """Give the same for the page that `write_markdown` made of the lesson, in the folder of its language."""
    return editing(folder / CHANGED.with_suffix(".md"))
