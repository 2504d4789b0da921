"""Word documents that are broken, unsafe, or not what they seem: a sentence each, and never a wait."""

from __future__ import annotations

import io
import time
from contextlib import suppress
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.returns.errors import BrokenFile, ReturnError, TooMuch, UnknownFile, UnsafeFile
from annotations.returns.files.docx import read_docx
from annotations.returns.files.docx.container import LARGEST_PART
from annotations.returns.files.returned import MOST_COMMENTS
from tests.annotations.returns.files.docx.documents import COMMENTS_KIND, commented, document, relations, zipped


def test_a_small_document_reads() -> None:
    file = read_docx(commented("Who says so?"))
    assert [(each.body, each.selectors and each.selectors.quote.exact) for each in file.comments] == [
        ("Who says so?", "ferry left")
    ]
    assert file.manifest is None


def test_every_truncation_is_a_sentence() -> None:
    whole = commented("Who says so?")
    for length in range(0, len(whole), 97):
        with pytest.raises(BrokenFile):
            read_docx(whole[:length])


@given(st.integers(0, 3_000), st.binary(min_size=1, max_size=8))
@settings(max_examples=150, deadline=None)
def test_damage_anywhere_is_a_sentence_or_harmless(at: int, damage: bytes) -> None:
    whole = commented("Who says so?")
    at %= len(whole)
    with suppress(ReturnError):
        read_docx(whole[:at] + damage + whole[at + len(damage) :])


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "word/VBAProject.BIN"])
def test_macros(name: str) -> None:
    with pytest.raises(UnsafeFile, match="macros"):
        read_docx(document(**{name: b"\0"}))


def test_macros_by_type() -> None:
    types = b'<Types><Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>'
    with pytest.raises(UnsafeFile, match="macros"):
        read_docx(document(**{"[Content_Types].xml": types}))


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY e "&b;&b;&b;&b;">]>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities(declared: str, encoding: str) -> None:
    xml = f'{declared}<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>'
    with pytest.raises(UnsafeFile, match="entities"):
        read_docx(document(**{"word/document.xml": xml.encode(encoding)}))


def test_a_bomb() -> None:
    began = time.perf_counter()
    with pytest.raises(UnsafeFile, match="beyond measure"):
        read_docx(document(**{"word/document.xml": b" " * 60_000_000}))
    assert time.perf_counter() - began < 2


def test_a_bomb_that_lies_about_its_size() -> None:
    data = bytearray(document(**{"word/document.xml": b"<a>" + b" " * (LARGEST_PART + 10)}))
    size = (LARGEST_PART + 13).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (1_000).to_bytes(4, "little")
    with pytest.raises(ReturnError):
        read_docx(bytes(data))


def test_a_part_that_is_too_large() -> None:
    noise = bytes(i * 7919 % 251 for i in range(1_000)) * (LARGEST_PART // 900)
    out = io.BytesIO()
    with ZipFile(out, "w") as made:  # stored: it shrinks by nothing
        made.writestr("_rels/.rels", relations(("officeDocument", "word/document.xml")))
        made.writestr("word/document.xml", noise)
    with pytest.raises(TooMuch):
        read_docx(out.getvalue())


def test_a_hundred_thousand_comments() -> None:
    one = '<w:comment w:id="{0}" w:author="a{0}"><w:p><w:r><w:t>{0} says</w:t></w:r></w:p></w:comment>'
    many = "".join(one.format(number) for number in range(100_000))
    began = time.perf_counter()
    with pytest.raises(TooMuch, match="100,000 comments"):
        read_docx(commented(comments=many))
    assert time.perf_counter() - began < 5


def test_as_many_as_are_allowed_take_no_long_time() -> None:
    one = '<w:comment w:id="{0}" w:author="a"><w:p><w:r><w:t>so</w:t></w:r></w:p></w:comment>'
    began = time.perf_counter()
    file = read_docx(commented(comments="".join(one.format(number) for number in range(MOST_COMMENTS))))
    assert len({comment.id for comment in file.comments}) == MOST_COMMENTS
    assert time.perf_counter() - began < 5


def test_comments_longer_than_anybody_reads() -> None:
    run = f"<w:r><w:t>{''.join(map(str, range(200_000)))}</w:t></w:r>"
    comment = f'<w:comment w:id="0"><w:p>{run}{run}</w:p></w:comment>'
    with pytest.raises(TooMuch, match="longer"):
        read_docx(commented(comments=comment))


def test_depth() -> None:
    deep = "<w:ins>" * 5_000 + "</w:ins>" * 5_000
    xml = f'<w:document xmlns:w="w"><w:body>{deep}</w:body></w:document>'
    with pytest.raises(BrokenFile):
        read_docx(document(**{"word/document.xml": xml.encode()}))


@pytest.mark.parametrize("name", ["/etc/passwd", "../x.xml", "word/../../x", "word\\..\\..\\x"])
def test_names_that_lead_out(name: str) -> None:
    with pytest.raises(UnsafeFile):
        read_docx(document(**{name: b""}))


def test_a_name_twice() -> None:
    out = io.BytesIO(document())
    with ZipFile(out, "a", ZIP_DEFLATED) as made, pytest.warns(UserWarning, match="Duplicate"):
        made.writestr("word/document.xml", b"<a/>")
    with pytest.raises(UnsafeFile):
        read_docx(out.getvalue())


def test_what_lies_elsewhere_is_not_opened() -> None:
    outside = '<Relationship Id="r9" Type="x/image" Target="http://127.0.0.1:9/x.png" TargetMode="External"/>'
    listed = relations(("comments", "comments.xml")).replace(b"</Relationships>", f"{outside}</Relationships>".encode())
    file = read_docx(commented("So?", **{"word/_rels/document.xml.rels": listed}))
    assert any("were not opened" in problem for problem in file.problems)


@pytest.mark.parametrize("target", ["../../etc/passwd", "/etc/passwd", "comments2.xml", ""])
def test_comments_that_are_said_to_be_where_they_are_not(target: str) -> None:
    file = read_docx(commented("So?", **{"word/_rels/document.xml.rels": relations((COMMENTS_KIND, target))}))
    assert file.comments == []
    assert file.problems == ["There are no comments in this document."]


def test_a_spreadsheet_and_a_plain_zip() -> None:
    for parts in ({"xl/workbook.xml": b"<a/>"}, {"_rels/.rels": relations(("officeDocument", "word/gone.xml"))}):
        with pytest.raises(UnknownFile):
            read_docx(zipped(parts))


@pytest.mark.parametrize(
    "carried", ["<manifest>[]</manifest>", "<manifest>{</manifest><traces>[1]</traces>", "<traces>{}</traces>"]
)
def test_a_manifest_that_says_nothing_sound(carried: str) -> None:
    listed = relations((COMMENTS_KIND, "comments.xml"), ("customXml", "../customXml/item1.xml"))
    item = f'<copy xmlns="urn:newsroom:copy">{carried}</copy>'.encode()
    file = read_docx(commented("So?", **{"word/_rels/document.xml.rels": listed, "customXml/item1.xml": item}))
    assert file.manifest is None
    assert [comment.body for comment in file.comments] == ["So?"]
