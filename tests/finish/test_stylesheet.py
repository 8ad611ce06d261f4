"""Many stylesheets become one, for every page, wherever it stands."""

from pathlib import Path

import pytest

from sala.finish.css_reduction import StylesheetError
from sala.finish.page_facts import read_pages, with_stylesheet
from sala.finish.stylesheet import write_one_stylesheet


def _site(folder: Path, **texts: str) -> Path:
    """Write files; in their names, two underscores stand for a slash and one for a dot."""
    for name, text in texts.items():
        file = folder / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def _finish(site: Path, *, base_path: str = "/") -> str:
    """Give every page below `site` the one stylesheet; give its path."""
    facts = read_pages(site, base_path=base_path)
    path = write_one_stylesheet(site, facts)
    for page, linked in facts.stylesheets.items():
        page.write_text(with_stylesheet(page.read_text(), linked, path))
    return path


def _page(*sheets: str) -> str:
    links = "\n".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in sheets)
    return f'<html><head>{links}<link rel="icon" href="i.svg"></head><body><a class="x">x</a></body></html>'


def test_every_page_links_one_stylesheet_in_the_place_of_the_first(tmp_path: Path) -> None:
    site = _site(
        tmp_path,
        index_html=_page("css/theme.css", "css/own.css"),
        km__lesson__index_html=_page("../../css/theme.css", "../../css/own.css"),
        **{"404_html": _page("/base/css/own.css")},
        css__theme_css="a{color:red}.y{color:red}",
        css__own_css=".x{color:blue}",
    )
    path = _finish(site, base_path="/base/")
    assert path.startswith("css/sala.") and path.endswith(".css")
    assert (site / path).read_text() == "a{color:red}.x{color:blue}\n"
    assert (site / "index.html").read_text() == _page(path)
    assert (site / "km/lesson/index.html").read_text() == _page(f"../../{path}")
    assert (site / "404.html").read_text() == _page(f"/base/{path}")
    assert [file.name for file in (site / "css").iterdir()] == [Path(path).name]


def test_a_stylesheet_that_only_some_pages_link_keeps_its_place(tmp_path: Path) -> None:
    site = _site(
        tmp_path,
        a_html=_page("css/theme.css", "css/own.css"),
        b_html=_page("css/theme.css", "css/search.css", "css/own.css"),
        css__theme_css="a{top:0}",
        css__search_css="a{top:1px}",
        css__own_css="a{top:2px}",
    )
    assert (site / _finish(site)).read_text() == "a{top:0}a{top:1px}a{top:2px}\n"


def test_the_name_tells_the_content(tmp_path: Path) -> None:
    def build(name: str, css: str) -> str:
        return _finish(_site(tmp_path / name, a_html=_page("css/own.css"), css__own_css=css))

    assert build("one", "a{top:0}") == build("two", "a { top: 0 }") != build("three", "a{top:1px}")


def test_scripts_of_the_site_count(tmp_path: Path) -> None:
    site = _site(
        tmp_path, a_html=_page("css/own.css"), css__own_css=".later{top:0}.never{top:0}", own_js="x.className='later'"
    )
    assert (site / _finish(site)).read_text() == ".later{top:0}\n"


def test_pages_that_disagree_about_the_order_are_told(tmp_path: Path) -> None:
    site = _site(
        tmp_path,
        a_html=_page("css/one.css", "css/two.css"),
        b_html=_page("css/two.css", "css/one.css"),
        css__one_css="a{top:0}",
        css__two_css="a{top:1px}",
    )
    with pytest.raises(StylesheetError, match=r"css/(one|two)\.css"):
        _finish(site)


def test_a_stylesheet_that_asks_for_files_beside_itself_may_not_move(tmp_path: Path) -> None:
    site = _site(
        tmp_path,
        a_html=_page("css/one.css", "more/two.css"),
        css__one_css="a{top:0}",
        more__two_css="a{background:url(x.png)}",
    )
    with pytest.raises(StylesheetError, match=r"more/two\.css"):
        _finish(site)
