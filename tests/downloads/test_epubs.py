"""Every e-book passes the checker that shops and libraries use."""

from collections.abc import Mapping
from pathlib import Path

from epub_checker import messages_of_epubcheck
from made_download import Made


def test_every_e_book_passes_epubcheck(downloads: Mapping[str, Made], tmp_path: Path) -> None:
    books = {path: made.content for path, made in downloads.items() if path.endswith(".epub")}
    assert len(books) == 8
    found = {path: messages_of_epubcheck(content, tmp_path) for path, content in books.items()}
    assert {path: messages for path, messages in found.items() if messages} == {}
