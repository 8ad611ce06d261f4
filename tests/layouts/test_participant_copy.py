"""Answers and analysis never reach a participant's hands."""

from documents import document, rich
from said_texts import said_texts
from sala.blocks import Callout, Fold, ListBlock, Paragraph, Step
from sala.layouts.participant_copy import for_participants


def test_facilitator_parts_go_however_deep_they_lie() -> None:
    secret = Fold(rich("Answers"), (Paragraph(rich("The third card.")),), facilitator_only=True)
    shown = Fold(rich("More"), (Paragraph(rich("For everybody.")), secret))
    written = document(
        secret,
        shown,
        Callout("note", rich("Note"), (secret, Paragraph(rich("Kept.")))),
        ListBlock(((Paragraph(rich("Entry.")), secret),)),
        Step("1", rich("Step"), rich("5 minutes"), (), (secret,), "step", "opening"),
    )
    said = said_texts(for_participants(written))
    assert said == ["Title", "More", "For everybody.", "Note", "Kept.", "Entry.", "1", "Step", "5 minutes"]


def test_a_document_without_such_parts_stays_as_it_is() -> None:
    written = document(Callout("note", rich("Note"), (Paragraph(rich("Kept.")),)))
    assert for_participants(written) == written
