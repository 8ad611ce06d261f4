"""Problems as data, and the words in which they are shown."""

from sala.diagnostics import Location, Problem, Report, Severity, format_count, format_problem, format_report

ERROR = Problem("L401", "the minutes differ", Location("curriculum/b.yml", 12, 3), "Count again.")
WARNING = Problem("T201", "the Khmer is missing", Location("curriculum/a.yml", 2, 1), severity=Severity.WARNING)
NOTE = Problem("P703", "`p2` waits", Location("curriculum/c.yml", 7, 5), severity=Severity.INFO)


def test_an_error_is_one_line_and_its_hint():
    assert format_problem(ERROR) == "curriculum/b.yml:12:3: L401 the minutes differ\n    hint: Count again."


def test_a_problem_without_a_hint_is_one_line():
    assert format_problem(WARNING) == "curriculum/a.yml:2:1: T201 warning: the Khmer is missing"


def test_a_note_says_that_it_is_one():
    assert format_problem(NOTE) == "curriculum/c.yml:7:5: P703 info: `p2` waits"


def test_a_report_is_in_reading_order_without_repeats():
    """By file, line, column, code; lines as numbers, so that 9 comes before 12."""
    ninth = Problem("L402", "no debrief", Location("curriculum/b.yml", 9, 1))

    assert Report.of([NOTE, ERROR, ninth, WARNING, ERROR]).problems == (WARNING, ninth, ERROR, NOTE)


def test_a_report_counts_by_severity():
    report = Report.of([ERROR, WARNING, NOTE])

    assert [report.count(severity) for severity in Severity] == [1, 1, 1]


def test_only_errors_stop_the_build():
    assert Report.of([ERROR, WARNING]).has_errors
    assert not Report.of([WARNING, NOTE]).has_errors
    assert not Report().has_errors


def test_problems_are_grouped_by_file_and_counted():
    second = Problem("L403", "the sizes do not grow", Location("curriculum/b.yml", 20, 1))

    assert format_report(Report.of([second, NOTE, ERROR, WARNING])) == (
        "curriculum/a.yml:2:1: T201 warning: the Khmer is missing\n"
        "\n"
        "curriculum/b.yml:12:3: L401 the minutes differ\n"
        "    hint: Count again.\n"
        "curriculum/b.yml:20:1: L403 the sizes do not grow\n"
        "\n"
        "curriculum/c.yml:7:5: P703 info: `p2` waits\n"
        "\n"
        "2 errors, 1 warning, 1 note in 3 files."
    )


def test_notes_can_be_left_out_but_are_counted():
    assert format_report(Report.of([NOTE]), show_info=False) == "0 errors, 0 warnings, 1 note in 1 file."


def test_a_clean_report_says_so():
    assert format_report(Report()) == "No problems."
    assert format_count(Report()) == "No problems."


def test_a_higher_severity_is_worse():
    assert sorted(Severity) == [Severity.INFO, Severity.WARNING, Severity.ERROR]
