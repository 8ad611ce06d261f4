"""What is named as the content of one page alone is shown by no other page."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any, TypeVar

import pytest

from curriculum_pages import real_curriculum
from sala.locales import Locale
from sala.model.base import Content, Entity, Text
from sala.model.curriculum import Curriculum
from sala.pages.digests import OWN_PAGE_ONLY, Digests, digest_of
from sala.pages.site_pages import SitePages

ContentT = TypeVar("ContentT", bound=Content)

ADDRESSES = {
    "Lesson": "rights/r3-rights-holders",
    "CaseStudy": "rights/cs-well",
    "Worksheet": "rights/ws-duty-triangle",
    "Exercise": "exercises/x41-group-agreement",
}
OTHERS = {
    "Lesson": "leadership/l6-how-the-commune-works",
    "CaseStudy": "gender/cs-proverb",
    "Worksheet": "gender/ws-gender-box",
    "Exercise": "exercises/x09-ranking",
}
MARK = " Zebra."


@pytest.mark.parametrize("model", OWN_PAGE_ONLY, ids=lambda model: model.__name__)
def test_only_its_own_page_shows_it(model: type[Entity]) -> None:
    address = ADDRESSES[model.__name__]
    before = real_curriculum()
    entity = _entity(before, address)
    after = _with(before, address, _marked(entity, OWN_PAGE_ONLY[model]))
    old, new = _real_bodies(), _bodies(after)
    assert old.keys() == new.keys()
    assert {page for page, locale in old if old[page, locale] != new[page, locale]} == {address}
    assert Digests().shared(before) == Digests().shared(after)


@pytest.mark.parametrize("model", OWN_PAGE_ONLY, ids=lambda model: model.__name__)
def test_only_its_own_page_shows_whether_it_is_there_and_what_kind_it_is(model: type[Entity]) -> None:
    address = ADDRESSES[model.__name__]
    before = real_curriculum()
    entity, other = _entity(before, address), _entity(before, OTHERS[model.__name__])
    after = _with(before, address, _reduced(entity, other, OWN_PAGE_ONLY[model]))
    old, new = _real_bodies(), _bodies(after)
    # A page also changes when other words are chosen for it, which are rare on the site or are not; they have a digest too.
    words, words_now = SitePages(before).words, SitePages(after).words
    changed = {page for page, locale in old if old[page, locale] != new[page, locale]}
    assert {page for page in changed if words.get(page) == words_now.get(page) or page == address} == {address}
    assert Digests().shared(before) == Digests().shared(after)


def test_a_field_that_others_show_is_part_of_what_is_shared() -> None:
    before = real_curriculum()
    lesson = before.lessons["r3-rights-holders"]
    title = lesson.title.model_copy(update={"en": "Another title"})
    after = _with(before, ADDRESSES["Lesson"], lesson.model_copy(update={"title": title}))
    assert Digests().shared(before) != Digests().shared(after)


def test_texts_in_a_row_are_told_apart() -> None:
    assert len({digest_of("ab", "c"), digest_of("a", "bc"), digest_of("abc"), digest_of("abc", "")}) == 4


def _entity(curriculum: Curriculum, address: str) -> Entity:
    kind = address.rsplit("/", 1)[1]
    found = {**curriculum.lessons, **curriculum.case_studies, **curriculum.worksheets, **curriculum.exercises}
    return found[kind]


def _with(curriculum: Curriculum, address: str, entity: Entity) -> Curriculum:
    """Give the curriculum with another entity at `address`."""
    entity.read_from(_entity(curriculum, address).source_map)
    folder, name = address.split("/")
    if folder == "exercises":
        return replace(curriculum, exercises={**curriculum.exercises, name: entity})
    content = curriculum.modules[folder]
    groups: dict[str, Any] = {
        group: {**found, name: entity} if name in (found := getattr(content, group)) else found
        for group in ("lessons", "case_studies", "worksheets")
    }
    return replace(curriculum, modules={**curriculum.modules, folder: replace(content, **groups)})


def _marked(value: Any, fields: Any = True) -> Any:
    """Give a content with MARK behind every text in `fields`."""
    if isinstance(value, tuple):
        inside = fields["__all__"] if isinstance(fields, Mapping) else True
        return tuple(_marked(one, inside) for one in value)
    if not isinstance(value, Content):
        return value
    marks = {
        name: getattr(value, name) + MARK for name in ("en", "km") if isinstance(value, Text) and getattr(value, name)
    }
    names = fields if isinstance(fields, Mapping) else type(value).model_fields
    changed = {
        name: _marked(getattr(value, name), fields[name] if isinstance(fields, Mapping) else True) for name in names
    }
    return value.model_copy(update=changed | marks)


def _reduced(entity: ContentT, other: ContentT, fields: Mapping[str, Any]) -> ContentT:
    """Give an entity of whose `fields` lists are empty, and what may be left out is; the rest says what `other` says."""
    changes: dict[str, Any] = {}
    for name, inside in fields.items():
        value, model = getattr(entity, name), type(entity).model_fields[name]
        if isinstance(value, tuple):
            inner = inside["__all__"] if isinstance(inside, Mapping) else None
            changes[name] = tuple(_reduced(one, one, inner) for one in value) if inner else ()
        else:
            changes[name] = getattr(other, name) if model.is_required() else model.get_default()
    return entity.model_copy(update=changes)


@cache
def _real_bodies() -> dict[tuple[str, Locale], str]:
    return _bodies(real_curriculum())


def _bodies(curriculum: Curriculum) -> dict[tuple[str, Locale], str]:
    pages = SitePages(curriculum)
    return {(page.address, locale): pages.write(page, locale).body for page in pages.all() for locale in Locale}
