"""The generated pages: what stands on them, and in which order."""

import re

from built_site import BuiltPage, BuiltSite
from project import ROOT, TODAY
from sala import build
from sala.khmer.collation import sort_key
from sala.model.curriculum import Curriculum

LESSON_ORDER = [
    "why", "outcomes", "materials", "prepare", "session", "debrief", "low-literacy", "men", "do-no-harm", "notes", "signs",
    "variations", "follow-up", "story-and-worksheets", "words", "facts", "about-this-page",
]  # fmt: skip


def test_a_lesson_has_its_parts_in_the_order_in_which_they_are_needed(site: BuiltSite) -> None:
    for path in ("rights/r3-rights-holders/", "km/rights/r3-rights-holders/"):
        found = [name for name in site.page(path).attributes("//article//@id") if name in LESSON_ORDER]
        assert found == LESSON_ORDER, path


def test_safety_stands_before_the_session(site: BuiltSite) -> None:
    ids = site.page("km/rights/r6-healthy-family/").attributes("//article//@id")
    assert ids.index("prepare") < ids.index("safety") < ids.index("if-someone-tells") < ids.index("session")


def test_steps_say_minutes_people_and_words_to_say(site: BuiltSite) -> None:
    step = site.page("rights/r3-rights-holders/").tree.get_element_by_id("step-welcome")
    assert " ".join(step.cssselect("h3")[0].text_content().split()) == "1 Welcome and our promises 10 minutes"
    assert step.cssselect(".sala-step__marks li")[0].text_content() == "Everyone together"
    said = step.cssselect(".sala-speech--say")[0].text_content()
    assert said.startswith("Say") and "“" in said and said.rstrip().endswith("”")


def test_the_time_line_shows_every_step_in_proportion(site: BuiltSite) -> None:
    page = site.page("km/rights/r3-rights-holders/")
    bars = [re.fullmatch(r"M(\d+) 2h(\d+)", bar.get("d")) for bar in page.tree.cssselect(".sala-timeline path")]
    starts, minutes = ([int(bar[place]) for bar in bars if bar] for place in (1, 2))
    assert sum(minutes) == 120
    assert starts == [sum(minutes[:place]) for place in range(len(minutes))]
    assert len(page.texts(".sala-timeline li a")) == len(page.tree.cssselect(".sala-step"))


def test_what_only_the_facilitator_reads_is_folded_away(site: BuiltSite) -> None:
    folded = site.page("rights/cs-well/").tree.cssselect("details.sala-fold--facilitator:not([open])")
    assert [fold.get("id") for fold in folded] == ["analysis"]


def test_a_story_stops_and_asks(site: BuiltSite) -> None:
    for path, page in site.pages.items():
        if "/cs-" in path:
            assert page.tree.cssselect("#story ~ .sala-box--stop"), path


def test_the_module_page_counts_its_time(site: BuiltSite) -> None:
    minutes = sum(lesson.duration_minutes for lesson in _curriculum().modules["rights"].lessons.values())
    assert minutes == 960
    assert "16 hours" in site.page("rights/").texts(".sala-properties dd")


def test_the_finder_lists_every_lesson_with_values_for_every_filter(site: BuiltSite) -> None:
    for path in ("lessons/", "km/lessons/"):
        rows = site.page(path).tree.cssselect("tbody tr")
        assert [row.get("id").upper() for row in rows] == [lesson.code for lesson in _curriculum().lessons.values()]
        for row in rows:
            assert all(row.get(f"data-{name}") for name in ("module", "time", "audience", "method"))


def test_the_khmer_glossary_is_in_khmer_order(site: BuiltSite) -> None:
    words = site.page("km/glossary/").texts("tbody th strong")
    assert len(words) == 122
    assert words == sorted(words, key=lambda word: sort_key(word.casefold()))


def test_the_coverage_page_has_all_phrases_and_their_lessons(site: BuiltSite) -> None:
    rows = site.page("coverage/").tree.cssselect("tbody tr")
    assert len(rows) == 44
    by_id = {row.get("id"): row.text_content() for row in rows}
    assert "R3 Rights holders and duty bearers" in by_id["b8"]


def test_every_fact_has_source_and_dates(site: BuiltSite) -> None:
    page = site.page("facts/")
    for fact in _curriculum().facts.values():
        heading = page.tree.get_element_by_id(fact.id)
        following = " ".join(_until_next_heading(heading))
        assert fact.sources[0].title.split()[0] in following
        assert "Checked on" in following and "to be checked again by" in following


def test_exercises_name_the_lessons_that_use_them(site: BuiltSite) -> None:
    page: BuiltPage = site.page("exercises/x03-rights-triangle/")
    assert "R3 Rights holders and duty bearers" in " ".join(page.texts(".sala-properties dd"))


def test_home_names_the_programme_and_opens_three_doors(site: BuiltSite) -> None:
    titles = {"": "Women's Empowerment and Leadership Building", "km/": "ការពង្រឹងភាពអង់អាចស្ត្រី និងការកសាងភាពជាអ្នកដឹកនាំ"}
    for path, title in titles.items():
        page = site.page(path)
        assert page.texts("title") == [title]
        assert page.attributes("//article//h2/@id") == ["prepare", "learn", "contribute"]


def _curriculum() -> Curriculum:
    curriculum = build.check(ROOT, today=TODAY).curriculum
    assert curriculum is not None
    return curriculum


def _until_next_heading(heading: object) -> list[str]:
    texts = []
    for element in heading.itersiblings():  # type: ignore[attr-defined]
        if element.tag in ("h2", "h3"):
            break
        texts.append(element.text_content())
    return texts


def test_hard_words_lead_to_their_meaning_on_the_same_page_and_back(site: BuiltSite) -> None:
    for path in ("rights/r3-rights-holders/", "km/rights/r3-rights-holders/", "km/rights/cs-well/"):
        page = site.page(path)
        uses = page.tree.cssselect("article .sala-term")
        assert 3 <= len(uses) <= 8, path
        for use in uses:
            row = page.tree.get_element_by_id(use.get("href").removeprefix("#"))
            assert use.get("aria-describedby") == row.get("id")
            assert len(row.cssselect("dd")[0].text_content()) > 20
            assert row.cssselect(".sala-back")[0].get("href") == f"#{use.get('id')}"
            assert not any(parent.tag in ("h1", "h2", "h3", "a", "table") for parent in use.iterancestors())


def test_a_lesson_explains_the_words_that_it_names(site: BuiltSite) -> None:
    curriculum = _curriculum()
    for lesson in curriculum.lessons.values():
        page = site.page(f"{curriculum.module_of[lesson.id].id}/{lesson.id}/")
        explained = page.texts("#words + dl dt")
        assert explained[: len(lesson.terms)] == [curriculum.terms[name].term.en for name in lesson.terms]
        assert len(explained) <= max(8, len(lesson.terms))
