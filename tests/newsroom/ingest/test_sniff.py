"""What a source is, told by its bytes, and what cannot be read at all."""

from __future__ import annotations

import pytest

from newsroom.ingest.errors import NotOneStory, NotText
from newsroom.ingest.sniff import sniff, sniff_one
from tests.newsroom import ferry

HTML, TEXT = ferry.HTML.encode(), ferry.TEXT.encode()


@pytest.mark.parametrize(
    ("data", "name", "media_type", "kind"),
    [
        (TEXT, "", "", "text"),
        (HTML, "", "", "html"),
        (HTML, "", "text/plain", "text"),
        (TEXT, "", "text/html", "html"),
        (b"%PDF-1.7\n", "story.html", "text/html", "pdf"),
        (b'<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "", "text/html", "feed"),
        (b'<?xml version="1.0"?><opml version="2.0"><body/></opml>', "", "", "opml"),
        (b"https://estmere.example/a\nhttps://estmere.example/b\n", "", "", "list"),
    ],
)
def test_bytes_tell_before_names_and_media_types(data: bytes, name: str, media_type: str, kind: str) -> None:
    assert sniff(data, name, media_type) == kind


@pytest.mark.parametrize(
    ("data", "what", "way"),
    [
        (b"\xd0\xcf\x11\xe0", "old Word file", "save it as .docx"),
        (b"{\\rtf1 Ferry}", "rich text", "save it as .docx"),
        (b"\x89PNG\r\n", "a picture", "Paste the story"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "a picture", "give the address"),
        (b"\0\0\0\x1cftypisom", "a video", "Paste the story"),
        (b"ID3\x04", "a recording", "Paste the story"),
        (b"\x1f\x8b\x08", "compressed", "Unpack it"),
        (b"\0" * 60 + b"BOOKMOBI", "for Kindles", "EPUB"),
    ],
)
def test_what_is_of_no_kind_says_what_to_do(data: bytes, what: str, way: str) -> None:
    with pytest.raises(NotText, match=what) as refused:
        sniff(data)
    assert way in str(refused.value)


def test_several_stories_are_not_one_and_are_not_lost() -> None:
    addresses = b"https://estmere.example/a\nhttps://estmere.example/b\n"
    with pytest.raises(NotOneStory, match="holds several stories") as refused:
        sniff_one(addresses)
    assert (refused.value.kind, refused.value.data) == ("list", addresses)
