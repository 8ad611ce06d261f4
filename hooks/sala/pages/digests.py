"""Names for contents, so that what was made from the same content before can be used again.

A page shows its own file, and of other files titles, numbers and links, never their steps or stories. What a page is made
from is therefore its own content and the `face` of all others.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sala.model.base import Content
from sala.model.case_study import CaseStudy
from sala.model.curriculum import Curriculum
from sala.model.exercise import Exercise
from sala.model.lesson import Lesson
from sala.model.worksheet import Worksheet

OWN_PAGE_ONLY: Mapping[type[Content], Mapping[str, Any]] = {
    Lesson: {
        "purpose": True,
        "materials": True,
        "preparation": True,
        "safety": True,
        "steps": {"__all__": {"title": True, "instructions": True}},
        "debrief": True,
        "low_literacy": True,
        "men_role": True,
        "do_no_harm": True,
        "facilitator_notes": True,
        "signs_of_change": True,
        "variations": True,
        "follow_up": True,
    },
    CaseStudy: {
        "story": True,
        "decision": True,
        "questions": True,
        "analysis": True,
        "low_literacy": True,
        "read_aloud": True,
    },
    Worksheet: {
        "instructions": True,
        "graphic": True,
        "fields": True,
        "low_literacy": True,
        "safety": True,
        "answer_key": True,
    },
    Exercise: {"steps": True, "low_literacy": True, "risks": True},
}
"""The fields that no page but the entity's own shows; tests/pages/test_digests.py changes them all to prove it."""

_SIZE = 16


@dataclass
class Digests:
    """Gives the digests of a curriculum's contents; contents that are the same object as before are not looked at again."""

    _known: dict[int, tuple[Content, str, str]] = field(default_factory=dict)
    """By identity: the content itself (which keeps its identity from being used anew), its digest, and that of its face."""

    def own(self, content: Content) -> str:
        """Give the digest of everything that `content` says."""
        return self._of(content)[1]

    def shared(self, curriculum: Curriculum) -> str:
        """Give the digest of everything that a page may show of others."""
        library = (curriculum.facts, curriculum.terms, curriculum.phrases, curriculum.interface)
        owned = (curriculum.lessons, curriculum.case_studies, curriculum.worksheets, curriculum.exercises)
        modules = [content.module for content in curriculum.modules.values()]
        parts: list[str] = [self.own(curriculum.settings), *map(self.own, modules)]
        parts.extend(self.own(one) for group in library for one in group.values())
        parts.extend(self._of(one)[2] for group in owned for one in group.values())
        parts.extend(
            key for content in curriculum.modules.values() for key in (*content.case_studies, *content.worksheets)
        )
        return digest_of(*parts)

    def keep_only(self, curriculum: Curriculum) -> None:
        """Forget contents that are not part of `curriculum`."""
        kept = {id(one) for one in _contents(curriculum)}
        self._known = {key: value for key, value in self._known.items() if key in kept}

    def _of(self, content: Content) -> tuple[Content, str, str]:
        known = self._known.get(id(content))
        if known is None:
            whole = digest_of(content.model_dump_json())
            own_only = OWN_PAGE_ONLY.get(type(content))
            face = whole if own_only is None else digest_of(content.model_dump_json(exclude=dict(own_only)))
            known = self._known[id(content)] = (content, whole, face)
        return known


def digest_of(*parts: str) -> str:
    """Give a short name for texts in a row; other texts have another name."""
    whole = hashlib.blake2b(digest_size=_SIZE)
    for part in parts:
        content = part.encode()
        whole.update(len(content).to_bytes(8, "big"))
        whole.update(content)
    return whole.hexdigest()


def digest_of_data(data: object) -> str:
    """Give a short name for data that JSON can hold."""
    return digest_of(json.dumps(data, ensure_ascii=False, sort_keys=True))


def _contents(curriculum: Curriculum) -> Iterable[Content]:
    yield curriculum.settings
    for content in curriculum.modules.values():
        yield content.module
    for group in (
        curriculum.lessons,
        curriculum.case_studies,
        curriculum.worksheets,
        curriculum.exercises,
        curriculum.facts,
        curriculum.terms,
        curriculum.phrases,
        curriculum.interface,
    ):
        yield from group.values()
