"""The worksheet as it is printed: what stands on the sheet that participants hold, and how to use it on its back.

Answers are for the facilitator; nothing here reads them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from sala.blocks import RichText
from sala.layouts.context import LayoutContext
from sala.locales import Locale
from sala.model.base import Text
from sala.model.curriculum import Curriculum
from sala.model.worksheet import Worksheet

SheetVariant = Literal["en", "km", "both", "pictures"]
"""In one language; Khmer large with English small; or no words at all, for people who do not read."""

Stacked = tuple[RichText, ...]
"""The same words in one language or in two, the reader's own first."""


@dataclass(frozen=True, slots=True)
class Field:
    """A label with lines to write on."""

    label: Stacked
    lines: int


@dataclass(frozen=True, slots=True)
class Sheet:
    """The words of a printed worksheet."""

    locale: Locale
    """The language of the sheet; of its hidden title where no words are printed."""
    title: Stacked
    name_label: Stacked
    """Beside the line for a name; empty where no name is asked for."""
    fields: tuple[Field, ...]
    how_to_use: Stacked
    """The heading of the back."""
    purpose: Stacked
    instructions: tuple[Stacked, ...]
    notes: tuple[tuple[Stacked, Stacked], ...]
    """What to take care of, and how to use it without reading: heading and words."""
    strip: Stacked
    """For the facilitator, at the foot: time, group, lesson."""
    pictures_only: bool = False
    translations: tuple[tuple[RichText, RichText], ...] = ()
    """The words on the drawing with their English, where the drawing has no room for both."""


def languages_of(variant: SheetVariant) -> tuple[Locale, ...]:
    """Give the languages of a variant, the large one first."""
    if variant == "en":
        return (Locale.EN,)
    return (Locale.KM, Locale.EN) if variant == "both" else (Locale.KM,)


def lay_out_sheet(sheet: Worksheet, variant: SheetVariant, curriculum: Curriculum) -> Sheet:
    """Give the words of a printed worksheet in a variant."""
    contexts = tuple(LayoutContext(curriculum, locale) for locale in languages_of(variant))

    def text(source: Text) -> Stacked:
        return _each(contexts, lambda context: context.text(source))

    def say(name: str) -> Stacked:
        return _each(contexts, lambda context: context.say(name))

    return Sheet(
        contexts[0].locale,
        text(sheet.title),
        say("name") if sheet.name_field else (),
        tuple(Field(text(field.label), field.lines) for field in sheet.fields),
        say("how-to-use"),
        text(sheet.purpose),
        tuple(text(item) for item in sheet.instructions),
        ((say("safety"), text(sheet.safety)), (say("low-literacy"), text(sheet.low_literacy))),
        _each(contexts, lambda context: _strip(sheet, context)),
        variant == "pictures",
    )


def _each(contexts: tuple[LayoutContext, ...], make: Callable[[LayoutContext], RichText]) -> Stacked:
    """Make words in every language; a text that is not translated is said once."""
    made = [make(context) for context in contexts]
    return tuple(words for index, words in enumerate(made) if words not in made[:index])


def _strip(sheet: Worksheet, context: LayoutContext) -> RichText:
    """Give `Time: 30 minutes · Small groups · one for each group · Lesson R3`."""
    parts = [
        context.plain(context.minutes(sheet.minutes)),
        context.say(f"grouping-{sheet.grouping}"),
        context.say(f"copies-{sheet.copies}"),
    ]
    lessons = context.curriculum.lessons_with(worksheet=sheet.id)
    if lessons:
        codes = ", ".join(lesson.code for lesson in lessons)
        parts.append(context.plain(f"{context.words('lesson')} {codes}"))
    return context.joined(parts, " · ")
