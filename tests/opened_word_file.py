"""A Word file, opened again: by python-docx, and as the XML that lies in it."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import docx
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


@dataclass(frozen=True)
class OpenedWordFile:
    """The bytes of a .docx."""

    content: bytes

    @cached_property
    def opened(self) -> Any:
        """As python-docx reads it."""
        return docx.Document(BytesIO(self.content))

    @cached_property
    def files(self) -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(self.content)) as archive:
            assert archive.testzip() is None
            return {name: archive.read(name) for name in archive.namelist()}

    def xml(self, path: str) -> Any:
        return etree.fromstring(self.files[path])

    @cached_property
    def body(self) -> Any:
        return self.xml("word/document.xml")

    @cached_property
    def footer(self) -> Any:
        return self.xml("word/footer1.xml")

    @property
    def text(self) -> str:
        """All words of the body, paragraphs on lines of their own."""
        return "\n".join(_text(paragraph) for paragraph in self.body.iter(f"{W}p"))

    @property
    def footer_text(self) -> str:
        return "\n".join(_text(paragraph) for paragraph in self.footer.iter(f"{W}p"))

    @property
    def runs(self) -> Iterator[tuple[str, Any]]:
        """Every run of the body and the foot: its words, and its properties or None."""
        for tree in (self.body, self.footer):
            for run in tree.iter(f"{W}r"):
                yield _text(run), run.find(f"{W}rPr")

    def find(self, path: str) -> list[Any]:
        """Give what an XPath with the usual prefixes finds in the body."""
        return list(self.body.xpath(path, namespaces=SPACES))

    def paragraphs(self, style: str) -> list[str]:
        """Give the words of all paragraphs in a style."""
        return [_text(one) for one in self.find(f"//w:p[w:pPr/w:pStyle/@w:val='{style}']")]


def _text(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t"))
