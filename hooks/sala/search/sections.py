"""Gathers a page's words below the headings under which they stand."""

from sala.search.frame_words import FrameWords
from sala.search.pages import SearchSection


class SectionBuilder:
    """Takes headings and texts in the order of the page."""

    def __init__(self, frame: FrameWords) -> None:
        """Leave out the words of `frame`."""
        self._frame = frame
        self._opened: list[tuple[str, str, bool]] = [("", "", True)]
        self._texts: list[list[str]] = [[]]
        self.place = 0
        """The number of the section that texts go to."""

    @property
    def anchor(self) -> str:
        """The id of the section that texts go to."""
        return self._opened[self.place][0]

    def open(self, anchor: str, heading: str, *, own_heading: bool | None = None) -> None:
        """Start a section; whether the heading is the page's own is found out unless it is said."""
        heading = _folded(heading)
        own = not self._frame.covers(heading) if own_heading is None else own_heading
        self._opened.append((anchor, heading, own))
        self._texts.append([])
        self.place = len(self._opened) - 1

    def return_to(self, place: int) -> None:
        """Let the texts that follow go to an earlier section."""
        self.place = place

    def say(self, text: str) -> None:
        """Add a text, unless it is a word of the frame or stands in this section already."""
        text, texts = _folded(text), self._texts[self.place]
        if text and text not in texts and not self._frame.covers(text):
            texts.append(text)

    def sections(self) -> tuple[SearchSection, ...]:
        """Give the sections that say something."""
        return tuple(
            SearchSection(anchor, heading, tuple(texts), own)
            for (anchor, heading, own), texts in zip(self._opened, self._texts, strict=True)
            if texts or (heading and own)
        )


def _folded(text: str) -> str:
    """Give a text with one space between words; the same object where nothing changes, so that a site's text is held once."""
    folded = " ".join(text.split())
    return text if folded == text else folded
