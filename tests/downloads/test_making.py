"""Downloads are made when their content changes, never by halves, and told with their place when they cannot be made."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from project import CASE, SHEET, TODAY, Project
from sala import build
from sala.downloads.cache import DownloadCache
from sala.downloads.download import Product
from sala.downloads.listing import list_downloads
from sala.downloads.making import make_all
from sala.downloads.outcome import Making
from sala.layouts.imprint import Edition

EDITION = Edition("https://sala.example.org/")


class Bench:
    """Makes the downloads of a small project and notes what had to be made."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.cache = DownloadCache(project.root / ".cache")

    def make(self) -> tuple[Making, list[str]]:
        made: list[str] = []
        curriculum = build.check(self.project.root, today=TODAY).curriculum
        assert curriculum is not None
        listing = list_downloads(curriculum, EDITION)
        assert listing.problems == []
        return make_all(listing.orders, self.cache, lambda done, total, name: made.append(name)), sorted(made)


@pytest.fixture
def bench(sound: Project) -> Bench:
    return Bench(sound)


def test_files_are_made_once_and_then_only_what_changed(bench: Bench) -> None:
    first, made = bench.make()
    assert made == [
        "curriculum-book-en.pdf",
        "curriculum-book-km.pdf",
        "water/cs-two-buckets-en.pdf",
        "water/cs-two-buckets-km.pdf",
        "water/w1-shared-well-en.docx",
        "water/w1-shared-well-en.pdf",
        "water/w1-shared-well-km.docx",
        "water/w1-shared-well-km.pdf",
        "water/water-book-en.epub",
        "water/water-book-en.pdf",
        "water/water-book-km.epub",
        "water/water-book-km.pdf",
        "water/ws-well-map-both.pdf",
        "water/ws-well-map-en.docx",
        "water/ws-well-map-en.pdf",
        "water/ws-well-map-km.docx",
        "water/ws-well-map-km.pdf",
        "water/ws-well-map-pictures.pdf",
    ]

    again, made = bench.make()
    assert made == []
    assert again == first

    text = bench.project.file(CASE).read_text(encoding="utf-8")
    bench.project.write(CASE, text.replace("analysis:\n  en: ", "analysis:\n  en: Listen first. ", 1))
    changed, made = bench.make()
    assert [name for name in made if "-book-" not in name] == [
        "water/cs-two-buckets-en.pdf",
        "water/cs-two-buckets-km.pdf",  # its revision code, which names the text in both languages
    ]
    packs = {made.download.path: made.sha256 for made in changed.made if made.download.kind == "pack"}
    before = {made.download.path: made.sha256 for made in first.made if made.download.kind == "pack"}
    assert all(packs[path] != before[path] for path in packs)


def test_a_damaged_file_in_the_cache_is_made_again(bench: Bench) -> None:
    first, _ = bench.make()
    victim = next(made for made in first.made if made.download.kind == "lesson")
    bench.cache.path(victim.key).write_bytes(b"%PDF half")

    again, made = bench.make()

    assert made == [victim.download.path]
    assert again == first


def test_a_pack_holds_its_files_in_teaching_order_and_the_same_bytes(bench: Bench) -> None:
    making, _ = bench.make()
    paths = {made.download.path: made for made in making.made}
    pack = zipfile.ZipFile(BytesIO(bench.cache.path(paths["water/water-pack-km.zip"].key).read_bytes()))

    assert pack.namelist() == [
        "water-km/00-contents.html",
        "water-km/01-water-book-km.pdf",
        "water-km/02-water-book-km.epub",
        "water-km/03-w1-shared-well-km.pdf",
        "water-km/04-w1-shared-well-km.docx",
        "water-km/05-cs-two-buckets-km.pdf",
        "water-km/06-ws-well-map-km.pdf",
        "water-km/07-ws-well-map-both.pdf",
        "water-km/08-ws-well-map-pictures.pdf",
        "water-km/09-ws-well-map-km.docx",
    ]
    assert {entry.date_time for entry in pack.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert all(name.isascii() for name in pack.namelist())
    lesson = paths["water/w1-shared-well-km.pdf"]
    assert pack.read("water-km/03-w1-shared-well-km.pdf") == bench.cache.path(lesson.key).read_bytes()


def test_a_drawing_that_does_not_fit_is_told_with_its_place(sound: Project) -> None:
    text = sound.file(SHEET).read_text(encoding="utf-8")
    start = text.index("corners:")
    label = text.index("en: ", start)
    sound.write(SHEET, text[:label] + "en: " + "very " * 600 + "long\n" + text[text.index("\n", label) + 1 :])
    curriculum = build.check(sound.root, today=TODAY).curriculum
    assert curriculum is not None

    making = build.make_downloads(curriculum, EDITION, sound.root, lambda done, total, name: None)

    assert making.made == ()
    assert [(problem.code, problem.location.path) for problem in making.problems] == [("G901", SHEET)]


def test_what_was_kept_without_its_facts_counts_as_missing(tmp_path: Path) -> None:
    cache = DownloadCache(tmp_path)
    cache.keep("abcd", Product(b"whole", 1))
    cache.path("abcd").with_suffix(".json").unlink()
    assert cache.find("abcd") is None


def test_the_day_is_printed_only_where_the_publisher_gives_one() -> None:
    assert build.edition("https://sala.example.org", {}).date is None
    given = build.edition("https://sala.example.org", {"SOURCE_DATE_EPOCH": "1795305600"})
    assert (given.site_url, str(given.date)) == ("https://sala.example.org/", "2026-11-22")
