"""Every link inside the site leads to something."""

import posixpath
from urllib.parse import unquote, urldefrag

from built_site import BuiltPage, BuiltSite


def test_every_internal_link_and_anchor_exists(site: BuiltSite) -> None:
    broken = [f"{page.path} -> {href}" for page in site.pages.values() for href in _broken_links(site, page)]
    assert broken == []


def test_every_page_has_each_id_once(site: BuiltSite) -> None:
    repeated = []
    for page in site.pages.values():
        ids = page.attributes("//@id")
        repeated += [f"{page.path}#{name}" for name in set(ids) if ids.count(name) > 1]
    assert repeated == []


def test_both_languages_have_the_same_anchors_on_every_generated_page(site: BuiltSite) -> None:
    """A link to a place on a page works in both languages."""
    for path, page in site.pages.items():
        if page.locale == "en":
            own, other = (sorted(_anchors(one)) for one in (page, site.page(f"km/{path}")))
            assert own == other, path


def test_edit_links_open_the_true_source(site: BuiltSite) -> None:
    edits = {
        path: site.page(path).attributes("//a[contains(@rel, 'edit')]/@href")[0].split("/edit/main/")[1]
        for path in ("rights/r3-rights-holders/", "km/rights/cs-well/", "km/glossary/", "km/method/approach/")
    }
    assert {path: posixpath.normpath(edit) for path, edit in edits.items()} == {
        "rights/r3-rights-holders/": "curriculum/rights/lessons/r3-rights-holders.yml",
        "km/rights/cs-well/": "curriculum/rights/case-studies/cs-well.yml",
        "km/glossary/": "curriculum/glossary.yml",
        "km/method/approach/": "docs/km/method/approach.md",
    }


def _anchors(page: BuiltPage) -> list[str]:
    return page.attributes("//article//@id")


def _broken_links(site: BuiltSite, page: BuiltPage) -> list[str]:
    broken = []
    for href in page.attributes("//a/@href"):
        if href.startswith(("https://", "http://")):
            continue
        target, anchor = urldefrag(href)
        path = posixpath.normpath(posixpath.join("/" + page.path, target)).lstrip("/") if target else page.path
        path = f"{path}/" if path and not path.endswith("/") else path
        found = site.pages.get(path)
        file_exists = (site.folder / path.rstrip("/")).is_file()
        if (found is None and not file_exists) or (
            found is not None and anchor and unquote(anchor) not in found.attributes("//@id")
        ):
            broken.append(href)
    return broken
