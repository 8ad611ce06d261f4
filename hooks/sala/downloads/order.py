"""An order: a download together with everything that it is made from, so that it can be made anywhere."""

from dataclasses import dataclass

from sala.diagnostics import Location
from sala.downloads.download import Download
from sala.downloads.pack import PackContents
from sala.downloads.word_with_drawing import WordWithDrawing
from sala.writers.docx import WordFile
from sala.writers.epub import EpubBook
from sala.writers.typst.book import PrintedBook
from sala.writers.typst.pdf import PrintedDocument, PrintedSheet

Printed = PrintedDocument | PrintedSheet | PrintedBook
"""What a PDF is made from."""

Content = Printed | WordFile | WordWithDrawing | EpubBook | PackContents
"""What any download is made from."""


@dataclass(frozen=True)
class Order:
    """A download to be made; the same order always gives the same bytes."""

    download: Download
    content: Content
    """Everything that it says."""
    location: Location
    """The file to mend when it cannot be made."""
