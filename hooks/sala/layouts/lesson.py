"""The lesson plan: what a facilitator needs, in the order in which it is needed."""

from collections.abc import Iterator
from dataclasses import replace

from sala.blocks import (
    Bar,
    Block,
    Callout,
    Document,
    Fold,
    Heading,
    ListBlock,
    Paragraph,
    Properties,
    RichText,
    Span,
    Speech,
    Step,
    Target,
    Timeline,
)
from sala.layouts.context import LayoutContext
from sala.layouts.end_matter import about_this_page, facts_behind, words_of
from sala.model.base import Item
from sala.model.lesson import Lesson, Material
from sala.model.lesson import Step as LessonStep


def lay_out_lesson(lesson: Lesson, context: LayoutContext) -> Document:
    """Give the whole lesson plan in the context's language."""
    blocks: list[Block] = [
        Callout("key-message", context.say("key-message"), context.blocks(lesson.key_message)),
        _at_a_glance(lesson, context),
        context.heading("why", "why"),
        *context.blocks(lesson.purpose),
        *_outcomes(lesson, context),
        context.heading("materials", "materials"),
        replace(context.list_of([_material(material, context) for material in lesson.materials]), ticked=True),
        *_preparation(lesson, context),
        *_safety(lesson, context),
        context.heading("session", "session"),
        _timeline(lesson, context),
        *(_step(number, step, lesson, context) for number, step in enumerate(lesson.steps, start=1)),
        *_debrief(lesson, context),
        Callout("low-literacy", context.say("low-literacy"), context.blocks(lesson.low_literacy), "low-literacy"),
        Callout("men", context.say("men-role"), context.blocks(lesson.men_role), "men"),
        Callout("do-no-harm", context.say("do-no-harm"), context.blocks(lesson.do_no_harm), "do-no-harm"),
        Fold(
            context.say("facilitator-notes"),
            (_items(lesson.facilitator_notes, context),),
            "notes",
            facilitator_only=True,
        ),
        context.heading("signs-of-change", "signs"),
        _items(lesson.signs_of_change, context),
        context.heading("variations", "variations"),
        Heading(3, context.say("shorter"), "shorter"),
        *context.blocks(lesson.variations.shorter),
        Heading(3, context.say("larger-group"), "larger-group"),
        *context.blocks(lesson.variations.larger_group),
        context.heading("follow-up", "follow-up"),
        *context.blocks(lesson.follow_up),
        *_story_and_sheets(lesson, context),
        *words_of(lesson.terms, context),
        *facts_behind(lesson.facts, context),
        *about_this_page(lesson, context, phrases=lesson.phrases),
    ]
    return Document(
        context.text(lesson.shown_title),
        context.locale,
        tuple(blocks),
        context.kicker("lesson", lesson.id, lesson.code),
    )


def lesson_link(lesson: Lesson, context: LayoutContext) -> RichText:
    """Give `R3 Rights holders and duty bearers`, leading to the lesson."""
    title = context.text(lesson.shown_title)
    target = context.resolve("lesson", lesson.id)
    assert target is not None  # it is in the curriculum
    words = RichText((Span(f"{lesson.code} "), *title.spans), title.locale)
    return context.linked(words, target)


def _items(items: tuple[Item, ...], context: LayoutContext, *, ordered: bool = False) -> ListBlock:
    return ListBlock(tuple(context.blocks(item) for item in items), ordered)


def _at_a_glance(lesson: Lesson, context: LayoutContext) -> Properties:
    size = lesson.group_size
    rows = [
        (context.say("time"), context.plain(context.minutes(lesson.duration_minutes))),
        (
            context.say("who"),
            context.joined(
                [
                    context.say(f"audience-{lesson.audience}"),
                    context.say("group-size", min=size.min, max=size.max, ideal=size.ideal),
                ],
                " · ",
            ),
        ),
        (context.say("level"), context.say("degree", degree=lesson.level)),
        (context.say("facilitator-demand"), context.say("degree", degree=lesson.facilitator_demand)),
        (context.say("cycle"), context.say(f"cycle-{lesson.cycle_step}")),
    ]
    if lesson.neutral_title is not None:
        rows.append((context.say("full-title"), context.text(lesson.title)))
    before = [context.curriculum.lessons[name] for name in lesson.follows if name in context.curriculum.lessons]
    if before:
        rows.append((context.say("follows"), context.joined([lesson_link(one, context) for one in before])))
    return Properties(tuple(rows))


def _outcomes(lesson: Lesson, context: LayoutContext) -> Iterator[Block]:
    yield context.heading("outcomes", "outcomes")
    for name, items in (
        ("knowledge", lesson.outcomes.knowledge),
        ("attitudes-relationships", lesson.outcomes.attitudes_relationships),
        ("skills-action", lesson.outcomes.skills_action),
    ):
        yield Heading(3, context.say(name), name)
        yield _items(items, context)


def _material(material: Material, context: LayoutContext) -> RichText:
    """Give `60 small stones, for each group. At no cost: seeds.`."""
    spans = list(context.text(material.name).spans)
    locale = context.text(material.name).locale
    notes = []
    if material.count is not None:
        notes.append(context.number(material.count))
    if material.per != "session":
        notes.append(context.words(f"per-{material.per}"))
    if notes:
        spans.append(Span(f" ({' '.join(notes)})"))
    if material.substitute is not None:
        spans.append(Span(f" — {context.words('substitute')}{_colon(context)}", "emphasis"))
        spans.extend(context.text(material.substitute).spans)
    return RichText(tuple(spans), locale)


def _colon(context: LayoutContext) -> str:
    return "៖ " if context.locale == "km" else ": "


def _preparation(lesson: Lesson, context: LayoutContext) -> Iterator[Block]:
    yield context.heading("preparation", "prepare")
    for when in ("days-before", "same-day"):
        items = tuple(item for item in lesson.preparation if item.when == when)
        if items:
            yield Heading(3, context.say(when), when)
            yield replace(_items(items, context), ticked=True)


def _safety(lesson: Lesson, context: LayoutContext) -> Iterator[Block]:
    if lesson.safety is None:
        return
    yield context.heading("safety", "safety")
    yield Callout("safety", context.say("content-note"), context.blocks(lesson.safety.content_note))
    yield Heading(3, context.say("risks"), "risks")
    yield _items(lesson.safety.risks, context)
    if lesson.safety.if_someone_tells:
        yield Heading(3, context.say("if-someone-tells"), "if-someone-tells")
        yield _items(lesson.safety.if_someone_tells, context, ordered=True)


def _timeline(lesson: Lesson, context: LayoutContext) -> Timeline:
    bars = tuple(
        Bar(
            context.text(step.title),
            step.minutes,
            context.minutes(step.minutes),
            step.phase,
            f"step-{step.id}",
            optional=not step.essential,
        )
        for step in lesson.steps
    )
    return Timeline(bars, context.say("timeline"))


def _step(number: int, step: LessonStep, lesson: Lesson, context: LayoutContext) -> Step:
    marks = [context.say(f"grouping-{step.grouping}"), context.say(f"phase-{step.phase}")]
    if not step.essential:
        marks.append(context.say("optional"))
    blocks: list[Block] = []
    used = _used_in(step, context)
    if used:
        blocks.append(Properties(tuple(used)))
    for instruction in step.instructions:
        if instruction.kind == "do":
            blocks.extend(context.blocks(instruction.text))
        else:
            blocks.append(Speech(instruction.kind, context.say(instruction.kind), context.text(instruction.text)))
    if step.debrief:
        module = context.curriculum.module_of[lesson.id]
        here = Target(f"{module.id}/{lesson.id}", "debrief")
        blocks.append(Paragraph(context.plain(context.words("ask-debrief"), here)))
    return Step(
        context.number(number),
        context.text(step.title),
        context.plain(context.minutes(step.minutes)),
        tuple(marks),
        tuple(blocks),
        f"step-{step.id}",
        step.phase,
        optional=not step.essential,
    )


def _used_in(step: LessonStep, context: LayoutContext) -> list[tuple[RichText, RichText]]:
    curriculum = context.curriculum
    rows: list[tuple[RichText, RichText]] = []
    if step.exercise is not None and step.exercise in curriculum.exercises:
        exercise = curriculum.exercises[step.exercise]
        rows.append((context.say("exercise"), _link("exercise", exercise.id, context.text(exercise.name), context)))
    if step.case_study is not None and step.case_study in curriculum.case_studies:
        case = curriculum.case_studies[step.case_study]
        rows.append((context.say("case-study"), _link("case", case.id, context.text(case.title), context)))
    if step.worksheet is not None and step.worksheet in curriculum.worksheets:
        sheet = curriculum.worksheets[step.worksheet]
        rows.append((context.say("worksheet"), _link("worksheet", sheet.id, context.text(sheet.title), context)))
    return rows


def _link(kind: str, name: str, words: RichText, context: LayoutContext) -> RichText:
    target = context.resolve(kind, name)
    return words if target is None else context.linked(words, target)


def _debrief(lesson: Lesson, context: LayoutContext) -> Iterator[Block]:
    yield context.heading("debrief", "debrief")
    for name, items in (
        ("feel", lesson.debrief.feel),
        ("happened", lesson.debrief.happened),
        ("link-to-life", lesson.debrief.link_to_life),
        ("act", lesson.debrief.act),
    ):
        yield Heading(3, context.say(name), name)
        yield _items(items, context)


def _story_and_sheets(lesson: Lesson, context: LayoutContext) -> Iterator[Block]:
    curriculum = context.curriculum
    rows: list[tuple[RichText, RichText]] = []
    for name in lesson.case_studies:
        if name in curriculum.case_studies:
            title = context.text(curriculum.case_studies[name].title)
            rows.append((context.say("case-study"), _link("case", name, title, context)))
    for name in lesson.worksheets:
        if name in curriculum.worksheets:
            title = context.text(curriculum.worksheets[name].title)
            rows.append((context.say("worksheet"), _link("worksheet", name, title, context)))
    if rows:
        yield context.heading("with-this-lesson", "story-and-worksheets")
        yield Properties(tuple(rows))
