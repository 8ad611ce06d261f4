"""Curricula of any size, made of the real one, to see what building and checking cost when the project has grown."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import yaml

from sala.khmer.digits import to_khmer_digits

MODULES = ("rights", "gender", "leadership")
"""The modules that grow; each gets a third of the lessons."""

PROGRAM = ("docs", "hooks", "overrides", "mkdocs.yml")
"""What a build needs besides the curriculum."""

_DIGITS: Mapping[str, Callable[[str], str]] = {"en": str, "km": to_khmer_digits}

SHORTEST = 60
"""Letters from which a text gets a number of its own: no paragraph may stand in two places (rule S907)."""


def grow(root: Path, folder: Path, lessons: int) -> None:
    """Copy the project at `root` into `folder`, with `lessons` lessons in all, in each language.

    Copies of real lessons get a name of their own and a number in every longer text, so that no two are the same. Stories,
    worksheets, exercises and the learning cycle stay as they are. `lessons` is at least what the real curriculum has.
    """
    for name in PROGRAM:
        (shutil.copytree if (root / name).is_dir() else shutil.copy)(root / name, folder / name)
    shutil.copytree(root / "curriculum", folder / "curriculum")
    real = {name: _lessons(root / "curriculum" / name) for name in MODULES}
    fixed = len(list((root / "curriculum" / "learning-cycle" / "lessons").glob("*.yml")))
    wanted = lessons - fixed - sum(map(len, real.values()))
    if wanted < 0:
        raise ValueError(f"the real curriculum has more than {lessons} lessons")
    added: dict[str, list[str]] = {name: [] for name in MODULES}
    for number in range(wanted):
        module = MODULES[number % len(MODULES)]
        sources = sorted(real[module])
        source = sources[number // len(MODULES) % len(sources)]
        copy = f"{source}-{number + 1}"
        content = {**_numbered(real[module][source], number + 1), "id": copy}
        _write(folder / "curriculum" / module / "lessons" / f"{copy}.yml", content)
        added[module].append(copy)
    for module, names in added.items():
        file = folder / "curriculum" / module / "module.yml"
        content = _read(file)
        content["lessons"] += names
        _write(file, content)


def _lessons(module: Path) -> dict[str, Any]:
    return {file.stem: _read(file) for file in (module / "lessons").glob("*.yml")}


def _numbered(value: Any, number: int) -> Any:
    """Give the same content with `number` behind every text that is long enough, in the digits of its language."""
    if isinstance(value, list):
        return [_numbered(one, number) for one in value]
    if not isinstance(value, Mapping):
        return value
    texts = [one for key, one in value.items() if key in _DIGITS and isinstance(one, str)]
    if not any(len(text) >= SHORTEST for text in texts):
        return {key: _numbered(one, number) for key, one in value.items()}
    return {
        key: _with_number(one, _DIGITS[key](str(number))) if key in _DIGITS else _numbered(one, number)
        for key, one in value.items()
    }


def _with_number(text: str, number: str) -> str:
    return "\n\n".join(f"{paragraph} ({number})" for paragraph in text.split("\n\n"))


def _read(file: Path) -> Any:
    return yaml.load(file.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _write(file: Path, content: Any) -> None:
    text = yaml.dump(content, allow_unicode=True, sort_keys=False, width=110)
    file.write_text(text, encoding="utf-8", newline="\n")
