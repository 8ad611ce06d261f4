"""Khmer digits."""

_TO_KHMER = str.maketrans("0123456789", "០១២៣៤៥៦៧៨៩")
_TO_WESTERN = str.maketrans("០១២៣៤៥៦៧៨៩", "0123456789")


def to_khmer_digits(text: str) -> str:
    """Replace 0-9 by ០-៩; everything else stays."""
    return text.translate(_TO_KHMER)


def to_western_digits(text: str) -> str:
    """Replace ០-៩ by 0-9; everything else stays."""
    return text if text.isascii() else text.translate(_TO_WESTERN)
