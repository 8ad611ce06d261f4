"""What is drawn on a worksheet, as data: one class for each kind. The drawing itself is made elsewhere."""

from typing import Annotated, Literal

from pydantic import Field

from sala.model.base import Content, Count, Flag, Item, Slug, Text, WholeNumber

Icon = Literal[
    "family", "woman", "man", "child", "baby", "elder", "person", "crutch", "wheelchair", "neighbours", "hands", "ear",
    "speech", "heart", "shield", "house", "door", "well", "water-drop", "rice", "pot", "firewood", "tree", "field",
    "cow", "land-paper", "money", "scales", "school", "book", "pagoda", "health-post", "commune-office", "police",
    "court", "market", "factory", "road", "path", "bridge", "boat", "bicycle", "motorbike", "lamp", "toilet", "ballot",
    "ladder", "sun", "moon", "rain", "cloud", "clock", "calendar", "phone", "drum", "question", "star", "face-happy",
    "face-flat", "face-sad", "seeds", "stone", "leaf", "bird", "sign", "mirror",
]  # fmt: skip
Lines = Annotated[WholeNumber, Field(ge=0, le=12)]


class Labelled(Content):
    """A named place in a drawing."""

    id: Slug
    """Short name of this place, once in its list."""
    icon: Icon | None = None
    """The picture beside the label."""
    label: Text
    """A few words."""


class LabelledSpace(Labelled):
    """A named place with room to write."""

    lines: Lines
    """How many lines to write on."""


class Center(Content):
    """The middle of a drawing."""

    icon: Icon | None = None
    """The picture beside the label."""
    label: Text
    """A few words."""
    lines: Lines
    """How many lines to write on."""


class Tree(Content):
    """A tree: rights (dignity carries them) or a problem (causes below, effects above)."""

    type: Literal["tree"]
    mode: Literal["rights", "problem"]
    """What the tree is about."""
    crown: Text
    """Label of the leaves."""
    trunk: Text
    """Label of the trunk."""
    roots: Text
    """Label of the roots."""
    leaf_slots: Count
    """How many leaves to write in."""
    fruit_slots: Count
    """How many fruits to write in."""
    root_slots: Count
    """How many roots to write in."""


class Arrow(Content):
    """An arrow between two corners."""

    id: Slug
    """Short name of this arrow, once in its list."""
    start: Annotated[Slug, Field(alias="from")]
    """The corner where it starts."""
    end: Annotated[Slug, Field(alias="to")]
    """The corner where it ends."""
    label: Text
    """A few words."""


class Triangle(Content):
    """Three corners round a middle, with arrows between them."""

    type: Literal["triangle"]
    center: Center
    """What stands in the middle."""
    corners: Annotated[tuple[LabelledSpace, ...], Field(min_length=3, max_length=3)]
    """The three corners."""
    arrows: tuple[Arrow, ...] = ()
    """Arrows between corners."""


class Card(Content):
    """One card to cut out."""

    id: Slug
    """Short name of this card, once in its list."""
    icon: Icon
    """The picture on it."""
    front: Text
    """The words on the front."""
    back: Text | None = None
    """The words on the back."""


class Cards(Content):
    """Cards to cut out."""

    type: Literal["cards"]
    rows: Annotated[WholeNumber, Field(ge=1, le=8)]
    """Rows of cards on a page."""
    columns: Annotated[WholeNumber, Field(ge=1, le=6)]
    """Cards side by side."""
    cards: Annotated[tuple[Card, ...], Field(min_length=1, max_length=60)]
    """The cards."""


class Matrix(Content):
    """A grid with named rows and columns."""

    type: Literal["matrix"]
    corner: Text | None = None
    """Words in the corner above the rows."""
    columns: Annotated[tuple[Labelled, ...], Field(min_length=1, max_length=8)]
    """The columns."""
    rows: Annotated[tuple[Labelled, ...], Field(max_length=20)]
    """The named rows."""
    blank_rows: Count = 0
    """Empty rows below them."""
    cell_mm: Annotated[WholeNumber, Field(ge=12, le=60)]
    """Height of a cell in millimetres."""


class Map(Content):
    """An empty frame for a map, with a legend."""

    type: Literal["map"]
    legend: Annotated[tuple[Labelled, ...], Field(min_length=1, max_length=16)]
    """Signs to use."""
    scale: Text
    """How distance is shown, in walking minutes."""
    compass: Flag = True
    """Whether a compass is drawn."""


class Calendar(Content):
    """Twelve months across; the program draws the months."""

    type: Literal["calendar"]
    rows: Annotated[tuple[Labelled, ...], Field(min_length=1, max_length=12)]
    """What is marked for each month."""
    blank_rows: Count = 0
    """Empty rows below them."""


class Pairwise(Content):
    """Half a grid in which things are compared two by two."""

    type: Literal["pairwise"]
    items: Annotated[WholeNumber, Field(ge=3, le=10)]
    """How many things are compared."""
    prompt: Text
    """The question for each pair."""
    score_label: Text
    """The name of the row where points are added."""


class Doors(Content):
    """Six doors to help, with blank lines; no number is ever printed on them."""

    type: Literal["doors"]
    doors: Annotated[tuple[Labelled, ...], Field(min_length=6, max_length=6)]
    """The doors."""
    lines: Annotated[tuple[Labelled, ...], Field(min_length=1, max_length=8)]
    """What to write under each door."""


class Storyboard(Content):
    """Frames in a row, each with lines below it."""

    type: Literal["storyboard"]
    frames: Annotated[tuple[LabelledSpace, ...], Field(min_length=2, max_length=12)]
    """The frames in order."""


class Column(Labelled):
    """A column of a table, under its label."""

    width: Annotated[WholeNumber, Field(ge=1, le=6)] = 1
    """Its share of the width."""


class WriteInTable(Content):
    """A table with empty rows."""

    type: Literal["table"]
    columns: Annotated[tuple[Column, ...], Field(min_length=2, max_length=8)]
    """The columns."""
    blank_rows: Annotated[Count, Field(ge=1)]
    """How many rows to write in."""
    row_mm: Annotated[WholeNumber, Field(ge=8, le=60)]
    """Height of a row in millimetres."""


class Statement(Item):
    """Something to agree with, more or less."""

    audience: Annotated[Literal["everyone", "women", "men"], Field(alias="for")] = "everyone"
    """On whose sheet it stands."""


class Scale(Content):
    """Faces from sad to happy beside each statement."""

    type: Literal["scale"]
    faces: Annotated[WholeNumber, Field(ge=3, le=5)]
    """How many faces."""
    occasions: Annotated[tuple[Labelled, ...], Field(min_length=1, max_length=2)]
    """When it is filled in: before, after."""
    statements: Annotated[tuple[Statement, ...], Field(min_length=1, max_length=20)]
    """The statements."""


class Card321(Content):
    """Three words, two people, one thing to do, and a line for the learning list."""

    type: Literal["card321"]
    three: Text
    """Above the three boxes."""
    two: Text
    """Above the two boxes."""
    one: Text
    """Above the one box."""
    learning_list: Text
    """Above the line for the learning list."""


class Clock24(Content):
    """Two rings of 24 hours, to colour by kind of work."""

    type: Literal["clock24"]
    outer: Text
    """Whose day the outer ring is."""
    inner: Text
    """Whose day the inner ring is."""
    legend: Annotated[tuple[Labelled, ...], Field(min_length=2, max_length=5)]
    """Kinds of time; each gets a texture."""


class Ladder(Content):
    """Rungs from the ground up, or steps of a path."""

    type: Literal["ladder"]
    shape: Literal["rungs", "steps"]
    """A ladder, or steps."""
    rungs: Annotated[tuple[LabelledSpace, ...], Field(min_length=3, max_length=8)]
    """From the lowest to the highest."""


class Quadrant(Content):
    """Two axes and four zones."""

    type: Literal["quadrant"]
    across: Text
    """What grows from left to right."""
    upward: Text
    """What grows from below to above."""
    zones: Annotated[tuple[Labelled, ...], Field(min_length=4, max_length=4)]
    """Above left, above right, below left, below right."""


class ForceField(Content):
    """A change in the middle, helping arrows on the left, holding arrows on the right."""

    type: Literal["forcefield"]
    change: Text
    """The change, in the middle."""
    helping: Text
    """Above the helping arrows."""
    holding: Text
    """Above the holding arrows."""
    arrows: Annotated[WholeNumber, Field(ge=2, le=6)]
    """Arrows on each side."""


class Circles(Content):
    """One circle in the middle and empty rings round it."""

    type: Literal["circles"]
    center: Text
    """In the middle."""
    rings: Annotated[tuple[Labelled, ...], Field(min_length=1, max_length=4)]
    """From near to far."""


class River(Content):
    """A river with places to write or draw along it."""

    type: Literal["river"]
    places: Annotated[tuple[LabelledSpace, ...], Field(min_length=3, max_length=6)]
    """From the source to the mouth: bend, stone, bridge, boat."""


class Grid2x2(Content):
    """Four panes."""

    type: Literal["grid2x2"]
    panes: Annotated[tuple[LabelledSpace, ...], Field(min_length=4, max_length=4)]
    """Above left, above right, below left, below right."""


class GenderBox(Content):
    """A box with an inside, a frame, an outside, and two doors out of it."""

    type: Literal["box"]
    inside: Text
    """What people say one must be."""
    frame: Text
    """What keeps people in."""
    outside: Text
    """What happens to those who step out."""
    doors: Annotated[tuple[Labelled, ...], Field(min_length=2, max_length=2)]
    """Ways out."""


class GenerationTimeline(Content):
    """Columns for generations, rows for parts of life."""

    type: Literal["timeline"]
    columns: Annotated[tuple[Labelled, ...], Field(min_length=2, max_length=5)]
    """The generations, oldest first."""
    rows: Annotated[tuple[Labelled, ...], Field(min_length=1, max_length=8)]
    """Parts of life to compare."""


class Face(Content):
    """A face with five bubbles."""

    type: Literal["face"]
    bubbles: Annotated[tuple[LabelledSpace, ...], Field(min_length=5, max_length=5)]
    """What the person sees, hears, fears, hopes, needs."""


class BodyOutline(Content):
    """A person's outline with four call-outs."""

    type: Literal["outline"]
    callouts: Annotated[tuple[LabelledSpace, ...], Field(min_length=4, max_length=4)]
    """Head, heart, hands, feet."""


class Hand(Content):
    """A hand with a label on each finger."""

    type: Literal["hand"]
    fingers: Annotated[tuple[LabelledSpace, ...], Field(min_length=5, max_length=5)]
    """From the thumb to the little finger."""


Graphic = Annotated[
    Tree
    | Triangle
    | Cards
    | Matrix
    | Map
    | Calendar
    | Pairwise
    | Doors
    | Storyboard
    | WriteInTable
    | Scale
    | Card321
    | Clock24
    | Ladder
    | Quadrant
    | ForceField
    | Circles
    | River
    | Grid2x2
    | GenderBox
    | GenerationTimeline
    | Face
    | BodyOutline
    | Hand,
    Field(discriminator="type"),
]
"""Any kind of drawing; `type` says which."""
