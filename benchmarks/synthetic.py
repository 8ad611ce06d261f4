"""Many pages of a given size, made of the real site's sentences, to see what a search costs when the site has grown."""

import random
from collections.abc import Iterator, Sequence

from sala.search.pages import SearchPage, SearchSection

TEXTS_IN_SECTION = 5


def synthetic_pages(sentences: Sequence[str], count: int, size: int, seed: int) -> Iterator[SearchPage]:
    """Yield `count` pages that hold at least `size` bytes of text (UTF-8) each; no two texts are the same by plan."""
    chance = random.Random(seed)
    for number in range(count):
        texts: list[str] = []
        while sum(len(text.encode()) for text in texts) < size:
            texts.append(" ".join(chance.sample(sentences, 3)))
        sections = [
            SearchSection(f"part-{start}", chance.choice(sentences), tuple(texts[start : start + TEXTS_IN_SECTION]))
            for start in range(0, len(texts), TEXTS_IN_SECTION)
        ]
        title, key = chance.sample(sentences, 2)
        yield SearchPage("lesson", "Lesson", f"synthetic/{number}/", title, key, tuple(sections))
