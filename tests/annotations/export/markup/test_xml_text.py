"""Words as XML holds them, judged by a parser."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from annotations.export.markup.xml_text import address, element, language, legal, text, worded


@given(st.text())
def test_words_survive_as_text_and_as_an_attribute(words: str) -> None:
    read = etree.fromstring(element("a", text(words), b=words or "-"))
    assert (read.text or "") == legal(words)
    assert read.get("b") == legal(words or "-")
    assert len(legal(words)) == len(words)


def test_elements_leave_out_what_is_empty() -> None:
    assert element("a", xml_id="x", from_="#1", to="") == '<a xml:id="x" from="#1"/>'
    assert worded("a", "") == ""
    assert element("a", worded("b", "1 < 2")) == "<a><b>1 &lt; 2</b></a>"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("https://a.example/b?c=1&d=%20#e", "https://a.example/b?c=1&d=%20#e"),
        ('https://a.example/a b"<{é}>%zz#f#g', "https://a.example/a%20b%22%3C%7B%C3%A9%7D%3E%25zz#f%23g"),
    ],
)
def test_addresses(href: str, expected: str) -> None:
    assert address(href) == expected


@pytest.mark.parametrize(("tag", "expected"), [("en-GB", "en-GB"), ("zh-Hant", "zh-Hant"), ("no way", ""), ("", "")])
def test_languages(tag: str, expected: str) -> None:
    assert language(tag) == expected
