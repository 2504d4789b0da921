"""Documents as Word, LibreOffice and Google Docs write them, by hand."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from zipfile import ZipFile

import pytest

from annotations.returns.files.docx import read_docx
from tests.annotations.returns.files.docx.documents import commented, relations
from tests.annotations.returns.files.docx.edited import zipped

W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
CEX = "http://schemas.microsoft.com/office/word/2018/wordml/cex"

CUT_UP = (
    '<w:p w14:paraId="11111111" w:rsidR="00A1"><w:pPr><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:pPr>'
    '<w:proofErr w:type="spellStart"/><w:r w:rsidR="00B2"><w:t>Th</w:t></w:r><w:r><w:t>e</w:t></w:r><w:r>'
    '<w:lastRenderedPageBreak/><w:t xml:space="preserve"> fer</w:t></w:r><w:commentRangeStart w:id="3"/>'
    '<w:commentRangeStart w:id="4"/><w:smartTag><w:r><w:t>ry</w:t></w:r></w:smartTag>'
    '<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t xml:space="preserve"> left</w:t></w:r></w:sdtContent></w:sdt>'
    '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r><w:commentRangeEnd w:id="4"/>'
    '<w:r><w:commentReference w:id="4"/></w:r><w:r><w:noBreakHyphen/><w:t>late</w:t><w:br/>'
    "<w:t>again.</w:t></w:r></w:p>"
)
SAID = (
    '<w:comment w:id="3" w:author="Carla  Venn" w:date="2026-05-06T12:00:00Z"><w:p w14:paraId="2A000001">'
    '<w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:annotationRef/></w:r>'
    "<w:r><w:t>Which?</w:t></w:r></w:p></w:comment>"
    '<w:comment w:id="4" w:author="Dov" w:date="2026-05-06T12:05:00Z">'
    '<w:p w14:paraId="2A000002"><w:r><w:t>The old</w:t></w:r></w:p>'
    '<w:p w14:paraId="2A000003"><w:del w:id="9"><w:r><w:delText>x</w:delText></w:r></w:del>'
    '<w:ins w:id="8"><w:r><w:t>one.</w:t></w:r></w:ins></w:p></w:comment>'
)


def as_word() -> bytes:
    listed = relations(
        ("comments", "comments.xml"),
        ("commentsExtended", "commentsExtended.xml"),
        ("commentsIds", "commentsIds.xml"),
        ("commentsExtensible", "commentsExtensible.xml"),
    )
    parts = {
        "word/commentsExtended.xml": (
            f'<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="2A000001" w15:done="1"/>'
            '<w15:commentEx w15:paraId="2A000003" w15:paraIdParent="2A000001" w15:done="1"/></w15:commentsEx>'
        ).encode(),
        "word/commentsIds.xml": (
            f'<c:commentsIds xmlns:c="{CID}"><c:commentId c:paraId="2A000001" c:durableId="5F000001"/></c:commentsIds>'
        ).encode(),
        "word/commentsExtensible.xml": (
            f'<c:commentsExtensible xmlns:c="{CEX}">'
            '<c:commentExtensible c:durableId="5F000001" c:dateUtc="2026-05-06T10:00:00Z"/></c:commentsExtensible>'
        ).encode(),
    }
    return commented(body=CUT_UP, comments=SAID, **({"word/_rels/document.xml.rels": listed} | parts))


def test_words_that_word_cut_up_are_whole() -> None:
    file = read_docx(as_word())
    assert file.text == "The ferry left‑late\nagain."
    assert {comment.selectors.quote.exact for comment in file.comments if comment.selectors} == {"ry left"}


def test_threads_and_settled_ones() -> None:
    opener, answer = read_docx(as_word()).comments
    assert (opener.id, opener.author, opener.resolved) == ("w5f000001", "Carla Venn", True)
    assert (answer.reply_to, answer.body) == (opener.id, "The old\n\none.")


def test_what_word_says_begins_a_thread_is_no_answer_though_it_is_on_the_same_words() -> None:
    alone = b' w15:paraIdParent="2A000001"'
    with ZipFile(io.BytesIO(as_word())) as opened:
        parts = {name: opened.read(name).replace(alone, b"") for name in opened.namelist()}
    assert [comment.reply_to for comment in read_docx(zipped(parts)).comments] == ["", ""]


@pytest.mark.parametrize("at", ["", "yesterday", "0001-01-01T00:00:00+23:00", "9999-12-31T23:59:59-23:00"])
def test_a_time_that_is_none(at: str) -> None:
    said = f'<w:comment w:id="0" w:date="{at}"><w:p><w:r><w:t>So?</w:t></w:r></w:p></w:comment>'
    assert read_docx(commented(comments=said)).comments[0].made_at is None


def test_times_are_utc_where_word_says_so() -> None:
    opener, answer = read_docx(as_word()).comments
    assert opener.made_at == datetime(2026, 5, 6, 10, 0, tzinfo=UTC)
    assert answer.made_at == datetime(2026, 5, 6, 12, 5, tzinfo=UTC)


def test_answers_of_programs_that_let_them_stand_on_the_same_words() -> None:
    at = '<w:commentRangeStart w:id="{0}"/>' * 2 + "<w:r><w:t>ferry</w:t></w:r>" + '<w:commentRangeEnd w:id="{0}"/>' * 2
    body = (
        f"<w:p>{at.replace('{0}', '0', 1).replace('{0}', '1', 1).replace('{0}', '0', 1).replace('{0}', '1', 1)}</w:p>"
    )
    opener, answer = read_docx(commented("Which one?", "The old one.", body=body)).comments
    assert (opener.reply_to, answer.reply_to) == ("", opener.id)


def test_a_comment_on_no_words_is_on_its_paragraph() -> None:
    reference = '<w:r><w:commentReference w:id="0"/></w:r>'
    body = f"<w:p><w:r><w:t>One.</w:t></w:r></w:p><w:p><w:r><w:t>Two.</w:t></w:r>{reference}</w:p>"
    [comment] = read_docx(commented("Really?", body=body)).comments
    assert comment.selectors
    assert comment.selectors.quote.exact == "Two."


def test_tables_boxes_and_fields() -> None:
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    two = "<w:tc><w:p><w:r><w:t>4</w:t></w:r></w:p><w:p><w:r><w:t>or 5</w:t></w:r></w:p></w:tc>"
    gone = f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr>{cell.format("gone")}</w:tr>'
    body = (
        f"<w:tbl><w:tr>{cell.format('Pier')}{cell.format('Boats')}</w:tr>"
        f"<w:tr>{cell.format('North')}{two}</w:tr>{gone}</w:tbl>"
        "<w:p><w:r><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></w:r></w:p><w:p/>"
        '<w:p><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
        "<w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink></w:p>"
    )
    assert read_docx(commented("x", body=body)).text == "Pier\tBoats\nNorth\t4 or 5\nlinked"
