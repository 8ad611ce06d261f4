"""What a module's e-book holds."""

import pickle
from datetime import UTC, datetime

from curriculum_pages import real_curriculum, real_laid_out_pages
from sala.downloads.ebook import lay_out_ebook
from sala.locales import Locale
from sala.writers.epub import write_epub

CHANGED = datetime(2026, 11, 22, tzinfo=UTC)


def test_a_book_holds_the_module_in_teaching_order_and_what_its_lessons_use() -> None:
    curriculum = real_curriculum()
    content = curriculum.modules["rights"]
    book = lay_out_ebook(
        curriculum.modules["rights"],
        real_laid_out_pages(),
        Locale.EN,
        site_url="https://sala.example.org/",
        changed=CHANGED,
    )
    parts = {part.title: [chapter.address for chapter in part.chapters] for part in book.parts if part.title}
    assert parts["Lessons"] == [f"rights/{name}" for name in content.lessons]
    assert parts["Worksheets"] == [f"rights/{name}" for name in content.worksheets]
    used = {step.exercise for lesson in content.lessons.values() for step in lesson.steps if step.exercise}
    assert parts["Exercises"] == [f"exercises/{name}" for name in curriculum.exercises if name in used]
    assert [chapter.address for chapter in book.parts[0].chapters] == ["rights/index"]
    assert [chapter.address for chapter in book.parts[-1].chapters] == ["glossary", "facts"]


def test_a_khmer_book_says_on_its_cover_that_it_is_a_draft() -> None:
    curriculum = real_curriculum()
    draft = curriculum.interface["draft"].km
    assert curriculum.modules["rights"].module.review.km == "draft"
    book = lay_out_ebook(
        curriculum.modules["rights"],
        real_laid_out_pages(),
        Locale.KM,
        site_url="https://sala.example.org/",
        changed=CHANGED,
    )
    assert draft in book.notes


def test_what_a_book_is_made_from_can_go_to_another_process_and_names_the_book() -> None:
    curriculum = real_curriculum()
    content = curriculum.modules["rights"]
    book = lay_out_ebook(
        content, real_laid_out_pages(), Locale.KM, site_url="https://sala.example.org/", changed=CHANGED
    )
    assert write_epub(pickle.loads(pickle.dumps(book))) == write_epub(book)
    assert " at 0x" not in repr(book)
