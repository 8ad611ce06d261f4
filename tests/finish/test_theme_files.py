"""What the theme brought goes when no page asks for it; what is ours stays."""

from pathlib import Path

from sala.finish.digest_names import add_digest
from sala.finish.page_facts import read_pages
from sala.finish.theme_files import remove_unasked


def _write(site: Path, *paths: str) -> None:
    for path in paths:
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(path, encoding="utf-8")


def test_only_unasked_files_of_the_theme_go_and_empty_folders_with_them(tmp_path: Path) -> None:
    _write(
        tmp_path,
        "assets/main.css",
        "assets/js/theme.js",
        "assets/js/own.js",
        "assets/js/lunr/km.js",
        "assets/main.css.map",
    )
    (tmp_path / "index.html").write_text('<link href="assets/main.css?v=1">', encoding="utf-8")
    theme = ["assets/main.css", "assets/js/theme.js", "assets/js/lunr/km.js", "assets/main.css.map", "gone.txt"]
    remove_unasked(tmp_path, theme, read_pages(tmp_path).asked)
    left = {file.relative_to(tmp_path).as_posix() for file in tmp_path.rglob("*")}
    assert left == {"index.html", "assets", "assets/main.css", "assets/js", "assets/js/own.js"}


def test_a_digest_follows_the_content_into_stylesheets(tmp_path: Path) -> None:
    def build(name: str, content: str) -> tuple[str, str]:
        site = tmp_path / name
        _write(site, "assets/fonts/a.woff2")
        (site / "assets/fonts/a.woff2").write_text(content, encoding="utf-8")
        (site / "own.css").write_text('src:url("fonts/a.woff2")', encoding="utf-8")
        new = add_digest(site, "assets/fonts/a.woff2")
        assert (site / new).read_text(encoding="utf-8") == content
        return new, (site / "own.css").read_text(encoding="utf-8")

    new, css = build("one", "letters")
    assert css == f'src:url("fonts/{Path(new).name}")'
    assert build("two", "letters")[0] == new
    assert build("three", "other letters")[0] != new
