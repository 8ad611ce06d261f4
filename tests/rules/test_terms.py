"""Glossary terms that are said as the glossary says them."""

from project import GLOSSARY, LESSON, Project

WANTED = "    hint: Use the glossary's word, so that readers find the same word everywhere."
DEEP_WELL = """  - id: deep-well
    topic: community-and-advocacy
    term:
      en: deep well
      km: ការជីកអណ្តូងជ្រៅ
    also:
      km: [អណ្តូងដី]
    meaning:
      en: A deep well reaches far down.
      km: អណ្តូងជ្រៅ ជីកជ្រៅ។
    confidence: high
"""


def with_deep_well(sound: Project) -> None:
    sound.write(GLOSSARY, sound.file(GLOSSARY).read_text(encoding="utf-8") + DEEP_WELL)


def test_a_link_with_another_word(sound: Project):
    sound.replace(LESSON, "km: ដើរទៅ [អណ្តូង](term:well) ហើយគូរផ្លូវ។", "km: ដើរទៅ [ស្រះ](term:well) ហើយគូរផ្លូវ។")

    assert sound.report() == [
        f"{sound.place(LESSON, 'km: ដើរទៅ [ស្រះ]')}: S905 warning: the link to `well` shows “ស្រះ”; the glossary says “អណ្តូង”",
        WANTED,
    ]


def test_a_link_with_a_word_more(sound: Project):
    sound.replace(LESSON, "[អណ្តូង](term:well)", "[អណ្តូងរបស់យើង](term:well)")

    assert sound.check() == ()


def test_a_term_of_several_words_that_the_khmer_says_otherwise(sound: Project):
    with_deep_well(sound)
    sound.replace(LESSON, "en: Leave out the walk.", "en: Walk to the deep wells only.")
    sound.replace(LESSON, "km: រំលងការដើរ។", "km: ដើរទៅអណ្តូងដីប៉ុណ្ណោះ។")

    assert sound.report() == [
        f"{sound.place(LESSON, 'km: ដើរទៅអណ្តូងដី')}: S906 warning: the English says “deep well”, the Khmer does not say"
        " “ការជីកអណ្តូងជ្រៅ” but “អណ្តូងដី”",
        WANTED,
    ]


def test_the_noun_may_be_said_as_a_verb(sound: Project):
    """ការ makes a noun of a verb; a sentence often needs the verb."""
    with_deep_well(sound)
    sound.replace(LESSON, "en: Leave out the walk.", "en: Dig the deep well.")
    sound.replace(LESSON, "km: រំលងការដើរ។", "km: ជីកអណ្តូងជ្រៅ។")

    assert sound.check() == ()


def test_a_term_of_one_word_is_an_everyday_word_too(sound: Project):
    sound.replace(LESSON, "en: Leave out the walk.", "en: You did well.")

    assert sound.check() == ()
