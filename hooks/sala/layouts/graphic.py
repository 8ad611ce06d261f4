"""What a worksheet's drawing holds, in words: also the text alternative of the drawing itself."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from sala.blocks import Block, Cell, ListBlock, Paragraph, Row, Table, WriteInSpace
from sala.layouts.context import LayoutContext
from sala.model import graphic as kinds
from sala.model.base import Text


def describe_graphic(graphic: kinds.Graphic, context: LayoutContext) -> tuple[Block, ...]:
    """Give everything that is written on the drawing, and how much room there is to write."""
    return tuple(_DESCRIBERS[type(graphic)](graphic, context))


def texts_of(block: Block) -> Iterator[str]:
    """Yield the words of a description, in reading order."""
    match block:
        case Paragraph(text):
            yield text.plain
        case WriteInSpace(label, _):
            yield label.plain
        case ListBlock(entries):
            for entry in entries:
                for inner in entry:
                    yield from texts_of(inner)
        case Table(_, rows):
            for row in rows:
                cells = (" ".join(text for inner in cell.blocks for text in texts_of(inner)) for cell in row.cells)
                yield ", ".join(cell for cell in cells if cell)


def _table(context: LayoutContext, headings: Sequence[str], rows: Sequence[Sequence[Text | str]]) -> Table:
    """Make a table from rows whose cells are texts of the curriculum or words of the page."""
    return Table(
        tuple(context.say(name) for name in headings),
        tuple(Row(tuple(Cell((Paragraph(_words(cell, context)),)) for cell in row)) for row in rows),
    )


def _words(cell: Text | str, context: LayoutContext) -> Any:
    return context.plain(cell) if isinstance(cell, str) else context.text(cell)


def _spaces(places: Sequence[kinds.LabelledSpace], context: LayoutContext) -> Iterator[Block]:
    """One write-in space for each labelled place, in order."""
    for place in places:
        yield WriteInSpace(context.text(place.label), place.lines)


def _labels(heading: str, places: Sequence[kinds.Labelled], context: LayoutContext) -> Iterator[Block]:
    """A list of labels under a few words."""
    yield Paragraph(context.say(heading))
    yield context.list_of([context.text(place.label) for place in places])


def _tree(tree: kinds.Tree, context: LayoutContext) -> Iterator[Block]:
    leaves = context.words("slots", count=tree.leaf_slots)
    if tree.fruit_slots:
        leaves += f", {context.words('fruits-too', count=tree.fruit_slots)}"
    yield _table(
        context,
        ("part-of-drawing", "words-on-it", "room-to-write"),
        (
            (context.words("crown"), tree.crown, leaves),
            (context.words("trunk"), tree.trunk, context.words("slots", count=1)),
            (context.words("roots"), tree.roots, context.words("slots", count=tree.root_slots)),
        ),
    )


def _triangle(triangle: kinds.Triangle, context: LayoutContext) -> Iterator[Block]:
    corners = {corner.id: corner for corner in triangle.corners}
    rows: list[tuple[Text | str, ...]] = [
        (
            context.words("in-the-middle"),
            triangle.center.label,
            context.words("line-count", count=triangle.center.lines),
        )
    ]
    for corner in triangle.corners:
        rows.append((context.words("corner"), corner.label, context.words("line-count", count=corner.lines)))
    yield _table(context, ("part-of-drawing", "words-on-it", "room-to-write"), rows)
    arrows = []
    for arrow in triangle.arrows:
        if arrow.start in corners and arrow.end in corners:
            start = context.text(corners[arrow.start].label).plain
            end = context.text(corners[arrow.end].label).plain
            label = context.text(arrow.label).plain
            arrows.append(context.plain(f"{label}: {context.words('arrow-from-to', start=start, end=end)}"))
    if arrows:
        yield context.list_of(arrows)


def _cards(cards: kinds.Cards, context: LayoutContext) -> Iterator[Block]:
    if any(card.back for card in cards.cards):
        yield _table(context, ("front", "back"), [(card.front, card.back or "") for card in cards.cards])
    else:
        yield _table(context, ("card",), [(card.front,) for card in cards.cards])


def _grid(
    columns: Sequence[kinds.Labelled],
    rows: Sequence[kinds.Labelled],
    corner: Text | None,
    context: LayoutContext,
    blank_rows: int = 0,
) -> Table:
    heading = context.text(corner) if corner is not None else context.plain("")
    return Table(
        (heading, *(context.text(column.label) for column in columns)),
        tuple(
            Row(
                (
                    Cell((Paragraph(context.text(row.label)),)),
                    *(Cell((Paragraph(context.plain("")),)) for _ in columns),
                )
            )
            for row in rows
        ),
        blank_rows=blank_rows,
    )


def _matrix(matrix: kinds.Matrix, context: LayoutContext) -> Iterator[Block]:
    yield _grid(matrix.columns, matrix.rows, matrix.corner, context, matrix.blank_rows)
    if matrix.blank_rows:
        yield Paragraph(context.say("empty-rows", count=matrix.blank_rows))


def _map(drawing: kinds.Map, context: LayoutContext) -> Iterator[Block]:
    yield Paragraph(context.say("map-frame"))
    yield from _labels("legend", drawing.legend, context)
    yield Paragraph(context.text(drawing.scale))


def _calendar(calendar: kinds.Calendar, context: LayoutContext) -> Iterator[Block]:
    yield from _labels("months-across", calendar.rows, context)
    if calendar.blank_rows:
        yield Paragraph(context.say("empty-rows", count=calendar.blank_rows))


def _pairwise(pairwise: kinds.Pairwise, context: LayoutContext) -> Iterator[Block]:
    yield Paragraph(context.say("pairs-of", count=pairwise.items))
    yield context.list_of([context.text(pairwise.prompt), context.text(pairwise.score_label)])


def _doors(doors: kinds.Doors, context: LayoutContext) -> Iterator[Block]:
    yield _table(context, ("door",), [(door.label,) for door in doors.doors])
    yield from _labels("under-each-door", doors.lines, context)


def _storyboard(storyboard: kinds.Storyboard, context: LayoutContext) -> Iterator[Block]:
    rows = [
        (
            f"{context.words('frame')} {context.number(number)}",
            frame.label,
            context.words("line-count", count=frame.lines),
        )
        for number, frame in enumerate(storyboard.frames, start=1)
    ]
    yield _table(context, ("part-of-drawing", "words-on-it", "room-to-write"), rows)


def _write_in_table(table: kinds.WriteInTable, context: LayoutContext) -> Iterator[Block]:
    yield Table(tuple(context.text(column.label) for column in table.columns), (), blank_rows=table.blank_rows)
    yield Paragraph(context.say("empty-rows", count=table.blank_rows))


def _scale(scale: kinds.Scale, context: LayoutContext) -> Iterator[Block]:
    yield Paragraph(context.say("faces-beside", count=scale.faces))
    yield context.list_of([context.text(occasion.label) for occasion in scale.occasions])
    sheets = {"everyone": "", "women": context.words("for-women"), "men": context.words("for-men")}
    yield _table(
        context, ("statement", "people"), [(statement, sheets[statement.audience]) for statement in scale.statements]
    )


def _card321(card: kinds.Card321, context: LayoutContext) -> Iterator[Block]:
    for text, lines in ((card.three, 3), (card.two, 2), (card.one, 1), (card.learning_list, 1)):
        yield WriteInSpace(context.text(text), lines)


def _clock24(clock: kinds.Clock24, context: LayoutContext) -> Iterator[Block]:
    yield context.list_of([context.text(clock.outer), context.text(clock.inner)])
    yield context.list_of([context.text(kind.label) for kind in clock.legend])


def _quadrant(quadrant: kinds.Quadrant, context: LayoutContext) -> Iterator[Block]:
    yield context.list_of([context.text(quadrant.across), context.text(quadrant.upward)])
    yield context.list_of([context.text(zone.label) for zone in quadrant.zones], ordered=True)


def _forcefield(field: kinds.ForceField, context: LayoutContext) -> Iterator[Block]:
    yield WriteInSpace(context.text(field.change), 1)
    for side in (field.helping, field.holding):
        yield WriteInSpace(context.text(side), field.arrows)


def _circles(circles: kinds.Circles, context: LayoutContext) -> Iterator[Block]:
    yield Paragraph(context.text(circles.center))
    yield context.list_of([context.text(ring.label) for ring in circles.rings], ordered=True)


def _gender_box(box: kinds.GenderBox, context: LayoutContext) -> Iterator[Block]:
    yield context.list_of([context.text(text) for text in (box.inside, box.frame, box.outside)])
    yield context.list_of([context.text(door.label) for door in box.doors])


def _timeline(timeline: kinds.GenerationTimeline, context: LayoutContext) -> Iterator[Block]:
    yield _grid(timeline.columns, timeline.rows, None, context)


_DESCRIBERS: dict[type, Callable[[Any, LayoutContext], Iterator[Block]]] = {
    kinds.Tree: _tree,
    kinds.Triangle: _triangle,
    kinds.Cards: _cards,
    kinds.Matrix: _matrix,
    kinds.Map: _map,
    kinds.Calendar: _calendar,
    kinds.Pairwise: _pairwise,
    kinds.Doors: _doors,
    kinds.Storyboard: _storyboard,
    kinds.WriteInTable: _write_in_table,
    kinds.Scale: _scale,
    kinds.Card321: _card321,
    kinds.Clock24: _clock24,
    kinds.Ladder: lambda ladder, context: _spaces(ladder.rungs, context),
    kinds.Quadrant: _quadrant,
    kinds.ForceField: _forcefield,
    kinds.Circles: _circles,
    kinds.River: lambda river, context: _spaces(river.places, context),
    kinds.Grid2x2: lambda grid, context: _spaces(grid.panes, context),
    kinds.GenderBox: _gender_box,
    kinds.GenerationTimeline: _timeline,
    kinds.Face: lambda face, context: _spaces(face.bubbles, context),
    kinds.BodyOutline: lambda outline, context: _spaces(outline.callouts, context),
    kinds.Hand: lambda hand, context: _spaces(hand.fingers, context),
}
