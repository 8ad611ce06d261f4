"""Which files a pack holds, in teaching order and under which names."""

from collections.abc import Iterable, Iterator

from sala.downloads.download import Download
from sala.downloads.pack import PackContents, PackEntry
from sala.layouts.context import LayoutContext
from sala.layouts.downloads import name_of_file
from sala.model.base import Text
from sala.model.curriculum import ModuleContent
from sala.model.lesson import Lesson


def lesson_pack(lesson: Lesson, downloads: Iterable[Download], context: LayoutContext) -> PackContents:
    """Give the pack of a lesson: its plan, its stories, its worksheets."""
    module = context.curriculum.module_of[lesson.id].id
    pages = [f"{module}/{lesson.id}", *_pages_used(lesson, context)]
    return _pack(f"{lesson.id}-{context.locale}", lesson.shown_title, _on_pages(pages, downloads, context), context)


def module_pack(content: ModuleContent, downloads: Iterable[Download], context: LayoutContext) -> PackContents:
    """Give the pack of a module: its book, then each lesson with its stories and worksheets."""
    module = content.module
    pages = [f"{module.id}/index"]
    for lesson in content.lessons.values():
        pages += [f"{module.id}/{lesson.id}", *_pages_used(lesson, context)]
    for group in (content.case_studies, content.worksheets):
        pages += [f"{module.id}/{key}" for key in group]
    return _pack(f"{module.id}-{context.locale}", module.title, _on_pages(pages, downloads, context), context)


def _pages_used(lesson: Lesson, context: LayoutContext) -> Iterator[str]:
    for name in (*lesson.case_studies, *lesson.worksheets):
        module = context.curriculum.module_of.get(name)
        if module is not None:
            yield f"{module.id}/{name}"


def _on_pages(pages: Iterable[str], downloads: Iterable[Download], context: LayoutContext) -> list[Download]:
    """Give the downloads of these pages in the pack's language, each once, in the pages' order."""
    by_page: dict[str, list[Download]] = {}
    for download in downloads:
        if download.locale is context.locale and download.kind != "pack":
            by_page.setdefault(download.page, []).append(download)
    return [download for page in dict.fromkeys(pages) for download in by_page.get(page, ())]


def _pack(folder: str, title: Text, downloads: list[Download], context: LayoutContext) -> PackContents:
    entries = tuple(
        PackEntry(f"{number:02}-{_file_name(download)}", download.path, _label(download, context))
        for number, download in enumerate(downloads, start=1)
    )
    licence = context.text(context.curriculum.settings.licence).plain
    heading = context.words("contents")
    return PackContents(context.locale, context.text(title).plain, heading, licence, folder, entries)


def _file_name(download: Download) -> str:
    return download.path.rsplit("/", 1)[-1]


def _label(download: Download, context: LayoutContext) -> str:
    title = f"{download.code} {context.text(download.title).plain}".strip()
    return f"{title} · {name_of_file(download.kind, download.variant, context)}"
