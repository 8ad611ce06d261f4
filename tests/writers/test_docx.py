"""Word files that Word opens without a word of complaint, that Khmer readers can read, and that people can edit."""

import struct
import zlib
from io import BytesIO
from pathlib import Path

import docx
import pytest
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from curriculum_pages import real_curriculum, real_document, real_pages, real_word_file
from documents import HOSTILE, KHMER, document, hostile_document, imprint, no_links, rich, word_file_of
from opened_word_file import SPACES, OpenedWordFile, W
from project import ROOT
from sala.blocks import (
    Callout,
    Cell,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Row,
    Span,
    Step,
    Table,
    Target,
    WriteInSpace,
)
from sala.locales import Locale
from sala.writers.docx import Picture, WordFile, write_docx
from sala.writers.docx.template import obfuscated

KHMER_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")


def opened(written: Document) -> OpenedWordFile:
    return OpenedWordFile(write_docx(word_file_of(written)))


def schema_errors(content: bytes, folder: Path) -> list[str]:
    """Hold a file against the OOXML schemas, the order of elements included."""
    path = folder / "file.docx"
    path.write_bytes(content)
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    return [f"{error.path}: {error.description}" for error in result.errors]


def khmer_faults(file: OpenedWordFile) -> list[str]:
    """Give the words of every run that Word would show in a wrong font, size, weight or language."""
    return [text for text, properties in file.runs if _has_khmer(text) and not _is_set_as_khmer(properties)]


def _has_khmer(text: str) -> bool:
    return any("\u1780" <= letter <= "\u17ff" for letter in text)


def _is_set_as_khmer(properties: etree._Element | None) -> bool:
    if properties is None:
        return False
    names = {child.tag.removeprefix(W) for child in properties}
    fonts, language = properties.find(f"{W}rFonts"), properties.find(f"{W}lang")
    return (
        "cs" in names
        and fonts is not None
        and all(fonts.get(W + slot) == "Battambang" for slot in KHMER_SLOTS)
        and language is not None
        and language.get(f"{W}bidi") == "km-KH"
        and ("b" in names) == ("bCs" in names)
        and "i" not in names
    )


@pytest.mark.parametrize("locale", Locale)
def test_every_khmer_run_of_every_lesson_and_worksheet_carries_the_complex_script_settings(locale: Locale) -> None:
    faults = {}
    for page in real_pages("lesson", "worksheet", "case-study"):
        file = real_word_file(page.address, locale)
        assert file.opened.paragraphs, page.address  # python-docx reads it too
        found = khmer_faults(file)
        if found:
            faults[page.address] = found
    assert faults == {}


def test_sizes_and_weights_of_styles_hold_for_khmer_too() -> None:
    styles = opened(document()).xml("word/styles.xml")
    for properties in styles.iter(f"{W}rPr"):
        sizes = [properties.find(W + name) for name in ("sz", "szCs")]
        assert (sizes[0] is None) == (sizes[1] is None)
        assert sizes[0] is None or sizes[0].get(f"{W}val") == sizes[1].get(f"{W}val")
        assert (properties.find(f"{W}b") is None) == (properties.find(f"{W}bCs") is None)


def test_what_people_type_into_a_khmer_file_gets_the_khmer_font() -> None:
    styles = opened(document(locale=Locale.KM)).xml("word/styles.xml")
    (fonts,) = styles.xpath("//w:rPrDefault//w:rFonts", namespaces=SPACES)
    assert {fonts.get(W + slot) for slot in KHMER_SLOTS} == {"Battambang"}


def test_the_font_in_the_file_is_battambang() -> None:
    file = opened(document())
    fonts = file.xml("word/fontTable.xml").xpath("//w:font[@w:name='Battambang']/*[@w:fontKey]", namespaces=SPACES)
    for number, (entry, name) in enumerate(zip(fonts, ("Regular", "Bold"), strict=True), start=1):
        key = entry.get(f"{W}fontKey").strip("{}")
        embedded = obfuscated(file.files[f"word/fonts/font{number}.odttf"], key)
        assert embedded == (ROOT / f"hooks/sala/fonts/Battambang-{name}.ttf").read_bytes()


def test_khmer_emphasis_is_weight_since_slanted_khmer_is_hard_to_read() -> None:
    spans = (Span("plain "), Span(KHMER, "emphasis"), Span(" CEDAW", "emphasis"))
    text = rich("", Locale.KM)
    file = opened(document(Paragraph(type(text)(spans, Locale.KM)), locale=Locale.KM))
    styles = {
        words.strip(): {child.tag.removeprefix(W) for child in rpr} for words, rpr in file.runs if rpr is not None
    }
    assert {"b", "bCs"} <= styles[KHMER]
    assert {"i", "iCs"} <= styles["CEDAW"]


@pytest.mark.parametrize("locale", Locale)
@pytest.mark.parametrize("address", ["rights/r3-rights-holders", "rights/ws-rights-cards", "learning-cycle/ws-ranking"])
def test_files_follow_the_ooxml_schemas(address: str, locale: Locale, tmp_path: Path) -> None:
    assert schema_errors(real_word_file(address, locale).content, tmp_path) == []


@pytest.mark.parametrize("locale", Locale)
def test_hostile_texts_are_printed_as_they_are(locale: Locale, tmp_path: Path) -> None:
    content = write_docx(word_file_of(hostile_document(locale)))
    assert schema_errors(content, tmp_path) == []
    paragraphs = OpenedWordFile(content).paragraphs("Normal")
    unprintable = str.maketrans(dict.fromkeys("\x00\x01\x0b\x1f\ud800\uffff", "\ufffd"))
    assert paragraphs == [text.translate(unprintable) for text in HOSTILE]
    assert docx.Document(BytesIO(content)).core_properties.title == " ".join(HOSTILE).translate(unprintable)[:255]


def test_the_same_document_gives_the_same_bytes() -> None:
    lesson = "rights/r3-rights-holders"
    again = write_docx(word_file_of(real_document(lesson, Locale.KM)))
    assert again == real_word_file(lesson, Locale.KM).content


def test_headings_are_real_headings() -> None:
    file = opened(document(Heading(2, rich("Story"), "story"), Heading(3, rich("Cast"), "cast"), title="The well"))
    found = [(one.style.name, one.text) for one in file.opened.paragraphs if one.style.name.startswith("Heading")]
    assert found == [("Heading 1", "The well"), ("Heading 2", "Story"), ("Heading 3", "Cast")]


def test_headings_of_boxes_stand_outside_tables_where_the_outline_shows_them() -> None:
    file = opened(document(Callout("safety", rich("Safety"), (Paragraph(rich("Keep it private.")),), "safety")))
    assert file.find("//w:tbl//w:pStyle[starts-with(@w:val, 'Heading')]") == []
    assert file.paragraphs("Heading2") == ["Safety"]


def test_a_table_repeats_its_head_and_keeps_its_rows_whole_and_its_widths() -> None:
    rows = tuple(Row((Cell((Paragraph(rich(name)),)), Cell((Paragraph(rich("")),)))) for name in ("Water", "Land"))
    file = opened(document(Table((rich("What"), rich("Who decides")), rows, blank_rows=3)))
    table = file.opened.tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["What", "Who decides"]
    assert len(table.rows) == 1 + 2 + 3
    assert len(file.find("//w:tr[1]/w:trPr/w:tblHeader")) == 1
    assert len(file.find("//w:trPr/w:cantSplit")) == 6
    grid = [int(width) for width in file.find("//w:gridCol/@w:w")]
    assert sum(grid) == 11906 - 2 * 1134  # between the margins
    assert [int(width) for width in file.find("//w:tr[1]//w:tcW/@w:w")] == grid
    # Rows to write in are at least 12 mm high.
    assert [int(height) for height in file.find("//w:trHeight/@w:val")] == [680] * 5


def test_each_writing_line_is_a_dotted_paragraph_of_its_own() -> None:
    file = opened(document(WriteInSpace(rich("My next step"), 4)))
    assert file.paragraphs("WriteInLabel") == ["My next step"]
    lines = file.find("//w:p[w:pPr/w:pStyle/@w:val='WritingLine'][w:r/w:tab]")
    assert len(lines) == 4
    assert len(file.find("//w:tab[@w:leader='dot'][@w:val='right'][@w:pos='9638']")) == 4
    path = "//w:style[@w:styleId='WritingLine']//w:spacing/@w:before"
    (space_above,) = file.xml("word/styles.xml").xpath(path, namespaces=SPACES)
    assert int(space_above) >= 300  # 5.3 mm and a line of letters: nearly 10 mm to write in


def test_lists_to_tick_off_have_boxes_that_can_be_ticked() -> None:
    entries = tuple((Paragraph(rich(name)),) for name in ("Rope", "60 stones"))
    file = opened(document(ListBlock(entries, ticked=True)))
    assert file.paragraphs("Checklist") == ["☐Rope", "☐60 stones"]
    assert len(file.find("//w:sdt/w:sdtPr/w14:checkbox/w14:checked[@w14:val='0']")) == 2
    assert len(set(file.find("//w:sdtPr/w:id/@w:val"))) == 2


def test_what_to_bring_and_prepare_can_be_ticked_off_in_a_lesson_plan() -> None:
    lesson = real_curriculum().lessons["r3-rights-holders"]
    file = real_word_file("rights/r3-rights-holders", Locale.KM)
    assert len(file.find("//w14:checkbox")) == len(lesson.materials) + len(lesson.preparation)


def test_every_numbered_list_starts_with_one() -> None:
    one = ListBlock(((Paragraph(rich("first")),),), ordered=True)
    file = opened(document(one, Paragraph(rich("between")), one))
    counters = file.find("//w:numPr/w:numId/@w:val")
    assert len(set(counters)) == 2
    for counter in counters:
        path = f"//w:num[@w:numId='{counter}']//w:startOverride/@w:val"
        assert file.xml("word/numbering.xml").xpath(path, namespaces=SPACES) == ["1"]


def test_links_lead_into_the_file_or_out_of_it_or_nowhere() -> None:
    def address_of(target: Target) -> str | None:
        return {"here": f"#{target.anchor}", "site": "https://sala.example.org/site/"}.get(target.address)

    links = [Target("here", "step-one"), Target("site"), Target("unknown"), "https://un.org/"]
    text = rich("")
    paragraphs = [Paragraph(type(text)((Span(f"link {n}", link=link),), Locale.EN)) for n, link in enumerate(links)]
    step = Step("1", rich("One"), rich("5 minutes"), (), (), "step-one", "opening")
    written = document(step, *paragraphs)
    file = OpenedWordFile(write_docx(WordFile(written, "", imprint(), address_of)))
    (inside,) = file.find("//w:hyperlink/@w:anchor")
    assert file.find(f"//w:bookmarkStart[@w:name='{inside}']/..//w:pStyle/@w:val") == ["Heading3"]
    relations = file.opened.part.rels
    assert [relations[name].target_ref for name in file.find("//w:hyperlink/@r:id")] == [
        "https://sala.example.org/site/",
        "https://un.org/",
    ]
    assert "link 2" in file.text


def test_the_foot_says_licence_revision_address_and_page() -> None:
    file = opened(document(locale=Locale.KM))
    assert "CC BY-SA 4.0" in file.footer_text
    assert "ws-test 1.0.0 3f2a9c · sala.example.org/ws-test" in file.footer_text
    fields = file.footer.xpath("//w:fldSimple/@w:instr", namespaces=SPACES)
    assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]


def test_a_picture_stands_below_its_heading_says_what_it_shows_and_fits_the_page() -> None:
    written = document(Heading(2, rich("On the sheet"), "on-the-sheet"), Paragraph(rich("After")))
    picture = Picture(png(300, 100), "A triangle with <three> corners", width_mm=400)
    pictures = (("on-the-sheet", picture),)
    file = OpenedWordFile(write_docx(WordFile(written, "", imprint(), no_links, pictures, "landscape")))
    (shown,) = file.find("//wp:docPr/@descr")
    assert shown == "A triangle with <three> corners"
    styles = file.find("//w:body/w:p/w:pPr/w:pStyle/@w:val")
    assert styles == ["Heading1", "Heading2", "Picture", "Normal"]
    (shape,) = file.opened.inline_shapes
    assert round(shape.width.mm) == 297 - 2 * 20  # the page between its margins
    assert shape.width == pytest.approx(3 * shape.height, rel=0.001)
    section = file.opened.sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)


def png(width: int, height: int) -> bytes:
    """Make a white picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    pixels = zlib.compress((b"\x00" + b"\xff" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
