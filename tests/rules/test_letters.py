"""A letter that paper would show as an empty box is a problem with its place."""

from project import LESSON, Project


def test_an_emoji_and_a_thai_letter_are_told_with_their_place(sound: Project) -> None:
    sound.replace(LESSON, "en: The shared well", "en: The shared well 😀 ก")

    place = sound.place(LESSON, "en: The shared well 😀")
    assert {line for line in sound.report() if "T208" in line} == {
        f"{place}: T208 the letter “😀” (U+1F600) is not in the fonts, so that paper would show an empty box",
        f"{place}: T208 the letter “ก” (U+0E01) is not in the fonts, so that paper would show an empty box",
    }
