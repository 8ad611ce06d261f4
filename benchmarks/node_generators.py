"""Site generators from npm: each writes its project from the same pages, as its own starter does.

They are measured where `npm install --prefix benchmarks/node` has put them, and Node.js is new enough for them.
"""

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.plain_pages import PlainPage
from benchmarks.projects import ADDRESS, Project, editing_markdown, write_markdown
from sala.locales import Locale

_MODULES = Path(__file__).with_name("node") / "node_modules"


def installed(name: str) -> bool:
    """Tell whether a program from npm is installed for the comparison."""
    return _program(name).exists()


@contextmanager
def workshop() -> Iterator[Path]:
    """Give an empty folder for projects, which goes afterwards: Node.js looks for what they use in the folders above."""
    with TemporaryDirectory(prefix="projects-", dir=_MODULES.parent) as folder:
        yield Path(folder)


def starlight(folder: Path, pages: Sequence[PlainPage]) -> Project:
    """Write a project of Astro's Starlight with its own search and its menu of all pages, as they are by default."""
    docs = folder / "src" / "content" / "docs"
    write_markdown(docs, pages, titled=True)
    _write(folder / "src" / "content.config.ts", _STARLIGHT_CONTENT)
    languages = {"en": {"label": "English"}, "km": {"label": "ខ្មែរ", "lang": "km"}}
    options = {"title": "Starlight", "defaultLocale": "en", "locales": languages}
    _write(folder / "astro.config.mjs", _STARLIGHT.format(address=ADDRESS, options=json.dumps(options)))
    _write(folder / "tsconfig.json", '{"extends": "astro/tsconfigs/base"}')
    return _project(
        folder,
        [str(_program("astro")), "build"],
        docs / Locale.EN,
        [".astro", "node_modules"],
        {"ASTRO_TELEMETRY_DISABLED": "1"},
    )


def docusaurus(folder: Path, pages: Sequence[PlainPage]) -> Project:
    """Write a project of Docusaurus with its classic look and its menu of all pages; it brings no search of its own."""
    english, khmer = (tuple(page for page in pages if page.locale == locale) for locale in Locale)
    write_markdown(folder / "docs", english, titled=True, by_language=False)
    write_markdown(
        folder / "i18n" / "km" / "docusaurus-plugin-content-docs" / "current", khmer, titled=True, by_language=False
    )
    settings = {
        "title": "Docusaurus",
        "url": ADDRESS.rstrip("/"),
        "baseUrl": "/",
        "onBrokenLinks": "ignore",
        "onBrokenAnchors": "ignore",
        "markdown": {"format": "md", "hooks": {"onBrokenMarkdownLinks": "ignore"}},
        "i18n": {"defaultLocale": "en", "locales": ["en", "km"]},
        "presets": [["classic", {"blog": False, "docs": {"routeBasePath": "/"}}]],
    }
    _write(folder / "docusaurus.config.js", f"export default {json.dumps(settings, indent=2)};\n")
    command = [str(_program("docusaurus")), "build", "--out-dir", "site"]
    return _project(folder, command, folder / "docs", [".docusaurus", "node_modules"], {})


def _project(
    folder: Path, command: Sequence[str], english: Path, caches: Sequence[str], environment: Mapping[str, str]
) -> Project:
    shutil.copy(_MODULES.with_name("package.json"), folder)  # Astro looks there for what it must bundle
    return Project(folder, command, editing_markdown(english), caches, environment, takes_minutes=True)


def _program(name: str) -> Path:
    return _MODULES / ".bin" / name


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


_STARLIGHT = """import {{ defineConfig }} from "astro/config";
import starlight from "@astrojs/starlight";

export default defineConfig({{ site: "{address}", outDir: "site", integrations: [starlight({options})] }});
"""
_STARLIGHT_CONTENT = """import { defineCollection } from "astro:content";
import { docsLoader } from "@astrojs/starlight/loaders";
import { docsSchema } from "@astrojs/starlight/schema";

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
"""
