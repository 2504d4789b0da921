"""What no markup can hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from annotations.export.markup.characters import markable

BMP = st.characters(max_codepoint=0xFFFF, exclude_characters="<&", exclude_categories=())


@given(st.text(BMP))
def test_whatever_is_left_is_xml(text: str) -> None:
    etree.fromstring(f"<p>{markable(text)}</p>".encode())


def test_readable_characters_stay() -> None:
    text = "a\t\n\u00a0é“”🚢👩‍👩‍👧 العبّارة\u200f\ufffd"
    assert markable(text) == text
    assert markable("a\x00b\x0cc\x85d\ud83de\ufffff") == "abcdef"
