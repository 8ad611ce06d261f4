"""A check tells what is wrong with Khmer, shows it corrected, and points at the letters."""

import pytest

from project import GLOSSARY, INTERFACE, LESSON, ROOT, TODAY, Project
from sala import build
from sala.diagnostics import Severity
from sala.khmer.normalize import RULES, find

KEY_MESSAGE = "ទឹកសម្រាប់ទាំងអស់គ្នា ការងារក៏ដូចគ្នា។"
GUIDE = "docs/km/method/approach.md"
FIX = "    hint: `python3 scripts/check.py --fix` mends it."


def test_a_damaged_word_is_shown_corrected_at_its_place(sound: Project) -> None:
    sound.replace(LESSON, KEY_MESSAGE, "ទឹកសម្រាប់ ខែ្មរ ទាំងអស់គ្នា។")
    assert sound.report() == [
        f"{sound.place(LESSON, 'ខែ្មរ')}: K902 “ខែ្មរ” should be “ខ្មែរ”: a subscript is typed after the vowel or sign",
        FIX,
    ]


def test_a_word_in_a_folded_text_is_found_in_its_own_line(sound: Project) -> None:
    sound.replace(LESSON, f"km: {KEY_MESSAGE}", "km: >-\n    ទឹកសម្រាប់\n\n    ស្រ្តី និងបុរស")
    assert sound.report()[0].startswith(f"{sound.place(LESSON, 'ស្រ្តី')}: K901 “ស្រ្តី” should be “ស្ត្រី”")


def test_a_word_written_with_escapes_is_found(sound: Project) -> None:
    sound.replace(LESSON, f"km: {KEY_MESSAGE}", 'km: "ទឹក \\u1781\\u17C2\\u17D2\\u1798\\u179A"')
    place = sound.place(LESSON, "\\u1781")
    assert sound.report()[0].startswith(f"{place}: K902 “ខែ្មរ” should be “ខ្មែរ”")


def test_every_rule_reports_through_the_check(sound: Project) -> None:
    examples = "".join(f"    {rule.bad}\n" for rule in RULES)
    sound.replace(LESSON, f"km: {KEY_MESSAGE}\n", f"km: |-\n{examples}")
    problems = [problem for problem in sound.check() if problem.code.startswith("K")]
    assert {(problem.code, problem.severity) for problem in problems} == {
        (rule.code, Severity[rule.severity.upper()]) for rule in RULES
    }
    assert {problem.code for problem in problems if "--fix" in problem.hint} == {
        rule.code for rule in RULES if rule.automatic
    }
    assert all(problem.location.path == LESSON and problem.hint for problem in problems)


def test_right_khmer_is_not_reported(sound: Project) -> None:
    examples = "".join(f"    {rule.good}\n" for rule in RULES)
    sound.replace(LESSON, f"km: {KEY_MESSAGE}\n", f"km: |-\n{examples}")
    assert [problem for problem in sound.check() if problem.code.startswith("K")] == []


def test_a_place_without_a_sure_correction_shows_the_words(sound: Project) -> None:
    sound.replace(LESSON, KEY_MESSAGE, "ទឹក សិទ្ ដី")
    assert sound.report() == [
        f"{sound.place(LESSON, 'ទ្ ដី')}: K913 “សិទ្”: a subscript has lost its letter",
        "    hint: Delete the word and type it again.",
    ]


def test_what_nobody_can_see_is_named_and_told_once(sound: Project) -> None:
    sound.replace(LESSON, KEY_MESSAGE, "សិទ្ធិ\u200bមនុស្ស")
    assert sound.report() == [
        f"{sound.place(LESSON, 'ទ្ធិ' + chr(0x200B))}: K908 “សិទ្ធិ[U+200B]មនុស្ស” should be “សិទ្ធិមនុស្ស”: "
        "there is a character without width",
        FIX,
    ]


def test_a_sign_that_turns_text_round_is_still_told_beside_khmer(sound: Project) -> None:
    sound.replace(LESSON, f"km: {KEY_MESSAGE}", 'km: "ទឹក\\u202e"')
    assert [problem.code for problem in sound.check()] == ["T206"]


def test_words_of_the_pages_themselves_are_checked(sound: Project) -> None:
    sound.replace(
        INTERFACE,
        "km: '{minutes} នាទី'\n    where: a length of time below",
        "km: '{minutes} នេាទី'\n    where: a length of time below",
    )
    report = sound.report()
    assert report[0].startswith(f"{sound.place(INTERFACE, 'នេាទី')}: K903")


def test_an_english_sentence_may_quote_other_spellings_but_not_damaged_words(sound: Project) -> None:
    sound.replace(LESSON, "en: Water is for everyone, and so is the work.", "en: The old spelling is ឲ្យ.")
    assert sound.report() == []
    sound.replace(LESSON, "en: The old spelling is ឲ្យ.", "en: The word is ខែ្មរ.")
    assert [problem.code for problem in sound.check()] == ["K902"]


def test_a_term_may_name_its_other_spellings(sound: Project) -> None:
    sound.replace(GLOSSARY, "      km: អណ្តូង\n", "      km: អណ្តូង\n    also:\n      km: [ជេនឌ័រ, អណ្ដូង]\n")
    assert sound.report() == []


def test_a_term_must_be_typed_right_in_the_words_that_are_said(sound: Project) -> None:
    sound.replace(GLOSSARY, "    confidence: high\n", "    say_simply: បុ៉ន្តែ\n    confidence: high\n")
    assert [problem.code for problem in sound.check()] == ["K905"]


def test_comments_are_the_writers_own(sound: Project) -> None:
    sound.replace(LESSON, "level: 1", "# ខែ្មរ\nlevel: 1")
    assert sound.report() == []


def test_khmer_is_checked_even_where_a_field_is_wrong(sound: Project) -> None:
    sound.replace(LESSON, KEY_MESSAGE, "ខែ្មរ")
    sound.replace(LESSON, "level: 1", "level: 9")
    assert {problem.code[0] for problem in sound.check()} >= {"K", "M"}


def test_pages_written_by_hand_are_checked(sound: Project) -> None:
    sound.write(GUIDE, "---\ntitle: ទឹក\n---\n\n# ទឹក\n\nស្រ្តី: ផ្សេង ៗ\n")
    assert [(p.code, p.location) for p in sound.check()] == [
        ("K901", sound.location(GUIDE, "ស្រ្តី")),
        ("K941", sound.location(GUIDE, ": ផ្សេង")),
        ("K944", sound.location(GUIDE, " ៗ")),
    ]


def test_a_page_may_show_in_code_how_not_to_write(sound: Project) -> None:
    sound.write(GUIDE, "សរសេរ ឱ្យ កុំសរសេរ `ឲ្យ` ឬ ``អោយ``។\n")
    assert sound.report() == []


def test_a_page_that_is_not_utf_8_is_told(sound: Project) -> None:
    sound.write(GUIDE, "")
    sound.file(GUIDE).write_bytes("ទឹក".encode("utf-16"))
    assert [(p.code, p.location.path) for p in sound.check()] == [("Y104", GUIDE)]


def test_only_khmer_pages_are_read(sound: Project) -> None:
    sound.write("docs/en/about.md", "The word ខែ្មរ: is shown.\n")
    assert sound.report() == []


def test_the_real_curriculum_and_guides_are_clean() -> None:
    """Also the proof that no rule calls right Khmer wrong: people have read these texts."""
    report = build.check(ROOT, today=TODAY).report
    assert [problem for problem in report.problems if problem.code.startswith("K")] == []


@pytest.mark.parametrize("pattern", ["mkdocs.yml", "overrides/**/*.html", "README.md"])
def test_khmer_outside_the_curriculum_is_typed_right_too(pattern: str) -> None:
    for file in ROOT.glob(pattern):
        found = find(file.read_text(encoding="utf-8"))
        assert [finding for finding in found if finding.rule.kind != "punctuation"] == [], file
