"""Saved pages keep their address and their pictures, whatever saved them."""

import base64
import time
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.ingest import IngestedArticle, IngestError, Source, ingest
from newsroom.ingest.errors import SourceTooLarge
from newsroom.ingest.saved.address import saved_from
from newsroom.ingest.saved.mhtml import BrokenArchive, is_mhtml, read_mhtml_source
from newsroom.ingest.sniff import sniff_one
from tests.newsroom.ingest.saved.pages import TEXT, archive, page, picture


def read(data: bytes, name: str = "") -> IngestedArticle:
    return ingest(Source(sniff_one(data, name), data, name=name), fetch_pictures=False)


def shown(article: IngestedArticle) -> list[bytes | None]:
    return [article.pictures.get(block.picture.src) for block in article.paragraphs if block.picture]


@pytest.mark.parametrize(
    ("src", "location", "extra"),
    [
        ("/img/linnet.png", "https://news.example/img/linnet.png", ""),
        ("https://cdn.example/linnet.png", "https://cdn.example/linnet.png", ""),
        ("linnet.png", "linnet.png", ""),
        ("file:///C:/saved/linnet.png", "file:///C:/saved/linnet.png", ""),
        ("cid:linnet@saved", "x", "\r\nContent-ID: <linnet@saved>"),
    ],
)
def test_an_archive_brings_its_pictures(src: str, location: str, extra: str) -> None:
    data = archive(src, location, extra)
    assert sniff_one(data) == "mhtml"
    article = read(data)
    assert (article.headline, article.canonical_url) == ("Ferry stops at Marrow Bay", "https://news.example/ferry")
    assert [text for text in TEXT if text in {block.text for block in article.paragraphs}] == list(TEXT)
    assert shown(article) == [picture()]
    links = [inline.href for block in article.paragraphs for inline in block.inlines]
    assert links == ["https://news.example/later"]


def test_an_archive_of_a_local_page_has_no_address() -> None:
    article = read(archive("linnet.png", "linnet.png", page_at="file:///C:/ferry.html"))
    assert (article.canonical_url, shown(article)) == ("", [picture()])


def test_a_message_alone_is_a_page_too() -> None:
    data = b"MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Location: https://news.example/a\n\n"
    assert read(data + page("x.png").encode()).canonical_url == "https://news.example/a"


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<!-- saved from url=(0026)https://news.example/ferry -->", "https://news.example/ferry"),
        (
            "<!--\n Page saved with SingleFile \n url: https://news.example/f?a=1&amp;b=2 \n-->",
            "https://news.example/f?a=1&b=2",
        ),
        ("<!-- saved from url=(0014)about:internet -->", ""),
        ("<!-- saved from url=(0026)javascript:alert(1) -->", ""),
        ("", ""),
    ],
)
def test_a_page_may_say_where_it_was_saved(head: str, address: str) -> None:
    markup = page("linnet.png", head)
    assert saved_from(markup) == address
    article = read(markup.encode(), "ferry.html")
    assert article.canonical_url == address
    assert article.found_in.get("canonical_url") == ("file" if address else None)


def test_single_file_keeps_pictures_in_its_style_sheet() -> None:
    kept = f"data:image/png;base64,{base64.b64encode(picture()).decode()}"
    style = f'<style>:root{{--sf-img-3: url("{kept}");--sf-img-4: url("data:image/png;base64,AAAA")}}</style>'
    placeholder = 'data:image/svg+xml,<svg width=1></svg>" style="background-image:var(--sf-img-3)!important'
    assert shown(read((style + page(placeholder)).encode(), "ferry.html")) == [picture()]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x--\n", BrokenArchive),
        (b"--x\nContent-Type: multipart/mixed; boundary=x\n\n" * 40, SourceTooLarge),
        (b"MIME-Version: 1.0\nContent-Type: text/html\n\n" + b" " * 20_000_000, SourceTooLarge),
        (b"Content-Type: multipart/related; boundary=x\n\n" + b"--x\nA: b\n\n\n" * 3_000, SourceTooLarge),
    ],
)  # fmt: skip
def test_a_broken_archive_is_a_sentence(data: bytes, error: type[IngestError]) -> None:
    begun = time.monotonic()
    with pytest.raises(error) as raised:
        read_mhtml_source(Source("mhtml", data))
    assert str(raised.value).endswith(".")
    assert time.monotonic() - begun < 2


@pytest.mark.parametrize(
    "data", [b"", b"Subject: hello\n\nA letter.", b"<html>MIME-Version: 1.0 multipart/related", b"a: b"]
)
def test_what_is_no_archive(data: bytes) -> None:
    assert not is_mhtml(data, "")


@settings(max_examples=50)
@given(st.binary(max_size=300))
def test_any_bytes_are_an_archive_or_not(data: bytes) -> None:
    is_mhtml(data, "")
    with suppress(IngestError):
        read_mhtml_source(Source("mhtml", b"Content-Type: multipart/related; boundary=a\n\n--a\n" + data))
