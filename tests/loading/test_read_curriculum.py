"""The reader of the folder: every file has its place, and what cannot be read causes no other problem."""

from pathlib import Path

import pytest

from project import CASE, EXERCISE, FACTS, GLOSSARY, INTERFACE, LESSON, MODULE, PHRASES, SETTINGS, SHEET, Project
from sala.diagnostics import Location, Problem
from sala.loading.read_curriculum import read_curriculum

UNREADABLE = "id: [\n"
NOT_YAML = (
    "2:1: Y112 something is missing before this place, perhaps a closing bracket",
    "    hint: Close the bracket, or put each thing on a line of its own with `- `.",
)


def test_everything_is_read(sound: Project):
    result = read_curriculum(sound.root)

    assert result.problems == ()
    assert result.curriculum is not None
    assert list(result.curriculum.modules) == ["water"]
    assert list(result.curriculum.lessons) == ["w1-shared-well"]
    assert list(result.curriculum.case_studies) == ["cs-two-buckets"]
    assert list(result.curriculum.worksheets) == ["ws-well-map"]
    assert list(result.curriculum.exercises) == ["x01-water-walk"]
    assert list(result.curriculum.facts) == ["f01"]
    assert list(result.curriculum.terms) == ["well", "turn"]
    assert list(result.curriculum.phrases) == ["p1"]
    assert result.curriculum.interface["lesson"].en == "Lesson"
    assert result.curriculum.unreadable == frozenset()


def test_entities_know_their_place(sound: Project):
    curriculum = read_curriculum(sound.root).curriculum

    assert curriculum is not None
    assert curriculum.lessons["w1-shared-well"].source_map.at("steps", 1, "minutes") == sound.location(
        LESSON, "minutes: 20"
    )
    assert curriculum.terms["turn"].source_map.at("term", "km") == sound.location(GLOSSARY, "km: វេន")


def test_the_place_of_a_field_that_is_not_there_is_that_of_what_would_hold_it(sound: Project):
    curriculum = read_curriculum(sound.root).curriculum

    assert curriculum is not None
    assert curriculum.terms["turn"].source_map.at("note", "km") == sound.location(GLOSSARY, "id: turn")
    assert curriculum.lessons["w1-shared-well"].source_map.at("safety", "risks") == Location(LESSON, 1, 1)


def test_lessons_keep_the_order_of_their_module(sound: Project):
    """The names of the files would give another order."""
    sound.write(LESSON.replace("w1-shared-well", "w0-rain"), _text(sound, LESSON).replace("w1-shared-well", "w0-rain"))
    sound.replace(MODULE, "lessons: [w1-shared-well]", "lessons: [w1-shared-well, w0-rain]")
    curriculum = read_curriculum(sound.root).curriculum

    assert curriculum is not None
    assert list(curriculum.lessons) == ["w1-shared-well", "w0-rain"]


@pytest.mark.parametrize("file", [EXERCISE, LESSON, CASE, SHEET])
def test_an_id_that_differs_from_the_name_of_its_file(sound: Project, file: str):
    name = Path(file).stem
    sound.replace(file, f"id: {name}\n", "id: another-name\n")

    assert sound.report() == [
        f"{file}:1:1: M109 the id `another-name` differs from the file's name `{name}.yml`",
        f"    hint: Write `id: {name}`, or rename the file to another-name.yml.",
    ]


@pytest.mark.parametrize(
    "file",
    [
        "curriculum/exercises/x02-rain.yaml",
        "curriculum/water/lessons/w2-rain.YML",
        "curriculum/water/worksheets/ws-rain",
    ],
)
def test_a_file_whose_name_does_not_end_in_yml(sound: Project, file: str):
    sound.write(file, "id: rain\n")

    assert sound.report() == [
        f"{file}:1:1: Y113 nothing reads this file or folder",
        "    hint: Curriculum files end in .yml.",
    ]


@pytest.mark.parametrize(
    "file", ["curriculum/notes.yml", "curriculum/water/lessons.yml", "curriculum/water/case-studies/notes.txt"]
)
def test_a_file_that_nothing_reads(sound: Project, file: str):
    sound.write(file, "id: rain\n")

    assert sound.report() == [
        f"{file}:1:1: Y113 nothing reads this file or folder",
        "    hint: Move or delete it.",
    ]


@pytest.mark.parametrize(
    ("file", "folder"),
    [
        ("curriculum/rain/module.yml", "curriculum/rain"),
        ("curriculum/water/lesson/w2-rain.yml", "curriculum/water/lesson"),
    ],
)
def test_a_folder_that_nothing_reads(sound: Project, file: str, folder: str):
    sound.write(file, "id: rain\n")

    assert sound.report() == [
        f"{folder}:1:1: Y113 nothing reads this file or folder",
        "    hint: Name a new module in curriculum/curriculum.yml; "
        "a module holds lessons/, case-studies/ and worksheets/.",
    ]


def test_hidden_files_are_left_alone(sound: Project):
    for folder in ("curriculum", "curriculum/exercises", "curriculum/water", "curriculum/water/lessons"):
        sound.write(f"{folder}/.DS_Store", "")

    assert sound.check() == ()


@pytest.mark.parametrize(
    ("file", "list_name", "entry"),
    [(FACTS, "facts", "f01"), (GLOSSARY, "terms", "well"), (PHRASES, "phrases", "p1"), (INTERFACE, "texts", "lesson")],
)
def test_the_same_id_twice_in_a_list(sound: Project, file: str, list_name: str, entry: str):
    text = _text(sound, file)
    start = text.index(f"  - id: {entry}\n")
    end = text.find("\n  - id: ", start)
    first = sound.location(file, f"id: {entry}\n").line
    sound.write(file, text + text[start : end + 1 if end >= 0 else len(text)])
    last = len(text.splitlines()) + 1

    assert sound.report() == [f"{file}:{last}:5: M108 the id `{entry}` is used twice; the first is in line {first}"]
    assert text.startswith(f"{list_name}:\n") or file == INTERFACE


@pytest.mark.parametrize("file", [FACTS, GLOSSARY, PHRASES, EXERCISE, LESSON, CASE, SHEET, MODULE])
def test_an_unreadable_file_is_one_problem(sound: Project, file: str):
    """Nothing is called missing that stands in it."""
    sound.write(file, UNREADABLE)

    assert sound.report() == [f"{file}:{NOT_YAML[0]}", NOT_YAML[1]]


@pytest.mark.parametrize("file", [SETTINGS, INTERFACE])
def test_without_settings_or_interface_there_is_no_curriculum(sound: Project, file: str):
    sound.write(file, UNREADABLE)

    assert read_curriculum(sound.root).curriculum is None
    assert sound.report() == [f"{file}:{NOT_YAML[0]}", NOT_YAML[1]]


def test_an_unreadable_file_hides_no_problem_of_another(sound: Project):
    sound.write(FACTS, UNREADABLE)
    sound.replace(LESSON, "terms: [well]", "terms: [wells]")

    assert sound.report() == [
        f"{FACTS}:{NOT_YAML[0]}",
        NOT_YAML[1],
        f"{sound.place(LESSON, 'wells')}: R301 there is no glossary term `wells`",
        "    hint: Did you mean `well`?",
    ]


def test_a_module_without_its_folder(sound: Project):
    sound.replace(SETTINGS, "modules: [water]", "modules: [water, rain]")

    assert sound.report() == [
        "curriculum/rain/module.yml:1:1: Y103 the file cannot be opened: No such file or directory",
        "    hint: Check its name and its permissions.",
    ]


def test_an_empty_project(tmp_path: Path):
    """Every file that must be there is named."""
    result = read_curriculum(tmp_path)

    assert result.curriculum is None
    assert result.problems == tuple(
        Problem(
            "Y103",
            "the file cannot be opened: No such file or directory",
            Location(file),
            "Check its name and its permissions.",
        )
        for file in (SETTINGS, INTERFACE, FACTS, GLOSSARY, PHRASES)
    )


def test_an_instruction_that_both_does_and_says(sound: Project):
    sound.replace(
        LESSON, "          km: សូមស្វាគមន៍មកកាន់រង្វង់។\n", "          km: សូមស្វាគមន៍។\n        do:\n          en: Smile.\n"
    )

    assert sound.report() == [
        f"{sound.place(LESSON, 'id: greet')}: "
        "M105 `steps[1].instructions[1]`: an instruction needs exactly one of do, say or ask"
    ]


def _text(project: Project, path: str) -> str:
    return project.file(path).read_text(encoding="utf-8")


def test_a_linked_folder_is_refused(sound: Project, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    folder = sound.file("curriculum/water/worksheets")
    folder.rename(outside / "worksheets")
    folder.symlink_to(outside / "worksheets", target_is_directory=True)
    assert "curriculum/water/worksheets:1:1: Y101 this is a link to another folder" in sound.report()
