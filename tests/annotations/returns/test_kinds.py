from __future__ import annotations

import io
import json
import zipfile

import pytest

from annotations.returns import kinds
from annotations.returns.errors import BrokenFile, ReturnError, TooMuch, UnknownFile
from annotations.returns.kinds import kind_of


def zipped(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (zipped("[Content_Types].xml", "word/document.xml"), "docx"),
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
        (zipped("word/document.xml")[:60], BrokenFile, "cut short"),
        (b"\xd0\xcf\x11\xe0", UnknownFile, "old Word file"),
        (b'{"annotations": [', BrokenFile, "cut short"),
        (b"[" * 100_000, UnknownFile, "no file that"),
        (b"[]", UnknownFile, "no file that"),
        (b"{},".join([b"["] + [b""] * 500_002), TooMuch, "more than any story"),
    ],
    ids=range(10),
)
def test_what_it_is_not_is_said(data: bytes, error: type[ReturnError], said: str) -> None:
    with pytest.raises(error, match=said):
        kind_of(data)


def test_more_than_can_be_brought_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "MAX_BYTES", 10)
    with pytest.raises(TooMuch, match="larger than"):
        kind_of(b"<html>" + b" " * 10)
