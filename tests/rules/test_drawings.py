"""Drawings fit the paper they are printed on."""

from project import SHEET, Project

TREE = """\
graphic:
  type: tree
  mode: problem
  crown:
    en: {en}
    km: {km}
  trunk:
    en: Our problem
    km: បញ្ហារបស់យើង
  roots:
    en: Causes
    km: មូលហេតុ
  leaf_slots: 8
  fruit_slots: 0
  root_slots: 6
"""


def test_a_drawing_with_too_many_words_is_told(sound: Project) -> None:
    text = sound.file(SHEET).read_text(encoding="utf-8")
    before, after = text[: text.index("graphic:")], text[text.index("fields:") :]
    sound.write(SHEET, before + TREE.format(en="word " * 600, km="ពាក្យ " * 600) + after)
    place = f"{SHEET}:{before.count(chr(10)) + 1}:1"
    told = [line for line in sound.report() if line.startswith(place)]
    assert told
    assert all(line.startswith(f"{place}: G901 the drawing does not fit its page") for line in told)


def test_the_same_drawing_with_few_words_fits(sound: Project) -> None:
    text = sound.file(SHEET).read_text(encoding="utf-8")
    before, after = text[: text.index("graphic:")], text[text.index("fields:") :]
    sound.write(SHEET, before + TREE.format(en="Effects", km="ផលប៉ះពាល់") + after)
    assert sound.report() == []
