from __future__ import annotations

import io
import json
import zipfile

import pytest
from django.conf import settings

from annotations import return_forms
from annotations.export.formats import FORMATS
from annotations.management.commands import import_copy
from annotations.returns.archive.reading import parse
from annotations.returns.errors import BrokenFile, ReturnError, TooMuch, UnknownFile, UnsafeFile
from annotations.returns.files import kinds
from annotations.returns.files.docx.container import MOST_PARTS
from annotations.returns.files.kinds import kind_of

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def zipped(*names: str, types: str = "x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, types)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (zipped("[Content_Types].xml", "word/document.xml", types=WORD), "docx"),
        (zipped("[Content_Types].xml", "word/document2.xml", types=WORD), "docx"),
        (b"\xef\xbb\xbf  <!DOCTYPE html><p>x", "html"),
        (b'<HTML xmlns:o="x">', "html"),
        (json.dumps({"format": "newsroom-archive"}).encode(), "archive"),
        (json.dumps({"@context": "x"}).encode(), "web_annotation"),
        (json.dumps([{"type": "Annotation"}]).encode(), "web_annotation"),
        (json.dumps({"annotations": []}).encode(), "hypothesis"),
        (json.dumps([{"uri": "x", "target": []}]).encode(), "hypothesis"),
    ],
)
def test_what_a_file_is(data: bytes, kind: str) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    ("data", "error", "said"),
    [
        (b"", UnknownFile, "nothing in this file"),
        (b"words", UnknownFile, "no file that Newsroom can bring back"),
        (b"\x00\xff" * 100, UnknownFile, "no file that"),
        (zipped("a.txt"), UnknownFile, "no Word document"),
        (zipped("word/document.xml"), UnknownFile, "no Word document"),
        (zipped("[Content_Types].xml", "xl/workbook.xml", types=SHEET), UnknownFile, "no Word document"),
        (zipped("word/document.xml")[:60], BrokenFile, "cut short"),
        (b"\xd0\xcf\x11\xe0", UnknownFile, "old Word file"),
        (b'{"annotations": [', BrokenFile, "cut short"),
        (b"[" * 100_000, UnknownFile, "no file that"),
        (b"[]", UnknownFile, "no file that"),
        (b"{},".join([b"["] + [b""] * 500_002), TooMuch, "more than any story"),
    ],
    ids=range(12),
)
def test_what_it_is_not_is_said(data: bytes, error: type[ReturnError], said: str) -> None:
    with pytest.raises(error, match=said):
        kind_of(data)


def test_an_archive_as_large_as_is_promised() -> None:
    """One number stands in the page, the command, the reader of archives and what is written about them."""
    assert parse.MAX_BYTES is kinds.MAX_BYTES is return_forms.MAX_BYTES is import_copy.MAX_BYTES
    megabytes = f"{kinds.MAX_BYTES // 1_000_000} MB"
    assert megabytes in FORMATS["archive"].hint
    assert f"{megabytes}, two million members" in (settings.BASE_DIR / "docs" / "archive.md").read_text()


def test_an_archive_full_of_pictures_is_one() -> None:
    assert kind_of(b'{"format":"newsroom-archive","images":"' + b"A" * 60_000_000 + b'"}') == "archive"


def test_more_than_can_be_brought_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "MAX_BYTES", 10)
    with pytest.raises(TooMuch, match="larger than"):
        kind_of(b"<html>" + b" " * 10)


def test_a_zip_that_lists_too_many_parts_is_refused_before_they_are_read() -> None:
    data = zipped("[Content_Types].xml", types=WORD)
    with pytest.raises(UnsafeFile, match="beyond measure"):
        kind_of(data + b"PK\x01\x02" * MOST_PARTS)
