"""Pictures that come along, and pictures that are fetched."""

from __future__ import annotations

import io

import pytest
from lxml import html as lxml_html
from PIL import Image as Pillow

from newsroom.ingest.errors import FetchFailed
from newsroom.ingest.fetch import Fetched
from newsroom.ingest.pictures import MAX_PICTURES, fetch_pictures, is_picture, lift_embedded


def _encoded() -> bytes:
    out = io.BytesIO()
    Pillow.new("L", (2, 2)).save(out, format="PNG")
    return out.getvalue()


PICTURE = _encoded()


def _web(src: str, *, max_bytes: int, seconds: float) -> Fetched:
    """Stand in for the web: an address names what it answers."""
    assert max_bytes > 0
    assert seconds > 0
    if "missing" in src:
        raise FetchFailed("gone")
    return Fetched(b"<html>" if "page" in src else PICTURE, src, "image/png")


def test_what_fails_or_is_no_picture_is_left_out() -> None:
    sources = ["https://a.example/1.png", "https://a.example/missing.png", "https://a.example/page", "cid:x"]
    assert fetch_pictures(sources, get=_web) == {"https://a.example/1.png": PICTURE}


def test_whatever_one_picture_breaks_the_others_come() -> None:
    def web(src: str, *, max_bytes: int, seconds: float) -> Fetched:
        if "odd" in src:
            raise OverflowError("of a date in a header")
        return _web(src, max_bytes=max_bytes, seconds=seconds)

    sources = ["https://a.example/odd.png", "https://a.example/1.png"]
    assert fetch_pictures(sources, get=web) == {"https://a.example/1.png": PICTURE}


@pytest.mark.parametrize("data", [b"", b"<svg/>", b"GIF89a", PICTURE[:20]])
def test_what_a_picture_is_its_own_bytes_say(data: bytes) -> None:
    assert is_picture(PICTURE)
    assert not is_picture(data)


def test_only_so_many_are_fetched() -> None:
    assert len(fetch_pictures([f"https://a.example/{n}.png" for n in range(50)], get=_web)) == MAX_PICTURES


def test_embedded_pictures_get_a_short_address() -> None:
    root = lxml_html.fromstring('<p><img src="data:image/png;base64,aGk="><img src="data:image/svg+xml,%3Csvg%3E"></p>')
    found = lift_embedded(root)
    assert sorted(found.values()) == [b"<svg>", b"hi"]
    assert [image.get("src") for image in root.iter("img")] == list(found)


def test_broken_data_is_no_picture() -> None:
    assert lift_embedded(lxml_html.fromstring('<p><img src="data:image/png;base64,%%%"></p>')) == {}
