"""Sentences that can be said in one breath."""

from project import LESSON, Project

SIXTEEN = "We walk to the well in the early morning and we walk back home before noon"
TWENTY = f"{SIXTEEN} with two full buckets"
PIECE = "យើងដើរទៅ"


def test_sixteen_words_can_be_said(sound: Project):
    sound.replace(LESSON, "en: Welcome to the circle.", f"en: {SIXTEEN}.")

    assert len(SIXTEEN.split()) == 16
    assert sound.check() == ()


def test_seventeen_words_are_too_many_for_the_circle(sound: Project):
    sound.replace(LESSON, "en: Welcome to the circle.", f"en: {SIXTEEN} again.")

    assert sound.report() == [
        f"{sound.place(LESSON, f'en: {SIXTEEN}')}: S901 warning: a sentence for people in the circle has 17 words; 16 is enough:"
        " “We walk to the well …”",
        "    hint: Make two sentences of it, one thought each.",
    ]


def test_the_facilitator_reads_up_to_twenty(sound: Project):
    note = "en: On a hot day, walk early."
    sound.replace(LESSON, note, f"en: {TWENTY}.")
    sound.replace(LESSON, "km: ថ្ងៃក្តៅ ដើរពីព្រលឹម។", "km: យើងយកធុងពីរ។")
    assert [problem.code for problem in sound.check()] == []

    sound.replace(LESSON, f"en: {TWENTY}.", f"en: {TWENTY} again.")

    assert [problem.code for problem in sound.check()] == ["S901"]


def test_what_follows_a_colon_is_a_sentence_of_its_own(sound: Project):
    sound.replace(LESSON, "en: Welcome to the circle.", f'en: "Remember: {SIXTEEN}."')

    assert sound.check() == ()


def test_a_khmer_sentence_without_an_end(sound: Project):
    sound.replace(LESSON, "km: សូមស្វាគមន៍មកកាន់រង្វង់។", f"km: {PIECE * 10}។")

    assert sound.report() == [
        f"{sound.place(LESSON, f'km: {PIECE}')}: S902 warning: a Khmer sentence for people in the circle has 50 clusters;"
        f" 45 is enough: “{(PIECE * 10)[:30]} …”",
        "    hint: Make two sentences of it, each of about 8 to 18 words, and read them aloud.",
    ]


def test_short_khmer_sentences_in_a_row_are_fine(sound: Project):
    sound.replace(LESSON, "km: សូមស្វាគមន៍មកកាន់រង្វង់។", f"km: {' '.join([PIECE + '។'] * 20)}")

    assert sound.check() == ()
