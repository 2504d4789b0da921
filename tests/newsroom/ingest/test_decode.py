"""From bytes to text."""

from __future__ import annotations

import random

import pytest

from newsroom.ingest.decode import MAX_BYTES, decode
from newsroom.ingest.errors import EmptySource, NotText, SourceTooLarge

GERMAN = "Die Fähre fährt über die Brücke, sagte Jule – „größer“ als früher. " * 20
RUSSIAN = "Паром остановился в заливе, и никто не сказал почему. " * 20
JAPANESE = "渡し船は湾で止まった。理由は誰も言わなかった。" * 20


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_an_unstated_encoding_is_found(encoding: str) -> None:
    assert decode(GERMAN.encode(encoding)) == GERMAN


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "koi8-r"), (RUSSIAN, "cp1251"), (RUSSIAN, "utf-16-le"), (JAPANESE, "shift_jis")]
)
def test_other_scripts_too(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_the_header_says_which() -> None:
    assert decode(JAPANESE.encode("euc-jp"), "euc-jp") == JAPANESE


def test_the_page_says_which() -> None:
    page = f'<html><head><meta charset="iso-8859-1"></head>{GERMAN}</html>'
    assert decode(page.encode("cp1252")) == page


def test_a_wrong_header_does_not_win_over_valid_utf_8() -> None:
    assert decode(GERMAN.encode(), "iso-8859-1") == GERMAN


def test_one_bad_byte_costs_one_character() -> None:
    assert decode(GERMAN.encode() + b"\xff end").endswith("\ufffd end")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"Caf\xe9 cr\xe9\xe9", "Café créé"),  # nothing else beyond ASCII
        (b"\x93Fog\x94 \x96 it\x92s", "“Fog” – it’s"),
        ("Brücke ".encode() + b"Caf\xe9", "Brücke Café"),
        ("Brücke ".encode() + b"Caf\xc3", "Brücke Caf\ufffd"),  # the second byte was cut off
        ("it’s ".encode() + b"it\xe2\x80s", "it’s it\ufffd\ufffds"),
        (b"fog \xf0\x9f\x98 fog", "fog \ufffd\ufffd\ufffd fog"),
    ],
)
def test_bytes_that_strayed_into_utf_8(written: bytes, read: str) -> None:
    fog = "The fog stayed over the bay for a day. " * 40
    assert decode(fog.encode() + written, "utf-8") == fog + read


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04word/document.xml", "Word"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\xff\xd8\xff\xe0 JFIF", "picture"),
        (b"\x00" * 400, "not text"),
        (b"text\x00\x01\x02\x03 with controls", "not text"),
        (random.Random(7).randbytes(6000), "text"),
    ],
)
def test_what_is_no_text_says_so_and_what_to_do(data: bytes, advice: str) -> None:
    with pytest.raises(NotText, match=advice) as caught:
        decode(data)
    assert "paste" in str(caught.value).lower()


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_nothing_says_so(data: bytes) -> None:
    with pytest.raises(EmptySource, match="nothing in it"):
        decode(data)


def test_too_much_names_the_limit() -> None:
    with pytest.raises(SourceTooLarge, match=r"20\.0 MB; a story can have 5 MB"):
        decode(b"a" * 20_000_000)
    assert len(decode(b"a" * MAX_BYTES)) == MAX_BYTES
