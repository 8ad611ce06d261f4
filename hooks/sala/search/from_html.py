"""From a hand-written page, as it was built, to what the search sees of it."""

from dataclasses import dataclass
from html.parser import HTMLParser

from sala.search.frame_words import FrameWords
from sala.search.pages import SearchSection
from sala.search.sections import SectionBuilder

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_INSIDE_A_LINE = frozenset(
    {
        "a",
        "abbr",
        "b",
        "bdi",
        "cite",
        "code",
        "em",
        "i",
        "kbd",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
    }
)
_WITHOUT_END = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
_UNSAID = frozenset({"aside", "script", "style", "svg", "template", "button", "select"})
_UNSAID_CLASSES = frozenset({"sala-edit", "sala-leave"})


@dataclass(frozen=True)
class Article:
    """What a hand-written page says."""

    title: str
    """Its h1."""
    sections: tuple[SearchSection, ...]


def read_article(html: str, frame: FrameWords) -> Article:
    """Read the article of a built page; notices and the edit link are left out."""
    parser = _ArticleParser(frame)
    parser.feed(html)
    parser.close()
    return Article(parser.title, parser.builder.sections())


class _ArticleParser(HTMLParser):
    """Reads what stands in <article>: a text ends where an element does that is not part of a line."""

    def __init__(self, frame: FrameWords) -> None:
        super().__init__(convert_charrefs=True)
        self.builder = SectionBuilder(frame)
        self.title = ""
        self._inside = False
        self._unsaid: list[str] = []
        self._words: list[str] = []
        self._heading_id = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "article":
            self._inside = True
        if not self._inside or tag in _WITHOUT_END:
            if tag == "br":
                self._words.append(" ")
            return
        values = dict(attrs)
        classes = set((values.get("class") or "").split())
        if self._unsaid or tag in _UNSAID or classes & _UNSAID_CLASSES:
            self._unsaid.append(tag)
        elif tag not in _INSIDE_A_LINE:
            self._end_text()
            if tag in _HEADINGS:
                self._heading_id = values.get("id") or ""

    def handle_endtag(self, tag: str) -> None:
        if not self._inside or tag in _WITHOUT_END:
            return
        if self._unsaid:
            if tag in self._unsaid:
                del self._unsaid[len(self._unsaid) - 1 - self._unsaid[::-1].index(tag) :]
        elif tag in _HEADINGS:
            self._end_heading(tag)
        elif tag not in _INSIDE_A_LINE:
            self._end_text()
        if tag == "article":
            self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside and not self._unsaid:
            self._words.append(data)

    def _end_text(self) -> None:
        self.builder.say("".join(self._words))
        self._words.clear()

    def _end_heading(self, tag: str) -> None:
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if tag == "h1":
            self.title = words
        else:
            self.builder.open(self._heading_id, words)
