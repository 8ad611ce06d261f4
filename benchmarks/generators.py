"""The site generators that are compared: each writes its project from the same pages, and names its commands.

Ours reads the curriculum's YAML; the others read Markdown that was made from it, which is not counted. Only what is installed
is measured.
"""

import importlib.util
import json
import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from benchmarks.plain_pages import PlainPage
from sala.locales import Locale

_ADDRESS = "https://sala.example.org/"
_LANGUAGES = [
    {"locale": "en", "name": "English", "default": True, "build": True},
    {"locale": "km", "name": "Khmer", "build": True},
]
_CHANGED = ("rights", "r3-rights-holders")
_SENTENCE = "A daily"
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

    @property
    def site(self) -> Path:
        """Where the site is built."""
        return self.folder / "site"

    def clean(self) -> None:
        """Forget everything that was built or kept."""
        for name in ("site", *self.caches):
            shutil.rmtree(self.folder / name, ignore_errors=True)


def ours(folder: Path) -> Project:
    """Give the project that benchmarks.curricula.grow put into `folder`."""
    lesson = folder / "curriculum" / _CHANGED[0] / "lessons" / f"{_CHANGED[1]}.yml"
    build = "from sala.cli.build import main; raise SystemExit(main())"
    environment = {"PYTHONPATH": str(folder / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    return Project(
        folder,
        [sys.executable, "-c", build, "--pages-only"],
        _edit(lesson, _SENTENCE),
        [".cache"],
        environment,
    )


def stock(folder: Path, pages: Sequence[PlainPage], root: Path) -> Project:
    """Write a project of MkDocs with Material, its search, and static-i18n, all as they are by default."""
    _write_markdown(folder / "docs", pages)
    # Material has no words in Khmer, and stops without any.
    words = Path("overrides", "partials", "languages", "km.html")
    (folder / words).parent.mkdir(parents=True)
    shutil.copy(root / words, folder / words)
    settings = {
        "site_name": "Stock",
        "site_url": _ADDRESS,
        "theme": {"name": "material", "custom_dir": "overrides"},
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": _LANGUAGES}}],
        "markdown_extensions": ["admonition", "attr_list", "tables"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"]
    return Project(
        folder, command, _edit_markdown(folder / "docs"), [], {"NO_MKDOCS_2_WARNING": "1"}, keeps_nothing=True
    )


def hugo(folder: Path, pages: Sequence[PlainPage]) -> Project:
    """Write a project of Hugo with the smallest theme that shows a page, its neighbours and its languages."""
    _write_markdown(folder / "content", pages, index="_index.md", front_matter=True)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (layouts / "baseof.html").write_text(_HUGO_FRAME, encoding="utf-8")
    for name in ("single.html", "list.html"):
        (layouts / name).write_text('{{ define "main" }}{{ .Content }}{{ end }}', encoding="utf-8")
    settings = {
        "baseURL": _ADDRESS,
        "defaultContentLanguage": "en",
        "languages": {locale: {"contentDir": f"content/{locale}"} for locale in ("en", "km")},
        "disableKinds": ["taxonomy", "term", "RSS"],
    }
    (folder / "hugo.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [_program("hugo"), "build", "--quiet", "--destination", "site", "--cacheDir", str(folder / ".cache")]
    return Project(folder, command, _edit_markdown(folder / "content"), [".cache", "resources"])


def zensical(folder: Path, pages: Sequence[PlainPage]) -> Project:
    """Write a project of Zensical, which knows no languages: both are folders of one site."""
    _write_markdown(folder / "docs", pages)
    settings = {"site_name": "Zensical", "site_url": _ADDRESS, "docs_dir": "docs", "site_dir": "site"}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return Project(folder, [_program("zensical"), "build"], _edit_markdown(folder / "docs"), [".cache"])


def installed(name: str) -> bool:
    """Tell whether a generator from PyPI is installed in this environment."""
    return importlib.util.find_spec(name) is not None and shutil.which(_program(name)) is not None


def _program(name: str) -> str:
    return str(Path(sys.executable).with_name(name + (".exe" if os.name == "nt" else "")))


def _write_markdown(
    folder: Path, pages: Sequence[PlainPage], *, index: str = "index.md", front_matter: bool = False
) -> None:
    for page in pages:
        file = folder / page.locale / f"{page.address}.md"
        if file.name == "index.md":
            file = file.with_name(index)
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"---\ntitle: {json.dumps(page.title, ensure_ascii=False)}\n---\n\n" if front_matter else ""
        file.write_text(head + page.markdown, encoding="utf-8")


def _edit_markdown(folder: Path) -> Callable[[], None]:
    return _edit(folder / Locale.EN / _CHANGED[0] / f"{_CHANGED[1]}.md", _SENTENCE)


def _edit(file: Path, words: str) -> Callable[[], None]:
    """Give a function that changes one sentence, to another one each time."""
    times = 0

    def edit() -> None:
        nonlocal times
        times += 1
        text = file.read_text(encoding="utf-8")
        if words not in text:
            raise ValueError(f"{file} does not say: {words}")
        file.write_text(text.replace(words, f"{words}{' small' * times}", 1), encoding="utf-8")

    return edit


_HUGO_FRAME = """<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><ul>{{ range .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}</nav>
<main>{{ block "main" . }}{{ end }}</main></body></html>
"""
