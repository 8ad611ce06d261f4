"""Rules about case studies and worksheets that protect people."""

from project import CASE, SHEET, Project

STOP = """    stop:
      en: What will Vuthy do now?
      km: ឥឡូវ បងវុទ្ធីនឹងធ្វើអ្វី?
"""


def test_a_story_that_is_too_short(sound: Project):
    sound.replace(CASE, "The path is long and full of stones. She walks it four times.", "Four times.")

    assert sound.report() == [
        f"{sound.place(CASE, 'story:')}: C501 warning: the story has 174 English words; 180 to 260 can be told in one go"
    ]


def test_a_story_that_is_too_long(sound: Project):
    sound.replace(CASE, "        He went.", f"        {'He went and came back again. ' * 20}He went.")

    assert sound.report() == [
        f"{sound.place(CASE, 'story:')}: C501 warning: the story has 305 English words; 180 to 260 can be told in one go"
    ]


def test_a_story_without_a_stop(sound: Project):
    sound.replace(CASE, STOP, "")

    assert sound.report() == [
        f"{sound.place(CASE, 'story:')}: C502 the story has no stop point",
        "    hint: Add `stop:` with a question to one of its parts.",
    ]


def test_a_story_that_stops_after_its_end(sound: Project):
    sound.replace(CASE, STOP, "")
    sound.replace(CASE, "decision:\n", f"{STOP}decision:\n")

    assert sound.report() == [
        f"{sound.place(CASE, 'stop:')}: C502 the last part has a stop point, but nothing follows it",
        "    hint: Move the question to `questions`.",
    ]


def test_a_heavy_story_that_is_not_announced(sound: Project):
    sound.replace(CASE, "emotional_level: 1", "emotional_level: 3")

    assert sound.report() == [
        f"{sound.place(CASE, 'emotional_level')}: C503 a story of emotional level 3 needs a `content_note`",
        "    hint: Say in one sentence what the story touches, so that people can choose.",
    ]


def test_a_sensitive_sheet_that_asks_for_a_name(sound: Project):
    sound.replace(SHEET, "copies: pair\n", "copies: pair\nsensitive: true\nname_field: true\n")

    assert sound.report() == [
        f"{sound.place(SHEET, 'name_field')}: W601 a sensitive worksheet cannot ask for a name",
        "    hint: Write `name_field: false`.",
    ]


def test_an_arrow_that_ends_nowhere(sound: Project):
    sound.replace(SHEET, "to: field", "to: market")

    assert sound.report() == [
        f"{sound.place(SHEET, 'to: market')}: W602 there is no corner `market`",
        "    hint: Corners: field, home, school.",
    ]
