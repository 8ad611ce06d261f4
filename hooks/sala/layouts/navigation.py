"""The site's navigation in one language."""

from dataclasses import dataclass

from sala.layouts.context import LayoutContext
from sala.layouts.pages import COVERAGE, DOWNLOADS, EXERCISES, FACTS, FINDER, GLOSSARY
from sala.locales import Locale
from sala.model.curriculum import Curriculum, ModuleContent

_METHOD_PAGES = (
    "approach",
    "facilitating-safely",
    "women-and-men-together",
    "low-literacy",
    "seasons",
    "season-of-learning",
    "short-course",
    "adapting",
    "bringing-an-issue",
    "neutrality",
)
_CONTRIBUTE_PAGES = ("style", "open-questions")


@dataclass(frozen=True)
class NavEntry:
    """A page, or a section that holds entries."""

    title: str | None
    """None leaves the title to the page itself."""
    address: str | None = None
    entries: tuple["NavEntry", ...] = ()


def navigation_of(curriculum: Curriculum, locale: Locale) -> tuple[NavEntry, ...]:
    """Give the whole navigation in `locale`."""
    context = LayoutContext(curriculum, locale)
    return (
        NavEntry(context.words("home"), "index"),
        NavEntry(context.words("finder"), FINDER),
        NavEntry(context.words("downloads"), DOWNLOADS),
        *(_module(content, context) for content in curriculum.modules.values()),
        NavEntry(
            context.words("method-section"), entries=tuple(NavEntry(None, f"method/{name}") for name in _METHOD_PAGES)
        ),
        NavEntry(
            context.words("library"),
            entries=(
                NavEntry(context.words("glossary"), GLOSSARY),
                NavEntry(context.words("facts"), FACTS),
                NavEntry(context.words("coverage"), COVERAGE),
                _exercises(context),
            ),
        ),
        NavEntry(
            context.words("contribute"),
            entries=(
                NavEntry(context.words("overview"), "contribute/index"),
                *(NavEntry(None, f"contribute/{name}") for name in _CONTRIBUTE_PAGES),
            ),
        ),
        NavEntry(context.words("about"), "about"),
    )


def _exercises(context: LayoutContext) -> NavEntry:
    pages = tuple(
        NavEntry(f"{exercise.code} {context.text(exercise.name).plain}", f"exercises/{exercise.id}")
        for exercise in context.curriculum.exercises.values()
    )
    return NavEntry(context.words("exercises"), entries=(NavEntry(context.words("overview"), EXERCISES), *pages))


def _module(content: ModuleContent, context: LayoutContext) -> NavEntry:
    module = content.module
    lessons = tuple(
        NavEntry(f"{lesson.code} {context.text(lesson.shown_title).plain}", f"{module.id}/{lesson.id}")
        for lesson in content.lessons.values()
    )
    groups = [NavEntry(context.words("overview"), f"{module.id}/index"), *lessons]
    for name, titles in (
        ("case-studies", [(case.id, case.title) for case in content.case_studies.values()]),
        ("worksheets", [(sheet.id, sheet.title) for sheet in content.worksheets.values()]),
    ):
        if titles:
            pages = tuple(NavEntry(context.text(title).plain, f"{module.id}/{key}") for key, title in titles)
            groups.append(NavEntry(context.words(name), entries=pages))
    return NavEntry(context.text(module.title).plain, entries=tuple(groups))
