"""How wide words are, measured in Noto Sans (Khmer) and Battambang; the wider of both counts.

A Khmer letter takes one of four widths, whichever the typeface: that of រ, of ក, of ស or of ឈ. Most vowels, signs and
subscripts stand above or below and take none.
"""

from functools import lru_cache

_NARROW, _USUAL, _WIDE, _WIDEST = 0.33, 0.65, 0.95, 1.25

_KHMER_WIDTHS = {
    _NARROW: "រវ៛ាើេែៃៈ",
    _USUAL: "ឿៀោៅ។ៗ៖",
    0.42: "ះ",
    _WIDE: "ឃញឍយលសហឡឤឦ៕៣៧",
    _WIDEST: "ឈណ",
    0.75: "ឩឬឮ៙២",
    2.2: "៘",
    0.0: "឴឵ិីឹឺុូួំ៉៊់៌៍៎៏័៑្៝\u200b\u200c\u200d\u2060",
}
_SUBSCRIPT_WIDTHS = {_NARROW: "ឃឈឍបយរស", _USUAL: "ឝឞ", _WIDE: "ឡ"}
_LATIN_WIDTHS = {
    0.27: " !',.:;Iijl",
    0.36: "()-/[]\\fJt",
    0.45: "\"?_`{}rk'*",
    0.52: "csvxyzFLk",
    0.8: "%&ABCDEGHKNOPQRSUVwXY",
    0.96: "MWm@",
}
_BOLD = 1.07


def _by_letter(groups: dict[float, str]) -> dict[str, float]:
    return {letter: width for width, letters in groups.items() for letter in letters}


_LETTERS = _by_letter(_LATIN_WIDTHS) | _by_letter(_KHMER_WIDTHS)
_SUBSCRIPTS = _by_letter(_SUBSCRIPT_WIDTHS)
_COENG = "្"


@lru_cache(maxsize=8192)
def width_in_em(text: str, *, strong: bool = False) -> float:
    """Estimate the width of `text` on one line, in em; rather too wide than too narrow."""
    width, subscript = 0.0, False
    for letter in text:
        if subscript:
            width += _SUBSCRIPTS.get(letter, 0.0)
        else:
            width += _LETTERS.get(letter, _USUAL if letter < "\u2e80" else 1.0)
        subscript = letter == _COENG
    return width * _BOLD if strong else width
