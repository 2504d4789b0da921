"""Word documents: what is in them is read as Word shows it."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import docx
import pytest
from docx.enum.text import WD_BREAK
from PIL import Image

from newsroom.ingest import ingest
from newsroom.ingest.article import Inline, Source
from newsroom.ingest.errors import IngestError, LockedZip, NoArticle, NotText, UnsafeZip
from newsroom.ingest.sniff import sniff
from tests.newsroom.ingest.word.documents import STYLES, document, p, read, run, texts, with_files, zipped

LEAD = "The ferry Linnet stopped on Monday, its owner said, after thirty years between the two towns."
END = p("Nobody could say when another boat would come to Marrow Bay, or who would pay for that.")


def test_a_draft_without_styles_is_read_as_reporters_write_them() -> None:
    lines = ("Ferry stops at Marrow Bay for good", "By Mira Holt and Jon Sund", "12 March 2031", LEAD)
    article = read(
        document("".join(map(p, lines)) + END + p("© 2031 The Marrow Post. All rights reserved.") + p("-30-"))
    )
    assert article.headline == "Ferry stops at Marrow Bay for good"
    assert article.authors == ("Mira Holt", "Jon Sund")
    assert article.published_on == date(2031, 3, 12)
    assert article.rights.startswith("© 2031")
    assert article.paragraphs[0].text == LEAD
    assert len(article.paragraphs) == 2
    assert article.found_in["headline"] == article.found_in["authors"] == "text"


def test_labels_say_what_lines_are() -> None:
    lines = ("SLUG: ferry-0312", "Headline: Ferry stops", "Dek: The owner gives up", "By: Mira Holt", "430 words", LEAD)
    article = read(document("".join(map(p, lines)) + END))
    assert (article.headline, article.standfirst, article.authors) == (
        "Ferry stops",
        "The owner gives up",
        ("Mira Holt",),
    )
    assert len(article.paragraphs) == 2


def test_what_press_offices_put_above_their_headlines_is_none_of_the_story() -> None:
    lines = ("FOR IMMEDIATE RELEASE", "Media contact: Ana Ruiz, ana@example.org", "Ferry line stops for good on Monday")
    inline = '<wp:inline><wp:docPr descr="Sign of the line"/><a:blip r:embed="r1"/></wp:inline>'
    logo = f"<w:r><w:drawing>{inline}</w:drawing></w:r>"
    data = document(p(logo) + "".join(map(p, lines)) + p(LEAD) + END + p("ENDS"), {"r1": ("image", "sign.png")})
    article = read(with_files(data, {"word/sign.png": _picture().getvalue()}))
    assert article.headline == "Ferry line stops for good on Monday"
    assert [each.kind for each in article.paragraphs] == ["caption", "body", "body"]
    assert article.authors == ()


def test_styles_say_what_paragraphs_are_in_any_language() -> None:
    body = (
        p("Ferry stops", style="Titel")
        + p("Its owner gives up after thirty years", style="Untertitel")
        + p("By Mira Holt")
        + p(LEAD)
        + p("What next", style="Crosshead")
        + p("Buses first", style="Zwei")
        + p("We shall miss her.", style="Zitat")
        + p("By outline alone", properties='<w:outlineLvl w:val="0"/>')
        + END
    )
    article = read(document(body, styles=STYLES))
    assert (article.headline, article.standfirst) == ("Ferry stops", "Its owner gives up after thirty years")
    assert article.authors == ("Mira Holt",)
    assert article.found_in["headline"] == "markup"
    kinds = [(each.kind, each.level) for each in article.paragraphs]
    assert kinds == [("body", 0), ("heading", 2), ("heading", 3), ("quote", 0), ("heading", 2), ("body", 0)]


def test_bold_lines_over_texts_are_headings_where_no_style_says_what_is() -> None:
    bold = "<w:b/>"
    body = p(LEAD) + p(run("What next", bold)) + END + p(run("She stayed.", bold)) + p(run("At the end", bold))
    kinds = [(each.kind, each.level) for each in read(document(body)).paragraphs]
    assert kinds == [("body", 0), ("heading", 2), ("body", 0), ("body", 0), ("body", 0)]
    styled = p(LEAD) + p("Buses", style="Zwei") + p(run("Mind", bold)) + END
    assert [each.kind for each in read(document(styled, styles=STYLES)).paragraphs][2] == "body"


def test_a_story_without_headline_goes_by_its_first_words() -> None:
    article = read(document(p(LEAD) + END))
    assert article.headline.startswith("The ferry Linnet")
    assert article.found_in["headline"] == "guess"
    assert len(article.paragraphs) == 2


def test_tracked_changes_are_read_as_accepted() -> None:
    gone = "<w:del><w:r><w:delText>two</w:delText></w:r></w:del>"
    come = "<w:ins>" + run("three") + "</w:ins>"
    away = "<w:moveFrom>" + run("today ") + "</w:moveFrom>"
    here = "<w:moveTo>" + run(" today") + "</w:moveTo>"
    joined = p("It came ", properties="<w:rPr><w:del/></w:rPr>") + p("back.")
    assert texts(document(p(LEAD) + p("They sold ", gone, come, " boats", away, here, ".") + joined)) == [
        LEAD,
        "They sold three boats today.",
        "It came back.",
    ]


def test_hidden_words_codes_and_contents_are_not_there() -> None:
    def field(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> TOC \\o </w:instrText></w:r>"
    contents = p(field("begin"), code, field("separate"), "What next 3") + p("Buses 4", field("end"))
    hidden = run("seen by nobody ", "<w:vanish/>") + run("nor this ", '<w:rStyle w:val="Secret"/>')
    boxed = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Click here.") + "</w:sdtContent></w:sdt>"
    assert texts(document(contents + p(LEAD) + p(hidden, "They sold it.") + boxed, styles=STYLES)) == [
        LEAD,
        "They sold it.",
    ]


def test_links_of_both_kinds_lead_where_they_lead() -> None:
    link = '<w:hyperlink r:id="r1" w:anchor="terms">' + run("the plan") + "</w:hyperlink>"
    codes = ("begin", ' HYPERLINK "https://example.org/b" \\o "tip" ', "separate")
    field = "".join(
        f"<w:r><w:instrText>{each}</w:instrText></w:r>"
        if " " in each
        else f'<w:r><w:fldChar w:fldCharType="{each}"/></w:r>'
        for each in codes
    )
    bad = '<w:hyperlink r:id="r2">' + run("this") + "</w:hyperlink>"
    body = p(LEAD) + p(
        "See ", link, " and ", field, "the bill", '<w:r><w:fldChar w:fldCharType="end"/></w:r>', " or ", bad
    )
    related = {"r1": ("hyperlink", "https://example.org/a"), "r2": ("hyperlink", "javascript:alert(1)")}
    paragraph = read(document(body, related)).paragraphs[1]
    assert paragraph.text == "See the plan and the bill or this"
    assert paragraph.inlines == (
        Inline(4, 12, "link", "https://example.org/a#terms"),
        Inline(17, 25, "link", "https://example.org/b"),
    )


def test_looks_of_runs_that_touch_are_one_range() -> None:
    bold = "<w:b/>"
    paragraph = read(
        document(
            p(LEAD)
            + p("On ", run("Mon", bold), run("day", bold), " H", run("2", '<w:vertAlign w:val="subscript"/>'), "O.")
        )
    ).paragraphs[1]
    assert paragraph.text == "On Monday H2O."
    assert [(each.kind, each.start, each.end) for each in paragraph.inlines] == [
        ("strong", 3, 9),
        ("subscript", 11, 12),
    ]


def test_notes_stand_under_the_story_and_their_figures_in_it() -> None:
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    end = '<w:r><w:endnoteReference w:id="2"/></w:r>'
    notes = (
        '<w:footnote w:id="-1"/><w:footnote w:id="7">'
        + p("<w:r><w:footnoteRef/></w:r>", "The minutes say so.")
        + "</w:footnote>"
    )
    ends = '<w:endnote w:id="2">' + p("Letter of May.") + "</w:endnote>"
    found = texts(document(p(LEAD, reference) + p("She agreed.", end), footnotes=notes, endnotes=ends))
    assert found == [f"{LEAD}1", "She agreed.2", "1 The minutes say so.", "2 Letter of May."]


def test_merged_cells_keep_their_columns_and_headings_theirs() -> None:
    def cell(words: str, properties: str = "") -> str:
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words)}</w:tc>"

    head = "<w:tr><w:trPr><w:tblHeader/></w:trPr>" + cell("Town", '<w:gridSpan w:val="2"/>') + cell("Boats") + "</w:tr>"
    row = "<w:tr>" + cell("Port Ansell") + cell("north", '<w:vMerge w:val="restart"/>') + cell("3") + "</w:tr>"
    gone = "<w:tr><w:trPr><w:del/></w:trPr>" + cell("Old") + cell("x") + cell("y") + "</w:tr>"
    box = "<w:tbl><w:tr>" + cell("A box around words.") + "</w:tr></w:tbl>"
    article = read(document(p(LEAD) + f"<w:tbl>{head}{row}{gone}</w:tbl>" + box))
    assert [(each.kind, each.text, each.ordered) for each in article.paragraphs[1:]] == [
        ("table_row", "Town\t\tBoats", True),
        ("table_row", "Port Ansell\tnorth\t3", False),
        ("body", "A box around words.", False),
    ]


def test_lists_have_depth_and_order() -> None:
    def item(words: str, depth: int, number: int = 1) -> str:
        return p(words, properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')

    forms = (("0", "decimal"), ("1", "bullet"), ("2", "none"))
    levels = "".join(f'<w:lvl w:ilvl="{at}"><w:numFmt w:val="{form}"/></w:lvl>' for at, form in forms)
    numbered = '<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num>'
    numbering = f'<w:abstractNum w:abstractNumId="5">{levels}</w:abstractNum>{numbered}'
    body = p(LEAD) + item("Buses", 0) + item("by night", 1) + item("no sign", 2) + item("off", 0, 0)
    found = [(each.kind, each.level, each.ordered) for each in read(document(body, numbering=numbering)).paragraphs[1:]]
    assert found == [("list_item", 1, True), ("list_item", 2, False), ("body", 0, False), ("body", 0, False)]


def test_text_boxes_are_read_once_and_after_their_paragraph() -> None:
    box = "<w:txbxContent>" + p("In a box beside it.") + "</w:txbxContent>"
    ways = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    both = f"<w:r><mc:AlternateContent>{ways}</mc:AlternateContent></w:r>"
    assert texts(document(p(both, LEAD))) == [LEAD, "In a box beside it."]


def test_symbols_and_equations_are_written_out() -> None:
    sign = '<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>'
    half = (
        "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>"
    )
    small = (
        "<m:oMath><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"
    )
    paragraph = read(document(p(LEAD) + p("At 20", sign, "C it was ", half, " or ", small, "."))).paragraphs[1]
    assert paragraph.text == "At 20°C it was (a+b)/2 or x2."
    assert [each.kind for each in paragraph.inlines] == ["superscript"]


def test_breaks_are_those_of_verse_or_none() -> None:
    lines = "<w:r><w:br/></w:r>".join(map(run, ("Boats in the bay,", "roses on the quay,", "nothing to say.")))
    two = run("One paragraph.") + "<w:r><w:br/><w:br/></w:r>" + run("Another one.")
    assert texts(document(p(LEAD) + p(lines) + p(two)))[1:] == [
        "Boats in the bay,\nroses on the quay,\nnothing to say.",
        "One paragraph.",
        "Another one.",
    ]


def test_an_initial_is_part_of_its_paragraph() -> None:
    assert texts(document(p("T", properties='<w:framePr w:dropCap="drop"/>') + p(LEAD[1:]) + END))[0] == LEAD


def _picture() -> io.BytesIO:
    data = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(data, "PNG")
    data.seek(0)
    return data


def test_what_a_library_writes_is_read_with_pictures_and_captions() -> None:
    made = docx.Document()
    made.core_properties.author = "Microsoft Office User"
    made.core_properties.title = "Ferry stops for good"
    made.add_paragraph(LEAD).add_run(" Page two.").add_break(WD_BREAK.PAGE)
    made.add_picture(_picture())
    made.add_paragraph("The pier at noon", style="Caption")
    made.add_paragraph("Night buses", style="List Bullet 2")
    made.add_picture(_picture())
    target = io.BytesIO()
    made.save(target)
    article = ingest(Source("docx", target.getvalue()))
    assert (article.headline, article.found_in["headline"], article.authors) == ("Ferry stops for good", "file", ())
    assert article.published_on is None  # the library's template has a day of its own
    caption, item, bare = article.paragraphs[1:]
    assert (caption.kind, caption.text) == ("caption", "The pier at noon")
    assert caption.picture == bare.picture
    assert caption.picture
    assert caption.picture.src in article.pictures
    assert (item.kind, item.level) == ("list_item", 2)
    assert article.language == "en"


def test_a_document_without_words_says_so() -> None:
    with pytest.raises(NoArticle, match="no text"):
        read(document(p("")))


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), NotText, "old Word file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), LockedZip, "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotText, "no Word document"),
        (zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": ""}), NotText, "spreadsheet"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.text"}, zipfile.ZIP_STORED), NotText, "OpenDocument"),
        (with_files(document(p(LEAD)), {"word/vbaProject.bin": b"x"}), UnsafeZip, "macros"),
        (document(p(LEAD))[:-80], IngestError, "damaged"),
        (zipped({"a.txt": "x"}), NotText, "no Word document"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(data: bytes, error: type[IngestError], words: str) -> None:
    with pytest.raises(error, match=words):
        read(data)


def test_a_document_is_known_by_its_bytes() -> None:
    data = document(p(LEAD))
    assert sniff(data, "draft") == sniff(data[:-80], "draft.docx") == "docx"
    assert sniff(zipped({"notes.txt": "x"}), "notes.zip") == "zip"


def test_entities_say_nothing_and_pictures_outside_are_not_asked_for() -> None:
    outside = '<w:r><w:drawing><wp:inline><a:blip r:embed="r1"/></wp:inline></w:drawing></w:r>'
    data = document(p(LEAD) + p("Words ", outside), {"r1": ("image", "https://example.org/spy.png")})
    article = read(data)
    assert not article.pictures
    assert len(article.paragraphs) == 2
