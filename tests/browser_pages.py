"""What the browser tests share: one page of each kind, and what is asked of any page."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TEMPLATES = (
    "",
    "lessons/",
    "rights/",
    "rights/r3-rights-holders/",
    "rights/r6-healthy-family/",
    "rights/cs-well/",
    "rights/ws-duty-triangle/",
    "rights/ws-power-walk-cards/",
    "learning-cycle/ws-self-assessment/",
    "exercises/",
    "exercises/x03-rights-triangle/",
    "glossary/",
    "facts/",
    "coverage/",
    "method/facilitating-safely/",
    "contribute/",
)
"""One page of each kind, by its path in English; the Khmer one has km/ before it."""

STANDARDS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")


LAID_OUT = "* { content-visibility: visible !important }"
"""A style with which also what is far from the screen is laid out."""


def axe_finds(
    page: Page, *, tags: tuple[str, ...] = STANDARDS, rules: tuple[str, ...] = (), inside: str | None = None
) -> list[tuple[str, list[str]]]:
    """Give what axe finds wrong, with the first places of each: by all rules with `tags`, or by `rules` alone."""
    only = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": list(tags)}
    found = Axe().run(page, context=inside, options={"runOnly": only, "resultTypes": ["violations"]})
    return [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found.response["violations"]]
