"""Rules about every text: both languages, plain words, nothing that could hurt somebody or run in a browser."""

import pytest

from project import CASE, EXERCISE, GLOSSARY, INTERFACE, LESSON, SETTINGS, Project
from sala.diagnostics import Severity

MISSING_KHMER_HINT = "    hint: Write it below the English. Until then the page shows the English, marked as English."
PHONE_HINT = "    hint: Leave a blank line for the local team to fill, with the day when it was checked."
PLAIN_WORDS_HINT = "    hint: Write plain words; *emphasis* and **strong** are understood."


def test_the_sound_curriculum_has_no_problem_at_all(sound: Project):
    assert sound.check() == ()
    assert sound.check(release=True) == ()


def test_missing_khmer_is_a_warning(sound: Project):
    sound.replace(LESSON, "  km: គូរផ្លូវដោយឈើ។\n", "")

    assert sound.report() == [
        f"{sound.place(LESSON, 'low_literacy:')}: T201 warning: the Khmer (km) of `low_literacy` is missing",
        MISSING_KHMER_HINT,
    ]


def test_missing_khmer_is_an_error_before_publishing(sound: Project):
    sound.replace(LESSON, "  km: គូរផ្លូវដោយឈើ។\n", "")

    assert sound.report(release=True) == [
        f"{sound.place(LESSON, 'low_literacy:')}: T201 the Khmer (km) of `low_literacy` is missing",
        MISSING_KHMER_HINT,
    ]


def test_missing_khmer_in_a_list_is_named_by_its_position(sound: Project):
    sound.replace(CASE, "    km: ចុះយើងវិញ?\n", "")

    assert sound.report() == [
        f"{sound.place(CASE, 'id: our-way')}: T201 warning: the Khmer (km) of `questions[3]` is missing",
        MISSING_KHMER_HINT,
    ]


def test_missing_khmer_in_the_settings_is_found(sound: Project):
    sound.replace(SETTINGS, "  km: សរសេរសម្រាប់សាកល្បង។\n", "")

    assert sound.report() == [
        f"{sound.place(SETTINGS, 'credit:')}: T201 warning: the Khmer (km) of `credit` is missing",
        MISSING_KHMER_HINT,
    ]


def test_missing_khmer_among_the_words_of_the_pages_is_found(sound: Project):
    sound.replace(INTERFACE, "    km: ករណីសិក្សា\n    where: label of a link to a story\n", "    where: label\n")

    assert sound.report() == [
        f"{sound.place(INTERFACE, 'id: case-study')}: T201 warning: the Khmer (km) is missing here",
        MISSING_KHMER_HINT,
    ]


def test_english_under_km(sound: Project):
    sound.replace(EXERCISE, "km: ទាំងអស់គ្នា", "km: Everybody")

    assert sound.report() == [
        f"{sound.place(EXERCISE, 'km: Everybody')}: T202 there is no Khmer in this `km` text",
        "    hint: Translate it, or leave km out.",
    ]


def test_khmer_under_en(sound: Project):
    sound.replace(EXERCISE, "en: Everyone", "en: ទាំងអស់គ្នា")

    assert sound.report() == [
        f"{sound.place(EXERCISE, 'en: ទាំងអស់គ្នា')}: T202 this `en` text is in Khmer",
        "    hint: Move it to km.",
    ]


@pytest.mark.parametrize(
    ("words", "said", "hint"),
    [
        pytest.param(
            "a <b>well</b>", "`<b>` looks like HTML, which is not allowed in texts", PLAIN_WORDS_HINT, id="tag"
        ),
        pytest.param(
            "<script>alert(1)</script>",
            "`<script>` looks like HTML, which is not allowed in texts",
            PLAIN_WORDS_HINT,
            id="script",
        ),
        pytest.param(
            "see <img src=x onerror=alert(1)",
            "`<img src=x onerror=alert(1)` looks like HTML, which is not allowed in texts",
            PLAIN_WORDS_HINT,
            id="tag that is not closed",
        ),
        pytest.param(
            "<!-- note -->", "`<!--` looks like HTML, which is not allowed in texts", PLAIN_WORDS_HINT, id="comment"
        ),
        pytest.param("men &amp; women", "`&amp;` is an HTML code", "    hint: Type the sign itself.", id="entity"),
        pytest.param(
            "'# The well'",
            "`# ` looks like a heading, which a text cannot hold",
            "    hint: Start the line with a word.",
            id="heading",
        ),
        pytest.param(
            "a picture ![well](https://example.org/well.png)",
            "`![well](` is a picture, which a text cannot hold",
            "    hint: Leave it out; drawings come from the worksheets.",
            id="picture",
        ),
        pytest.param(
            "'| a | b |'",
            "`| a | b |` looks like a table, which a text cannot hold",
            "    hint: Write sentences, or lines that start with `- `.",
            id="table",
        ),
        pytest.param(
            "see [this](javascript:alert)",
            "`javascript:alert` is not a place that a link can lead to",
            "    hint: Link to term:, fact:, lesson:, case:, worksheet: or exercise: and an id, or to an https:// address.",
            id="script in a link",
        ),
        pytest.param(
            "see [this](http://example.org)",
            "`http://example.org` is not a place that a link can lead to",
            "    hint: Link to term:, fact:, lesson:, case:, worksheet: or exercise: and an id, or to an https:// address.",
            id="link that is not encrypted",
        ),
    ],
)
def test_markup_that_is_not_understood(sound: Project, words: str, said: str, hint: str):
    sound.replace(LESSON, "en: Leave out the walk.", f"en: {words}")

    assert sound.report() == [f"{sound.place(LESSON, f'en: {words}')}: T203 {said}", hint]


def test_a_reference_that_leads_nowhere(sound: Project):
    sound.replace(LESSON, "Walk to the [well](term:well)", "Walk to the [well](term:wel)")

    assert sound.report(only="R") == [
        f"{sound.place(LESSON, 'en: Walk to the [well]')}: R301 there is no term `wel`",
        "    hint: Did you mean `well`?",
    ]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Call 012 345 678 today", "012 345 678"),
        ("Call 012345678", "012345678"),
        ("Call 012.345.678", "012.345.678"),
        ("Call +855 12 345 678", "+855 12 345 678"),
        ("Call 096-123-4567", "096-123-4567"),
        ("The hotline is 1280", "hotline is 1280"),
    ],
)
def test_phone_numbers_are_refused(sound: Project, words: str, shown: str):
    sound.replace(LESSON, "en: Walk in two groups.", f"en: {words}.")

    assert sound.report(only="T") == [
        f"{sound.place(LESSON, f'en: {words}')}: T204 `{shown}` looks like a phone number",
        PHONE_HINT,
    ]


def test_phone_numbers_in_khmer_digits_are_refused(sound: Project):
    sound.replace(LESSON, "km: ដើរជាពីរក្រុម។", "km: ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨។")

    assert sound.report(only="T") == [
        f"{sound.place(LESSON, 'km: ទូរស័ព្ទ')}: T204 `០១២ ៣៤៥ ៦៧៨` looks like a phone number",
        PHONE_HINT,
    ]


@pytest.mark.parametrize(
    "words", ["On 01-02-2026 and 2026-11-22", "10 000 000 riel", "From 1993 to 2005, in 3 villages"]
)
def test_other_numbers_are_not_taken_for_phone_numbers(sound: Project, words: str):
    sound.replace(LESSON, "en: Walk in two groups.", f"en: {words}.")

    assert sound.report(only="T") == []


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("en: The Candlelight Party came.", "Candlelight Party"),
        ("en: CPP, came.", "CPP"),
        ("km: គណបក្សប្រជាជនកម្ពុជា មក។", "គណបក្សប្រជាជនកម្ពុជា"),
    ],
)
def test_parties_are_not_named(sound: Project, text: str, party: str):
    old = {"en": "en: Walk in two groups.", "km": "km: ដើរជាពីរក្រុម។"}[text[:2]]
    sound.replace(LESSON, old, text)

    assert sound.report(only="T") == [
        f"{sound.place(LESSON, text)}: T205 `{party}` names a political party",
        "    hint: Speak of roles, not parties: the councillor, the commune chief.",
    ]


@pytest.mark.parametrize(
    ("character", "name"),
    [
        pytest.param("\u202e", "U+202E", id="turns the direction of text"),
        pytest.param("\u2066", "U+2066", id="isolates a direction"),
    ],
)
def test_invisible_characters_are_found(sound: Project, character: str, name: str):
    sound.replace(GLOSSARY, "km: អណ្តូង\n", f"km: អណ្តូង{character}ទឹក\n")

    assert sound.report() == [
        f"{sound.place(GLOSSARY, 'km: អណ្តូង')}: T206 there is an invisible character ({name}) before “ទឹក”",
        "    hint: Delete it and type the words again; line ends are found by the program.",
    ]


@pytest.mark.parametrize(
    ("character", "name"),
    [
        pytest.param("\u200b", "U+200B", id="zero width space"),
        pytest.param("\u00ad", "U+00AD", id="soft hyphen"),
    ],
)
def test_what_the_rules_for_khmer_find_in_khmer_is_found_in_english_too(sound: Project, character: str, name: str):
    sound.replace(GLOSSARY, "en: well\n", f"en: we{character}ll\n")

    assert sound.report() == [
        f"{sound.place(GLOSSARY, 'en: we')}: T206 there is an invisible character ({name}) before “ll”",
        "    hint: Delete it and type the words again; line ends are found by the program.",
    ]


def test_a_control_character_written_as_a_code_is_found(sound: Project):
    sound.replace(GLOSSARY, "en: well\n", 'en: "we\\x07ll"\n')

    assert sound.report() == [
        f"{sound.place(GLOSSARY, 'en: ')}: T206 there is an invisible character (U+0007) before “ll”",
        "    hint: Delete it and type the words again; line ends are found by the program.",
    ]


def test_one_text_can_break_several_rules(sound: Project):
    sound.replace(LESSON, "en: Walk in two groups.", "en: <b>CPP</b> 012 345 678")

    assert [(problem.code, problem.severity) for problem in sound.check() if problem.code.startswith("T")] == [
        ("T203", Severity.ERROR),
        ("T204", Severity.ERROR),
        ("T205", Severity.ERROR),
    ]
