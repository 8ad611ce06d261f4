"""What stands in a book of a module, and in the book of the whole curriculum."""

import hashlib

from sala.blocks import RichText
from sala.downloads.printing import Printing
from sala.layouts.book import lay_out_book_glossary, lay_out_credits
from sala.layouts.imprint import revision_of
from sala.layouts.sheet import SheetVariant
from sala.locales import Locale
from sala.model.base import Reviewed, Text
from sala.model.curriculum import Curriculum, ModuleContent
from sala.writers.typst.book import BookPart, PrintedBook
from sala.writers.typst.pdf import PrintedDocument, PrintedSheet


def module_book(content: ModuleContent, printing: Printing, locale: Locale) -> PrintedBook:
    """Give the book of a module. Raises DrawingTooLarge."""
    context, module = printing.context(locale), content.module
    parts = (
        BookPart(context.say("how-to-use"), (_introduction(content, printing, locale),)),
        BookPart(context.say("lessons"), _lessons(content, printing, locale)),
        BookPart(context.say("case-studies"), _case_studies(content, printing, locale)),
        BookPart(context.say("worksheets"), sheets=_sheets(content, printing, locale)),
        *_end((content,), printing, locale),
    )
    revision = _revision_of_all(f"{module.id}-book {module.version}", (content,))
    return _book(module.title, module.subtitle, parts, revision, f"{module.id}/index", printing, locale)


def curriculum_book(curriculum: Curriculum, printing: Printing, locale: Locale) -> PrintedBook:
    """Give the book of the whole curriculum: a part for each module. Raises DrawingTooLarge."""
    context, settings = printing.context(locale), curriculum.settings
    contents = tuple(curriculum.modules.values())
    parts = [
        BookPart(
            context.text(content.module.title),
            (
                _introduction(content, printing, locale),
                *_lessons(content, printing, locale),
                *_case_studies(content, printing, locale),
            ),
            _sheets(content, printing, locale),
        )
        for content in contents
    ]
    revision = _revision_of_all("curriculum-book", contents)
    parts.extend(_end(contents, printing, locale))
    return _book(settings.title, settings.tagline, tuple(parts), revision, "index", printing, locale)


def _book(
    title: Text,
    subtitle: Text,
    parts: tuple[BookPart, ...],
    revision: str,
    address: str,
    printing: Printing,
    locale: Locale,
) -> PrintedBook:
    context = printing.context(locale)
    programme = context.text(printing.curriculum.settings.title)
    shown = context.text(title)
    return PrintedBook(
        locale,
        RichText((), locale) if programme == shown else programme,
        shown,
        context.text(subtitle),
        context.say("contents"),
        tuple(part for part in parts if part.documents or part.sheets),
        printing.imprint(revision, address, locale),
        printing.author(locale),
    )


def _introduction(content: ModuleContent, printing: Printing, locale: Locale) -> PrintedDocument:
    return printing.document(f"{content.module.id}/index", "guide", content.module, locale)


def _lessons(content: ModuleContent, printing: Printing, locale: Locale) -> tuple[PrintedDocument, ...]:
    folder = content.module.id
    return tuple(printing.document(f"{folder}/{key}", "lesson", one, locale) for key, one in content.lessons.items())


def _case_studies(content: ModuleContent, printing: Printing, locale: Locale) -> tuple[PrintedDocument, ...]:
    folder, cases = content.module.id, content.case_studies.items()
    return tuple(printing.document(f"{folder}/{key}", "case-study", one, locale) for key, one in cases)


def _sheets(content: ModuleContent, printing: Printing, locale: Locale) -> tuple[PrintedSheet, ...]:
    folder, sheets = content.module.id, content.worksheets.items()
    variant: SheetVariant = "km" if locale is Locale.KM else "en"
    return tuple(printing.sheet(f"{folder}/{key}", one, variant) for key, one in sheets)


def _end(contents: tuple[ModuleContent, ...], printing: Printing, locale: Locale) -> tuple[BookPart, ...]:
    """Give the glossary of the lessons' terms, and the credits."""
    context = printing.context(locale)
    lessons = [lesson for content in contents for lesson in content.lessons.values()]
    return tuple(
        BookPart(document.title, (printing.printed(document, "guide", "", "index", locale),))
        for document in (lay_out_book_glossary(lessons, context), lay_out_credits(context))
    )


def _revision_of_all(name: str, contents: tuple[ModuleContent, ...]) -> str:
    """Give a name and letters that change with every change of anything in the book."""
    entities: list[Reviewed] = []
    for content in contents:
        entities.append(content.module)
        for group in (content.lessons, content.case_studies, content.worksheets):
            entities.extend(group.values())
    revisions = "\n".join(revision_of(entity) for entity in entities)
    return f"{name} {hashlib.sha256(revisions.encode()).hexdigest()[:6]}"
