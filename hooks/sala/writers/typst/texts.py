"""Rich text as data for the templates: runs of one style and language, cut where a line may end."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sala.blocks import RichText, Span
from sala.khmer.words import closing_signs, keeps_together, line_pieces, opening_signs
from sala.locales import Locale
from sala.writers.scripts_of import language_runs

_LONGEST_UNBROKEN = 24
"""How many letters without a space may stand together; what is longer (an address) may break anywhere."""


def text_data(text: RichText) -> dict[str, Any]:
    """Give `{"lang": …, "runs": [{"style": …, "lang": …, "pieces": [words that may break, [a word that may not]]}]}`."""
    return {"lang": str(text.locale), "runs": [run for span in _joined(text.spans) for run in _runs(span, text.locale)]}


def quoted_data(text: RichText) -> dict[str, Any]:
    """Give the same for words that are said aloud, between the language's quotation marks."""
    opening, closing = ("«", "»") if text.locale is Locale.KM else ("“", "”")
    spans = list(text.spans)
    spans[0] = replace(spans[0], text=opening + spans[0].text)
    spans[-1] = replace(spans[-1], text=spans[-1].text + closing)
    return text_data(RichText(tuple(spans), text.locale))


def _joined(spans: tuple[Span, ...]) -> list[Span]:
    """Move a sign that closes or opens to the word it belongs to, where a change of style stands between them."""
    words = [span for span in spans if span.text]
    for index in range(1, len(words)):
        before, after = words[index - 1], words[index]
        moved = closing_signs(after.text)
        if moved and moved != after.text:
            before, after = replace(before, text=before.text + moved), replace(after, text=after.text[len(moved) :])
        moved = opening_signs(before.text)
        if moved and moved != before.text:
            before, after = replace(before, text=before.text[: -len(moved)]), replace(after, text=moved + after.text)
        words[index - 1], words[index] = before, after
    return words


def _runs(span: Span, locale: Locale) -> Iterator[dict[str, Any]]:
    for words, language in language_runs(span.text, locale):
        yield {"style": span.style, "lang": str(language), "pieces": list(_pieces(words))}


def _pieces(words: str) -> Iterator[str | list[str]]:
    for piece in line_pieces(words):
        if keeps_together(piece):
            yield [piece]
        else:
            yield from _breakable(piece)


def _breakable(text: str) -> Iterator[str | list[str]]:
    """Cut what has no space for too long into short boxes, between which a line may end."""
    waiting = ""
    for part in text.split(" "):
        if len(part) > _LONGEST_UNBROKEN:
            yield waiting
            waiting = ""
            for start in range(0, len(part), _LONGEST_UNBROKEN // 2):
                yield [part[start : start + _LONGEST_UNBROKEN // 2]]
        else:
            waiting += part
        waiting += " "
    if waiting != " ":
        yield waiting[:-1]
