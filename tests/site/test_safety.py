"""The site asks nobody else, runs nothing inline, and protects who reads a sensitive page."""

import re

from built_site import BuiltPage, BuiltSite

TOLD = re.compile("violence|abuse|harm|victim|ហិង្សា|រងគ្រោះ", re.IGNORECASE)
SENSITIVE = (
    "rights/r6-healthy-family/",
    "rights/cs-next-door/",
    "rights/ws-help-map/",
    "leadership/ws-power-map/",
    "leadership/ws-river/",
)


def test_no_page_asks_another_host_for_anything(site: BuiltSite) -> None:
    asked = []
    for page in site.pages.values():
        sources = page.attributes(
            "//@src | //link[@rel!='canonical' and @rel!='alternate']/@href | //@srcset | //@poster"
        )
        asked += [f"{page.path}: {source}" for source in sources if re.match(r"(https?:)?//", source)]
    styles = [file.read_text(encoding="utf-8") for file in site.folder.rglob("*.css")]
    asked += [found for style in styles for found in re.findall(r"url\(['\"]?https?:[^)]*|@import[^;]*", style)]
    assert asked == []


def test_no_inline_script_style_or_event_attribute(site: BuiltSite) -> None:
    """A strict content security policy can follow."""
    inline = []
    for page in site.pages.values():
        inline += [f"{page.path}: script" for script in page.tree.cssselect("script:not([src])")]
        inline += [f"{page.path}: style" for _ in page.tree.cssselect("style")]
        inline += [f"{page.path}: {found}" for found in page.attributes("//@style")]
        inline += [f"{page.path}: {name}" for name in _attribute_names(page) if name.startswith("on")]
    assert inline == []


def test_links_to_other_sites_tell_them_nothing(site: BuiltSite) -> None:
    telling = [
        f"{page.path}: {link.get('href')}"
        for page in site.pages.values()
        for link in page.tree.cssselect("article a[href^='https://']")
        if "noreferrer" not in (link.get("rel") or "")
    ]
    assert telling == []


def test_sensitive_pages_have_neutral_titles_and_addresses(site: BuiltSite) -> None:
    titles = {path: site.page(path).texts("title") + site.page(path).texts("h1") for path in SENSITIVE}
    assert titles["rights/r6-healthy-family/"] == ["Healthy family", "Healthy family"]
    assert site.page("km/rights/r6-healthy-family/").texts("title, h1") == ["គ្រួសារសុខសាន្ត", "គ្រួសារសុខសាន្ត"]
    for path in (*SENSITIVE, *(f"km/{path}" for path in SENSITIVE)):
        page = site.page(path)
        shown = [path, *page.texts("title, h1"), *page.attributes("//meta[@name='description']/@content")]
        assert [text for text in shown if TOLD.search(text)] == []


def test_lists_show_the_neutral_title_only(site: BuiltSite) -> None:
    """The navigation, the finder and the module's list do not tell what R6 is about."""
    for path in ("", "lessons/", "rights/", "km/lessons/", "km/rights/"):
        links = [text for text in site.page(path).texts("a") if "R6" in text]
        assert [text for text in links if TOLD.search(text)] == [], path


def test_only_sensitive_pages_offer_to_leave_quickly_and_they_do_so_first(site: BuiltSite) -> None:
    with_link = {path for path, page in site.pages.items() if page.tree.cssselect(".sala-leave a")}
    assert with_link == {*SENSITIVE, *(f"km/{path}" for path in SENSITIVE)}
    for path in with_link:
        first = site.page(path).tree.cssselect("article *")[0]
        assert first.get("class") == "sala-leave"


def test_every_page_credits_the_source_without_claiming_endorsement_and_names_the_licences(site: BuiltSite) -> None:
    for page in site.pages.values():
        foot = " ".join(page.texts(".md-copyright"))
        assert "CC BY-SA 4.0" in foot, page.path
        assert ("has not endorsed" if page.locale == "en" else "មិនបានធានាទទួលស្គាល់") in foot, page.path


def test_case_studies_say_that_they_are_invented(site: BuiltSite) -> None:
    cases = [page for path, page in site.pages.items() if "/cs-" in path]
    assert len(cases) >= 16
    for page in cases:
        notice = "People and places are invented." if page.locale == "en" else "មនុស្ស និងទីកន្លែងក្នុងរឿងនេះ ជារឿងប្រឌិត។"
        assert notice in page.texts(".sala-box--fiction")[0]


def _attribute_names(page: BuiltPage) -> list[str]:
    return [str(name) for element in page.tree.iter() for name in getattr(element, "attrib", {})]
