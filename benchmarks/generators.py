"""The site generators that are compared: each writes its project from the same pages, and names its commands.

Ours reads the curriculum's YAML; the others read Markdown that was made from it, which is not counted. Only what is installed
is measured.
"""

import importlib.util
import json
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

import yaml

from benchmarks.plain_pages import PlainPage
from benchmarks.projects import ADDRESS, CHANGED, Project, editing, editing_markdown, write_markdown
from sala.locales import Locale

_LANGUAGES = [
    {"locale": "en", "name": "English", "default": True, "build": True},
    {"locale": "km", "name": "Khmer", "build": True},
]


def ours(folder: Path) -> Project:
    """Give the project that benchmarks.curricula.grow put into `folder`."""
    lesson = folder / "curriculum" / CHANGED.parent / "lessons" / f"{CHANGED.name}.yml"
    build = "from sala.cli.build import main; raise SystemExit(main())"
    environment = {"PYTHONPATH": str(folder / "hooks"), "NO_MKDOCS_2_WARNING": "1"}
    return Project(
        folder,
        [sys.executable, "-c", build, "--pages-only"],
        editing(lesson),
        [".cache"],
        environment,
    )


def stock(folder: Path, pages: Sequence[PlainPage], root: Path) -> Project:
    """Write a project of MkDocs with Material, its search, and static-i18n, all as they are by default."""
    write_markdown(folder / "docs", pages)
    # Material has no words in Khmer, and stops without any.
    words = Path("overrides", "partials", "languages", "km.html")
    (folder / words).parent.mkdir(parents=True)
    shutil.copy(root / words, folder / words)
    settings = {
        "site_name": "Stock",
        "site_url": ADDRESS,
        "theme": {"name": "material", "custom_dir": "overrides"},
        "plugins": ["search", {"i18n": {"docs_structure": "folder", "languages": _LANGUAGES}}],
        "markdown_extensions": ["admonition", "attr_list", "tables"],
    }
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", "site"]
    return Project(
        folder,
        command,
        editing_markdown(folder / "docs" / Locale.EN),
        [],
        {"NO_MKDOCS_2_WARNING": "1"},
        keeps_nothing=True,
    )


def hugo(folder: Path, pages: Sequence[PlainPage]) -> Project:
    """Write a project of Hugo with the smallest theme that shows a page, its neighbours and its languages."""
    write_markdown(folder / "content", pages, index="_index.md", titled=True)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (layouts / "baseof.html").write_text(_HUGO_FRAME, encoding="utf-8")
    for name in ("single.html", "list.html"):
        (layouts / name).write_text('{{ define "main" }}{{ .Content }}{{ end }}', encoding="utf-8")
    settings = {
        "baseURL": ADDRESS,
        "defaultContentLanguage": "en",
        "languages": {locale: {"contentDir": f"content/{locale}"} for locale in ("en", "km")},
        "disableKinds": ["taxonomy", "term", "RSS"],
    }
    (folder / "hugo.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [_program("hugo"), "build", "--quiet", "--destination", "site", "--cacheDir", str(folder / ".cache")]
    return Project(folder, command, editing_markdown(folder / "content" / Locale.EN), [".cache", "resources"])


def zensical(folder: Path, pages: Sequence[PlainPage]) -> Project:
    """Write a project of Zensical, which knows no languages: both are folders of one site."""
    write_markdown(folder / "docs", pages)
    settings = {"site_name": "Zensical", "site_url": ADDRESS, "docs_dir": "docs", "site_dir": "site"}
    (folder / "mkdocs.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return Project(
        folder,
        [_program("zensical"), "build"],
        editing_markdown(folder / "docs" / Locale.EN),
        [".cache"],
        takes_minutes=True,  # of a thousand lessons it refuses a page whose words are more than its search can number
    )


def installed(name: str) -> bool:
    """Tell whether a generator from PyPI is installed in this environment."""
    return importlib.util.find_spec(name) is not None and shutil.which(_program(name)) is not None


def _program(name: str) -> str:
    return str(Path(sys.executable).with_name(name + (".exe" if os.name == "nt" else "")))


_HUGO_FRAME = """<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><nav><ul>{{ range .CurrentSection.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
{{ range .Translations }}<a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}</nav>
<main>{{ block "main" . }}{{ end }}</main></body></html>
"""
