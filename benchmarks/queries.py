"""Queries for measuring the search, cut by a program from what the built pages say, and the pages that should answer.

A page should answer when a reader would see the words on it: found in the page's HTML, not in any index. Only the words of
the frame do not count. Khmer is compared without spaces, since writers put them where they like, and only between
clusters; English as whole words.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal

from lxml import html

from sala.search.frame_words import FrameWords

Language = Literal["en", "km"]

_CLUSTER = re.compile("[ក-ឳ](?:្[ក-ឳ]|[ា-៑៝])*")
_KHMER_RUN = re.compile("[ក-ឳ][ក-៓៝ ]*")
_SPACE_BESIDE_KHMER = re.compile("(?<=[ក-៿]) | (?=[ក-៿])")
_SENTENCE_END = re.compile('[។៕៖!?…:;«»“”"()—·|/]|\\.(?: |$)')
_BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, summary, figcaption, pre, div"
_PROSE = "p, li, q, dd"
_NOTICES = (
    ".sala-draft, .sala-leave, .sala-edit, .sala-kicker, .sala-box--fiction, .sala-timeline, #about-this-page ~ dl,"
    " #downloads + ul, .sala-back"
)
"""What is no part of what a page says, or says it again."""
_NOT_SEARCHED = ("downloads/", "km/downloads/")
"""A list of files; each belongs to a page that is found."""


@dataclass(frozen=True)
class Query:
    """What somebody types, and the pages that hold it."""

    group: str
    """What the query is an example of."""
    text: str
    relevant: frozenset[str]
    """Paths of pages from the site's root, such as `km/rights/`."""
    rule: str = ""
    """For a misspelling, how it was made."""


@dataclass(frozen=True)
class Site:
    """The pages of one language of a built site, as plain text."""

    folder: Path
    language: Language
    frame: FrameWords
    """Words that are left out, such as "Say" and "90 minutes"."""

    @cached_property
    def articles(self) -> dict[str, html.HtmlElement]:
        """The article of every page without notices and words of the frame, by path."""
        found = {}
        for file in sorted(self.folder.rglob("index.html")):
            tree = html.fromstring(file.read_bytes().decode("utf-8"))
            if tree.get("lang") == self.language:
                path = file.parent.relative_to(self.folder).as_posix()
                article = tree.cssselect("article")[0]
                unsaid = [element for element in article.iterdescendants() if self._is_frame(element)]
                for element in dict.fromkeys((*article.cssselect(_NOTICES), *unsaid)):
                    element.drop_tree()
                found["" if path == "." else f"{path}/"] = article
        return {path: article for path, article in found.items() if path not in _NOT_SEARCHED}

    @cached_property
    def texts(self) -> dict[str, str]:
        """All that a page says, a line for each block, prepared for `holds`."""
        return {path: "\n".join(map(self._plain, _blocks(article))) for path, article in self.articles.items()}

    @cached_property
    def sentences(self) -> list[str]:
        """Sentences of running text, each once, in the order of the pages."""
        found: dict[str, None] = {}
        for article in self.articles.values():
            for element in article.cssselect(_PROSE):
                found.update(dict.fromkeys(_sentences(element.text_content())))
        return list(found)

    def holding(self, *phrases: str) -> frozenset[str]:
        """Give the pages that say all of `phrases`."""
        patterns = [self._pattern(phrase) for phrase in phrases]
        return frozenset(path for path, text in self.texts.items() if all(pattern.search(text) for pattern in patterns))

    def _is_frame(self, element: html.HtmlElement) -> bool:
        return isinstance(element.tag, str) and self.frame.covers(" ".join(element.text_content().split()))

    def _plain(self, text: str) -> str:
        return _SPACE_BESIDE_KHMER.sub("", " ".join(text.split()).lower().replace("’", "'"))

    def _pattern(self, phrase: str) -> re.Pattern[str]:
        words = re.escape(self._plain(phrase))
        if self.language == "km" and re.search("[ក-ឳ]", phrase):
            return re.compile(f"(?<!្){words}(?![ា-៓៝])")
        return re.compile(rf"(?<![a-z0-9]){words}(?![a-z0-9])")


def phrases(site: Site, count: int, seed: int) -> Iterator[Query]:
    """Cut `count` queries of one to four words from the middle of sentences; Khmer ones hold no spaces."""
    chance = random.Random(seed)
    sentences = [sentence for sentence in site.sentences if len(_units(sentence, site.language)) >= 8]
    seen: set[str] = set()
    while len(seen) < count:
        units = _units(chance.choice(sentences), site.language)
        words = chance.randint(1, 4)
        length = words if site.language == "en" else min(len(units) - 3, 2 * words + chance.randint(0, words // 2))
        start = chance.randint(1, len(units) - length - 1)
        text = (" " if site.language == "en" else "").join(units[start : start + length])
        relevant = site.holding(text)
        if text not in seen and relevant:
            seen.add(text)
            yield Query("phrase", text, relevant)


def inside_compounds(site: Site, terms: Sequence[str]) -> Iterator[Query]:
    """Give every term that stands inside a longer one."""
    for term in sorted(set(terms)):
        if any(term != other and term in other for other in terms) and (relevant := site.holding(term)):
            yield Query("inside a compound", term, relevant)


def two_words(site: Site, terms: Sequence[str], count: int, seed: int) -> Iterator[Query]:
    """Give pairs of terms that stand apart in one sentence: with a space between, and for Khmer also without."""
    chance = random.Random(seed)
    pairs: dict[tuple[str, str], None] = {}
    for sentence in site.sentences:
        here = [term for term in dict.fromkeys(terms) if term in sentence]
        for one in here:
            for other in here:
                apart = sentence.find(other) - sentence.find(one) - len(one)
                if apart > 3:
                    pairs[one, other] = None
    for one, other in chance.sample(sorted(pairs), min(count, len(pairs))):
        relevant = site.holding(one, other)
        yield Query("two words", f"{one} {other}", relevant)
        if site.language == "km":
            yield Query("two words, no space", f"{one}{other}", relevant)


def latin_terms(site: Site) -> Iterator[Query]:
    """Give the Latin words on Khmer pages, such as CEDAW, typed in small letters."""
    words: set[str] = set()
    for sentence in site.sentences:
        words.update(re.findall(r"(?<![A-Za-z0-9./])[A-Za-z][A-Za-z]{2,}(?![A-Za-z0-9./])", sentence))
    for word in sorted({word.lower() for word in words}):
        if relevant := site.holding(word):
            yield Query("Latin word", word, relevant)


def _blocks(article: html.HtmlElement) -> Iterator[str]:
    """Yield the text of each innermost block, so that no phrase runs from one into the next."""
    text: list[str] = []
    block = None
    for piece in article.xpath(".//text()"):
        parent = piece.getparent() if piece.is_text else piece.getparent().getparent()
        own = parent
        while own is not article and own.tag not in _BLOCKS.split(", "):
            own = own.getparent()
        if own is not block and text:
            yield "".join(text)
            text = []
        block = own
        text.append(str(piece))
    yield "".join(text)


def _sentences(text: str) -> list[str]:
    return [part.strip() for part in _SENTENCE_END.split(" ".join(text.split())) if part.strip()]


def _units(sentence: str, language: Language) -> list[str]:
    """Cut into words (English; between commas only) or clusters (Khmer; the longest run of Khmer)."""
    if language == "en":
        return max((part.split() for part in sentence.split(",")), key=len)
    return max((_CLUSTER.findall(run) for run in _KHMER_RUN.findall(sentence)), key=len, default=[])
