"""XML from anywhere: attacks come to nothing, and what is merely broken is read."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.ingest.errors import EmptySource, IngestError, NotText, SourceTooLarge
from newsroom.ingest.safe_xml import BrokenXml, iter_local, local_name, parse_xml

LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 9))


def text_of(data: bytes, charset: str = "") -> str:
    return "".join(parse_xml(data, charset).itertext())


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b'<?xml version="1.0"?><a>Port</a>', "Port"),
        (b'\r\n  \n<?xml version="1.0"?><a>Port</a>', "Port"),
        (b'\xef\xbb\xbf<?xml version="1.0" encoding="iso-8859-1"?><a>Caf\xc3\xa9</a>', "Café"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><a>Caf\xe9</a>', "Café"),
        (b'<?xml version="1.0" encoding="iso-8859-1"?><a>Caf\xc3\xa9</a>', "Café"),
        ('<?xml version="1.0" encoding="utf-8"?><a>Café</a>'.encode("utf-16"), "Café"),
        ('<?xml version="1.0" encoding="utf-16"?><a>Café</a>'.encode(), "Café"),
        (b"HTTP noise, then <a>Port</a>", "Port"),
        (b"<a>&eacute;&nbsp;&copy; &amp; &lt;b&gt; &#x92;&#8217;</a>", "é\xa0© & <b> ’’"),
        (b"<a>Salt & Sons &; &nosuch;</a>", "Salt & Sons &; &nosuch;"),
        (b"<a><![CDATA[&eacute; & <p>]]></a>", "&eacute; & <p>"),
        (b"<a>one\x0b two&#0;&#xFFFF;</a>", "one two\ufffd"),
        (b"<a>open<b>not closed</a>", "opennot closed"),
        (b'<!DOCTYPE nitf SYSTEM "nitf-3-5.dtd"><a>Port</a>', "Port"),
        (b'<!DOCTYPE a [<!-- it\'s ]> --> <!ENTITY x "]>"><!ELEMENT a ANY>]><a>Port &x;</a>', "Port &x;"),
    ],
)
def test_what_files_get_wrong_is_mended(data: bytes, text: str) -> None:
    assert text_of(data) == text


def test_a_header_says_which_encoding() -> None:
    assert text_of("<a>Жук</a>".encode("cp1251"), "windows-1251") == "Жук"


def test_entities_stay_what_they_are(tmp_path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the harbour’s keys")
    outside = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a>&x;</a>'
    assert text_of(outside.encode()) == "&x;"
    begun = time.monotonic()
    assert text_of(f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><a>&l8;</a>'.encode()) == "&l8;"
    assert time.monotonic() - begun < 1


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptySource),
        (b"no tags at all", BrokenXml),
        (b"<", BrokenXml),
        (b"%PDF-1.7", NotText),
        (b"<a>" * 3_000 + b"</a>" * 3_000, IngestError),
        (b"<a>" * 300 + b"</a>" * 300, SourceTooLarge),
        (b"<r>" + b"<a></a>" * 310_000 + b"</r>", SourceTooLarge),
        (b"<a>" + b" " * 5_000_000 + b"</a>", SourceTooLarge),
    ],
)
def test_what_cannot_be_read_is_a_sentence(data: bytes, error: type[IngestError]) -> None:
    with pytest.raises(error) as raised:
        parse_xml(data)
    assert str(raised.value).endswith(".")


@pytest.mark.parametrize(
    "data",
    [
        b"<a " + b" ".join(b'x%d="1"' % n for n in range(20_000)) + b"/>",
        b"<a>" + b"&" * 300_000 + b"</a>",
        b"<!DOCTYPE a [" + b"<!--" * 50_000 + b"<a/>",
        b"<a>" + b"<![CDATA[" * 50_000 + b"</a>",
        b"<!DOCTYPE a [" + b"<?" * 50_000 + b"<a/>",
    ],
)
def test_attacks_take_no_time(data: bytes) -> None:
    begun = time.monotonic()
    with suppress(IngestError):
        parse_xml(data)
    assert time.monotonic() - begun < 1


def test_names_without_their_namespace() -> None:
    root = parse_xml(b'<n:r xmlns:n="urn:n"><n:item/><item xmlns="urn:o"/><other/></n:r>')
    assert local_name(root) == "r"
    assert [local_name(element) for element in iter_local(root, "item", "r")] == ["r", "item", "item"]


def is_read_or_said(data: bytes) -> bool:
    """Tell whether *data* gives a tree, or a sentence for the reader."""
    try:
        parse_xml(data)
    except IngestError as error:
        return str(error).endswith(".")
    return True


@given(st.text(max_size=200))
def test_any_text_is_a_tree_or_a_sentence(text: str) -> None:
    assert is_read_or_said(f"<a>{text}</a>".encode("utf-8", "replace"))


@given(st.binary(max_size=200))
def test_any_bytes_are_a_tree_or_a_sentence(data: bytes) -> None:
    assert is_read_or_said(data)
