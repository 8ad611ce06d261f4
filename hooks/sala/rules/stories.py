"""Case studies and worksheets that protect people."""

from collections.abc import Iterator

from sala.diagnostics import Problem, Severity
from sala.model.case_study import CaseStudy
from sala.model.worksheet import Worksheet
from sala.rules.rule import FileQuestion

SHORTEST_STORY, LONGEST_STORY = 180, 260
"""English words in a story: two to three minutes of reading aloud."""


def stories_have_length(file: FileQuestion) -> Iterator[Problem]:
    """A story has 180 to 260 English words."""
    for case in file.of(CaseStudy):
        words = sum(len(part.text.en.split()) for part in case.story)
        if not SHORTEST_STORY <= words <= LONGEST_STORY:
            yield Problem(
                "C501",
                f"the story has {words} English words; {SHORTEST_STORY} to {LONGEST_STORY} can be told in one go",
                case.source_map.at("story"),
                severity=Severity.WARNING,
            )


def stories_stop(file: FileQuestion) -> Iterator[Problem]:
    """A story has a stop point, and none after its last part."""
    for case in file.of(CaseStudy):
        stops = [index for index, part in enumerate(case.story) if part.stop is not None]
        if not stops:
            yield Problem(
                "C502",
                "the story has no stop point",
                case.source_map.at("story"),
                "Add `stop:` with a question to one of its parts.",
            )
        elif stops[-1] == len(case.story) - 1:
            yield Problem(
                "C502",
                "the last part has a stop point, but nothing follows it",
                case.source_map.at("story", stops[-1], "stop"),
                "Move the question to `questions`.",
            )


def heavy_stories_are_announced(file: FileQuestion) -> Iterator[Problem]:
    """A story of emotional level 3 or 4 is announced."""
    for case in file.of(CaseStudy):
        if case.emotional_level >= 3 and case.content_note is None:
            yield Problem(
                "C503",
                f"a story of emotional level {case.emotional_level} needs a `content_note`",
                case.source_map.at("emotional_level"),
                "Say in one sentence what the story touches, so that people can choose.",
            )


def sensitive_sheets_are_nameless(file: FileQuestion) -> Iterator[Problem]:
    """A sensitive worksheet has no field for a name."""
    for sheet in file.of(Worksheet):
        if sheet.sensitive and sheet.name_field:
            yield Problem(
                "W601",
                "a sensitive worksheet cannot ask for a name",
                sheet.source_map.at("name_field"),
                "Write `name_field: false`.",
            )


def arrows_reach_corners(file: FileQuestion) -> Iterator[Problem]:
    """An arrow starts and ends at a corner of its triangle."""
    for sheet in file.of(Worksheet):
        if sheet.graphic.type != "triangle":
            continue
        corners = {corner.id for corner in sheet.graphic.corners}
        for index, arrow in enumerate(sheet.graphic.arrows):
            for key, corner in (("from", arrow.start), ("to", arrow.end)):
                if corner not in corners:
                    yield Problem(
                        "W602",
                        f"there is no corner `{corner}`",
                        sheet.source_map.at("graphic", "arrows", index, key),
                        f"Corners: {', '.join(sorted(corners))}.",
                    )


RULES = (
    stories_have_length,
    stories_stop,
    heavy_stories_are_announced,
    sensitive_sheets_are_nameless,
    arrows_reach_corners,
)
