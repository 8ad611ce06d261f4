"""Write icu_order.txt, which test_collation.py holds our sort key against: Khmer words in the order of ICU.

Needs ICU, which pip cannot install without a compiler, so it is run by hand and its result is kept:

    sudo apt install python3-icu
    /usr/bin/python3 tests/khmer/write_icu_order.py

The words are the glossary's Khmer terms and every word that the curriculum's Khmer texts use often. The file in the
repository was made with ICU 72.1 (Debian 12). A word with no difference at all for ICU stands in order of code points.
"""

import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import icu  # type: ignore[import-not-found]

ROOT = Path(__file__).resolve().parents[2]
OFTEN = 4
"""A word that comes as often as this in the curriculum is taken."""

_KHMER = icu.Locale("km")
_RUN = re.compile("[ក-៓ៗ៝]+")


def main() -> None:
    """Write the file and say what it holds."""
    words = sorted(_terms() | _frequent_words())
    collator = icu.RuleBasedCollator.createInstance(_KHMER)
    words.sort(key=collator.getSortKey)
    file = Path(__file__).with_name("icu_order.txt")
    file.write_text("".join(f"{word}\n" for word in words), encoding="utf-8")
    print(f"{len(words)} words in the order of ICU {icu.ICU_VERSION}: {file.relative_to(ROOT)}")


def _terms() -> set[str]:
    glossary = (ROOT / "curriculum" / "glossary.yml").read_text(encoding="utf-8")
    return set(re.findall(r"(?m)^    term:\n      en: .+\n      km: (.+)$", glossary))


def _frequent_words() -> set[str]:
    counts: Counter[str] = Counter()
    for file in sorted((ROOT / "curriculum").rglob("*.yml")):
        for run in _RUN.findall(file.read_text(encoding="utf-8")):
            counts.update(_words(run))
    return {word for word, count in counts.items() if count >= OFTEN and word != "ៗ"}


def _words(run: str) -> list[str]:
    breaks = icu.BreakIterator.createWordInstance(_KHMER)
    breaks.setText(run)
    return [run[start:end] for start, end in pairwise((0, *breaks))]


if __name__ == "__main__":
    main()
