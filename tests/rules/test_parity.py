"""The Khmer says the same as the English."""

from project import LESSON, Project

ALIKE = "    hint: Read both aloud. If they mean the same, say it alike: the number, or the question mark, in both."


def test_another_number(sound: Project):
    sound.replace(LESSON, "ដើរជាពីរក្រុម។", "ដើរជា ៣ ក្រុម។")
    place = sound.place(LESSON, "km: ដើរជា ៣ ក្រុម។")

    assert sound.report() == [
        f"{place}: B901 warning: the English says 2, the Khmer does not",
        ALIKE,
        f"{place}: B901 warning: the Khmer says 3, the English does not",
        ALIKE,
    ]


def test_a_number_in_digits_is_the_number_in_words(sound: Project):
    sound.replace(LESSON, "ដើរជាពីរក្រុម។", "ដើរជា ២ ក្រុម។")

    assert sound.check() == ()


def test_two_questions_for_one(sound: Project):
    sound.replace(LESSON, "en: What did you see?", "en: What did you see? And what did you hear?")

    assert sound.report() == [
        f"{sound.place(LESSON, 'km: បងប្អូនឃើញអ្វី?')}: B902 warning: the English asks 2 times, the Khmer 1",
        ALIKE,
    ]


def test_a_question_in_notes_for_the_facilitator_may_be_said_otherwise(sound: Project):
    sound.replace(LESSON, "en: On a hot day, walk early.", "en: Is it hot? Walk early.")

    assert sound.check() == ()


def test_a_link_that_the_khmer_lost(sound: Project):
    sound.replace(LESSON, "ដើរទៅ [អណ្តូង](term:well) ហើយគូរផ្លូវ។", "ដើរទៅអណ្តូង ហើយគូរផ្លូវ។")

    assert sound.report() == [
        f"{sound.place(LESSON, 'km: ដើរទៅអណ្តូង')}: B903 the English leads to `term:well`, the Khmer does not",
        "    hint: Put the link on the Khmer words too.",
    ]


def test_a_link_that_only_the_khmer_has(sound: Project):
    sound.replace(LESSON, "en: Walk to the [well](term:well) and", "en: Walk to the well and")

    assert sound.report() == [
        f"{sound.place(LESSON, 'km: ដើរទៅ [អណ្តូង]')}: B903 the Khmer leads to `term:well`, the English does not",
        "    hint: Put the link on the English words too.",
    ]


def test_a_list_that_lost_an_entry(sound: Project):
    sound.replace(
        LESSON,
        "follow_up:\n  en: Each person fetches one bucket for somebody else.\n  km: ម្នាក់ៗដងទឹកមួយធុង ឱ្យអ្នកផ្សេង។\n",
        "follow_up:\n  en: |-\n    - Fetch water.\n    - Share it.\n  km: |-\n    - ដងទឹក ហើយចែកគ្នា។\n",
    )

    place = sound.place(LESSON, "km: |-\n    - ដងទឹក")

    assert sound.report() == [
        f"{place}: B904 the list has 2 entries in English and 1 in Khmer",
        "    hint: Write every entry in both languages, each on a line that starts with `- ` or a number.",
    ]
