"""The downloads of the built site: there, whole, offered where they belong, and described for programs."""

import hashlib
import json
import posixpath
import re
from typing import Any
from urllib.parse import urlsplit

from built_site import BuiltSite
from project import ROOT, TODAY
from sala import build

FILES = {
    "application/pdf": (".pdf", b"%PDF-1."),
    "application/zip": (".zip", b"PK"),
    "application/epub+zip": (".epub", b"PK"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (".docx", b"PK"),
}
"""How the file of each media type ends in its name, and how it begins."""


def _catalog_downloads(site: BuiltSite) -> dict[str, dict[str, Any]]:
    catalog = json.loads((site.folder / "catalog.json").read_text(encoding="utf-8"))
    listed = [*catalog["downloads"], *(one for entry in catalog["entries"] for one in entry["downloads"])]
    by_path = {urlsplit(one["url"]).path.lstrip("/"): one for one in listed}
    assert len(by_path) == len(listed)
    return by_path


def test_the_catalogue_describes_every_file_truly(site: BuiltSite) -> None:
    listed = _catalog_downloads(site)
    there = {
        file.relative_to(site.folder).as_posix(): file
        for file in (site.folder / "downloads").rglob("*.*")
        if file.suffix != ".html"
    }
    assert set(listed) == set(there)
    for path, file in there.items():
        content = file.read_bytes()
        assert listed[path]["bytes"] == len(content), path
        assert listed[path]["sha256"] == hashlib.sha256(content).hexdigest(), path
        suffix, first_bytes = FILES[listed[path]["media_type"]]
        assert path.endswith(suffix)
        assert content.startswith(first_bytes), path
        assert ("pages" in listed[path]) == path.endswith(".pdf"), path


def test_every_lesson_story_and_worksheet_offers_its_files_in_both_languages(site: BuiltSite) -> None:
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    listed = _catalog_downloads(site)
    for name, module in curriculum.module_of.items():
        files = {path for path in listed if re.search(rf"/{name}(-|\.)", path)}
        assert files, name
        for prefix in ("", "km/"):
            path = f"{prefix}{module.id}/{name}/"
            links = site.page(path).attributes("//a[contains(@href, 'downloads/')]/@href")
            offered = {posixpath.normpath(posixpath.join(path, link)) for link in links}
            assert files <= offered, path


def test_an_offer_says_format_pages_and_size_in_the_readers_words(site: BuiltSite) -> None:
    offers = {
        prefix: [
            " ".join(entry.text_content().split())
            for entry in site.page(f"{prefix}rights/ws-duty-triangle/").tree.xpath(
                "//li[.//a[contains(@href, 'ws-duty-triangle-en.pdf')]]"
            )
        ]
        for prefix in ("", "km/")
    }
    assert re.fullmatch(r"Worksheet · English · PDF · 2 pages · \d+ KB", offers[""][0])
    assert re.fullmatch(r"សន្លឹកកិច្ចការ · អង់គ្លេស · PDF · ២ ទំព័រ · [០-៩]+ គីឡូបៃ", offers["km/"][0])


def test_one_page_lists_all_files_and_can_be_narrowed(site: BuiltSite) -> None:
    for path in ("downloads/", "km/downloads/"):
        page = site.page(path)
        rows = page.attributes("//tbody/tr//th//a/@href")
        found = {posixpath.normpath(posixpath.join(path, link)) for link in rows}
        assert found == set(_catalog_downloads(site)), path
        assert page.attributes("//form[@data-sala-filters]//select/@name") == ["module", "kind", "language", "format"]
