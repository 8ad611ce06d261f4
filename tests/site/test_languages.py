"""Two languages, truly."""

import re
from pathlib import Path
from posixpath import join, normpath
from urllib.parse import urlsplit

import material
import pytest
from jinja2 import Environment
from lxml import etree, html

from built_site import BuiltPage, BuiltSite
from project import ROOT, TODAY
from sala import build

KHMER = re.compile("[ក-៿]")
ENGLISH_SENTENCE = re.compile(r"[A-Za-z]{2,}(?:[ ,]+[A-Za-z]{2,}){3,}")


def test_every_page_exists_in_both_languages(site: BuiltSite) -> None:
    english = {path for path, page in site.pages.items() if page.locale == "en"}
    khmer = {path.removeprefix("km/") for path, page in site.pages.items() if page.locale == "km"}
    assert english == khmer


def test_pages_say_their_language(site: BuiltSite) -> None:
    assert [p.path for p in site.pages.values() if p.tree.get("lang") != p.locale] == []


def test_the_switcher_leads_to_the_same_page(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        href = page.attributes("//a[@class='sala-language']/@href")[0]
        twin = path.removeprefix("km/") if page.locale == "km" else f"km/{path}"
        assert _resolve(path, href) == twin, path


def test_alternates_are_absolute_mutual_and_have_a_default(site: BuiltSite) -> None:
    for page in site.pages.values():
        plain = page.path.removeprefix("km/")
        found = {
            link.get("hreflang"): link.get("href") for link in page.tree.cssselect("head link[rel=alternate][hreflang]")
        }
        root = "https://sala.example.org/"
        assert found == {"en": root + plain, "km": f"{root}km/{plain}", "x-default": root + plain}, page.path


def test_the_sitemap_names_every_page_with_its_alternates(site: BuiltSite) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    tree = etree.parse(site.folder / "sitemap.xml")
    listed = {urlsplit(loc.text).path.lstrip("/") for loc in tree.findall(".//s:loc", names)}
    assert listed == set(site.pages)
    for url in tree.findall("s:url", names):
        assert {link.get("hreflang") for link in url.findall("x:link", names)} >= {"en", "km"}


def test_words_of_the_other_language_are_marked(site: BuiltSite) -> None:
    """No Khmer without lang on an English page; no English sentence without lang on a Khmer one."""
    unmarked = []
    for page in site.pages.values():
        pattern = KHMER if page.locale == "en" else ENGLISH_SENTENCE
        for text, language in _texts_with_language(page):
            if language == page.locale and pattern.search(text):
                unmarked.append(f"{page.path}: {text.strip()[:60]}")
    assert unmarked == []


def test_no_english_sentence_is_left_on_khmer_pages_but_names_of_sources(site: BuiltSite) -> None:
    """Where a Khmer page speaks English, it names a source, a licence or a term, never a text of ours.

    The page on style is about English too.
    """
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    facts, left = curriculum.facts, {}
    for page in site.pages.values():
        if page.locale == "km" and page.path not in ("km/facts/", "km/glossary/", "km/contribute/style/"):
            allowed = [source.title for fact in facts.values() for source in fact.sources]
            allowed += [exercise.origin.km or "" for exercise in curriculum.exercises.values()]
            runs = [t.strip() for t, lang in _texts_with_language(page) if lang == "en" and ENGLISH_SENTENCE.search(t)]
            runs = [run for run in runs if not any(run in title for title in allowed)]
            if runs:
                left[page.path] = runs
    assert left == {}


def test_numbers_and_dates_on_khmer_pages_are_khmer(site: BuiltSite) -> None:
    page = site.page("km/rights/r3-rights-holders/")
    assert page.texts(".sala-step__minutes")[0] == "១០ នាទី"
    assert page.texts(".sala-properties dd")[0] == "១២០ នាទី"
    facts = " ".join(site.page("km/facts/").texts("article p"))
    assert "ពិនិត្យនៅថ្ងៃទី ២២ វិច្ឆិកា ២០២៦" in facts


def test_the_whole_interface_of_the_theme_is_khmer() -> None:
    """Every key of Material's English words has a Khmer one, and no key is left over."""
    english, khmer = _theme_words("en"), _theme_words("km")
    assert set(khmer) == set(english) - {"direction"}
    untranslated = [key for key, words in khmer.items() if words == english[key] and re.search("[a-z]{3}", words)]
    assert untranslated == ["search.config.pipeline"]  # names of steps for a program, not words


def test_khmer_pages_say_that_the_translation_is_a_draft(site: BuiltSite) -> None:
    with_banner = {page.path for page in site.pages.values() if page.tree.cssselect(".sala-draft")}
    assert with_banner == {page.path for page in site.pages.values() if page.locale == "km"}


@pytest.mark.parametrize("css", ["section[lang=km] a", "section:not([lang]) a"])
def test_the_404_page_speaks_both_languages_and_its_links_start_at_the_root(site: BuiltSite, css: str) -> None:
    page = html.fromstring((site.folder / "404.html").read_text(encoding="utf-8"))
    hrefs = [link.get("href") for link in page.cssselect(css)]
    assert hrefs
    assert all(href.startswith("/") and not href.startswith("//") for href in hrefs)
    assert all(href.lstrip("/") in site.pages for href in hrefs)


def _resolve(path: str, href: str) -> str:
    resolved = normpath(join("/" + path, href)).lstrip("/")
    return f"{resolved}/" if resolved else ""


def _texts_with_language(page: BuiltPage) -> list[tuple[str, str]]:
    """Give every text of the page's body with the language that a screen reader takes it for."""
    found = []
    for text in page.tree.xpath("//body//text()[normalize-space()]"):
        element = text.getparent() if text.is_text else text.getparent().getparent()
        if element.xpath("ancestor-or-self::*[self::script or self::style or self::pre]"):
            continue
        marked = element.xpath("ancestor-or-self::*[@lang][1]")
        found.append((str(text), marked[-1].get("lang") if marked else page.locale))
    return found


def _theme_words(language: str) -> dict[str, str]:
    """Give Material's words in a language by key: its own English ones, our Khmer ones."""
    folder = ROOT / "overrides" if language == "km" else Path(material.__path__[0]) / "templates"
    source = (folder / "partials" / "languages" / f"{language}.html").read_text(encoding="utf-8")
    words = Environment(autoescape=False).from_string(source).module.t  # type: ignore[attr-defined]
    keys = re.findall(r'^\s*"([a-z.]+)":', source, flags=re.MULTILINE)
    return {key: str(words(key)) for key in keys}
