"""The cover."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotations.export.epub.cover import HEIGHT, cover


def test_headline_publication_and_reader_are_on_it() -> None:
    words = "".join(etree.fromstring(cover("Ferry <Linnet> stops", "The Courier", ["by ana"])).itertext())
    assert words == "Ferry <Linnet> stopsThe CourierFerry <Linnet>stopsby ana"


@settings(max_examples=30)
@given(st.text(max_size=600))
def test_any_headline_fits(headline: str) -> None:
    tree = etree.fromstring(cover(headline, "", ["foot"]).encode())
    *lines, foot = [int(text.get("y")) for text in tree.iterfind("{*}text")]
    assert max(lines, default=0) < foot < HEIGHT
