"""Our partials stand in for the theme's; an upgrade of the theme must show."""

import hashlib
from pathlib import Path

import material
import pytest

from project import ROOT

THEME = Path(material.__path__[0]) / "templates"

# The theme's own file when ours was written. If one differs after an upgrade: compare the two, carry over what our
# readers need, then put the new digest here.
WRITTEN_AGAINST = {
    "404.html": "80c93494b5432b1b",
    "base.html": "8536d352b0093623",
    "partials/actions.html": "1bcd66d6f428194e",
    "partials/alternate.html": "572b1d4dae611aa5",
    "partials/content.html": "ce33929c85af129f",
    "partials/copyright.html": "bc86bca3bf75070f",
    "partials/footer.html": "50c2a75f013b7b03",
    "partials/header.html": "8cf3fb15bcf969ff",
    "partials/javascripts/base.html": "d6113712bc4deb30",
    "partials/javascripts/content.html": "3722e156f0f6339d",
    "partials/nav.html": "af33f6e032f632eb",
    "partials/source.html": "6847616d67be4920",
    "partials/toc.html": "fde48f583563364b",
}


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


@pytest.mark.parametrize("name", sorted(WRITTEN_AGAINST))
def test_the_themes_file_is_the_one_that_ours_was_written_against(name: str) -> None:
    assert _digest(THEME / name) == WRITTEN_AGAINST[name]


def test_every_file_of_the_theme_that_we_replace_is_watched() -> None:
    ours = {file.relative_to(ROOT / "overrides").as_posix() for file in (ROOT / "overrides").rglob("*.html")}
    assert {name for name in ours if (THEME / name).is_file()} - {"main.html"} == set(WRITTEN_AGAINST) - {"base.html"}
