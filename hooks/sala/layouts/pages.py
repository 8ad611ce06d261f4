"""Every page that is made from the curriculum, in the order of the site."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from sala.blocks import Callout, Document
from sala.layouts.case_study import lay_out_case_study
from sala.layouts.context import LayoutContext
from sala.layouts.coverage import lay_out_coverage
from sala.layouts.downloads import lay_out_download_list, with_offers
from sala.layouts.exercise import lay_out_exercise, lay_out_exercise_list
from sala.layouts.facts import lay_out_facts
from sala.layouts.finder import lay_out_finder
from sala.layouts.glossary import lay_out_glossary
from sala.layouts.lesson import lay_out_lesson
from sala.layouts.module import lay_out_module
from sala.layouts.offered_file import OfferedFiles
from sala.layouts.page import Page
from sala.layouts.worksheet import lay_out_worksheet
from sala.locales import Locale
from sala.model.curriculum import Curriculum, ModuleContent

FINDER, EXERCISES, GLOSSARY, FACTS, COVERAGE = "lessons", "exercises/index", "glossary", "facts", "coverage"
DOWNLOADS = "downloads"
"""The addresses of the library's pages."""


def pages_of(curriculum: Curriculum) -> Iterator[Page]:
    """Yield every generated page of the site."""
    words = curriculum.interface
    yield Page(FINDER, "finder", "curriculum/curriculum.yml", words["finder"], words["finder-intro"], lay_out_finder)
    yield Page(
        DOWNLOADS,
        "downloads",
        "curriculum/curriculum.yml",
        words["downloads"],
        words["downloads-intro"],
        lay_out_download_list,
    )
    for content in curriculum.modules.values():
        yield from _module_pages(content, curriculum)
    yield Page(
        EXERCISES,
        "exercises",
        "curriculum/exercises",
        words["exercises"],
        words["exercises-intro"],
        lay_out_exercise_list,
    )
    for exercise in curriculum.exercises.values():
        yield Page(
            f"exercises/{exercise.id}",
            "exercise",
            exercise.source_map.path,
            exercise.name,
            exercise.purpose,
            partial(lay_out_exercise, exercise),
            exercise.code,
            exercise.review.km,
        )
    yield Page(
        GLOSSARY, "glossary", "curriculum/glossary.yml", words["glossary"], words["glossary-intro"], lay_out_glossary
    )
    yield Page(FACTS, "facts", "curriculum/facts.yml", words["facts"], words["facts-intro"], lay_out_facts)
    yield Page(
        COVERAGE, "coverage", "curriculum/phrases.yml", words["coverage"], words["coverage-intro"], lay_out_coverage
    )


def lay_out(page: Page, curriculum: Curriculum, locale: Locale, files: OfferedFiles | None = None) -> Document:
    """Make a page's document in `locale`; where a text is not translated, a notice says so at the top.

    `files` are offered on the pages that they belong to; what is printed offers none.
    """
    context = LayoutContext(curriculum, locale, files or {})
    document = with_offers(page.lay_out(context), context.files.get(page.address, ()), context)
    if not context.untranslated:
        return document
    notice = Callout(
        "untranslated", context.say("untranslated-title"), context.blocks(curriculum.interface["untranslated"])
    )
    return replace(document, blocks=(notice, *document.blocks))


def _module_pages(content: ModuleContent, curriculum: Curriculum) -> Iterator[Page]:
    module = content.module
    yield Page(
        f"{module.id}/index",
        "module",
        module.source_map.path,
        module.title,
        module.subtitle,
        partial(lay_out_module, content),
        khmer_review=module.review.km,
    )
    for lesson in content.lessons.values():
        yield Page(
            f"{module.id}/{lesson.id}",
            "lesson",
            lesson.source_map.path,
            lesson.shown_title,
            lesson.summary,
            partial(lay_out_lesson, lesson),
            lesson.code,
            lesson.review.km,
            lesson.sensitive,
        )
    for case in content.case_studies.values():
        yield Page(
            f"{module.id}/{case.id}",
            "case-study",
            case.source_map.path,
            case.title,
            case.setting,
            partial(lay_out_case_study, case),
            khmer_review=case.review.km,
            sensitive=case.sensitive,
        )
    for sheet in content.worksheets.values():
        yield Page(
            f"{module.id}/{sheet.id}",
            "worksheet",
            sheet.source_map.path,
            sheet.title,
            sheet.purpose,
            partial(lay_out_worksheet, sheet),
            khmer_review=sheet.review.km,
            sensitive=sheet.sensitive,
        )
