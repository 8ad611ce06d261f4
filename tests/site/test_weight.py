"""The real pages keep their budgets."""

from built_site import BuiltSite
from project import ROOT, TODAY
from sala import build
from sala.diagnostics import format_problem


def test_no_page_is_over_budget(site: BuiltSite) -> None:
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    weights, problems = build.weigh_site(site.folder, curriculum)
    assert {kind for kind, _, _ in weights} >= {"lesson", "case-study", "worksheet", "exercise", "module", "guide"}
    assert [format_problem(problem) for problem in problems] == []


def test_all_pages_share_one_stylesheet_and_ask_for_no_file_of_the_theme(site: BuiltSite) -> None:
    sheets = {link for page in site.pages.values() for link in page.attributes("//link[@rel='stylesheet']/@href")}
    assert len({link.rsplit("/", 1)[-1] for link in sheets}) == 1
    left = {file.relative_to(site.folder).as_posix() for file in (site.folder / "assets").rglob("*") if file.is_file()}
    assert [
        file for file in left if file.endswith(".map") or "lunr" in file or "bundle" in file or "/workers/" in file
    ] == []
    assert len([file for file in left if file.endswith(".css")]) == 1


def test_khmer_pages_alone_ask_for_the_font_at_once_and_its_licence_is_beside_it(site: BuiltSite) -> None:
    for page in site.pages.values():
        preloaded = page.attributes("//link[@rel='preload' and @as='font']/@href")
        assert len(preloaded) == (1 if page.locale == "km" else 0), page.path
    fonts = sorted(file.suffix for file in (site.folder / "assets" / "fonts").iterdir())
    assert fonts == [".txt", ".woff2"]
