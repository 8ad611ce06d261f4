"""Where Khmer lines may end: Khmer writes no spaces between words, so the words must be found first."""

import re
from collections.abc import Iterator
from functools import lru_cache

import khmercut

_KHMER_RUN = re.compile("[ក-៿«»?!%…]+")
_CLINGS = frozenset("។៕៖ៗ៘៙៚»?!%…,.;:)")
"""Signs that must not start a line."""
_OPENS = frozenset("«(“")
"""Signs that must not end one."""
_LONGEST_WORD = 30
"""Longer than any real word, in characters; more than that is a finding of the segmenter that would not fit a line."""


@lru_cache(maxsize=32768)
def line_pieces(text: str) -> tuple[str, ...]:
    """Cut a text between the words of its Khmer stretches; joined again, the pieces are exactly `text`.

    A line may end between two pieces, and inside a piece only at a space. Words come from khmercut (a conditional random
    field, precision 0.995 on our corpus); a closing sign stays with the word before it, an opening one with the next.
    """
    pieces: list[str] = []
    end = 0
    for match in _KHMER_RUN.finditer(text):
        if match.start() > end:
            pieces.append(text[end : match.start()])
        pieces.extend(_words(match.group()))
        end = match.end()
    if end < len(text):
        pieces.append(text[end:])
    return tuple(_glued(pieces))


def closing_signs(text: str) -> str:
    """Give the signs at the start of `text` that belong to the word before it."""
    return text[: len(text) - len(text.lstrip("".join(_CLINGS)))]


def opening_signs(text: str) -> str:
    """Give the signs at the end of `text` that belong to the word after it."""
    return text[len(text.rstrip("".join(_OPENS))) :]


def _words(run: str) -> Iterator[str]:
    words: list[str] = khmercut.tokenize(run)
    if "".join(words) != run:  # it normalises a few old signs; the text is never changed for a line's sake
        yield run
        return
    yield from words


def _glued(pieces: list[str]) -> Iterator[str]:
    waiting = ""
    for piece in pieces:
        if not waiting or waiting[-1] in _OPENS or piece[0] in _CLINGS:
            waiting += piece
        else:
            yield waiting
            waiting = piece
    if waiting:
        yield waiting


def keeps_together(piece: str) -> bool:
    """Whether a piece is one Khmer word, which a line must not break."""
    return "ក" <= piece.lstrip("«(“")[:1] <= "៿" and " " not in piece and len(piece) <= _LONGEST_WORD
