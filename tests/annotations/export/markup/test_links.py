"""Links that any reader of copies can read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.export.markup.links import valid, with_links


@pytest.mark.parametrize(
    ("url", "made"),
    [
        ("https://pier.example/a?b=1&c=2#d", "https://pier.example/a?b=1&c=2#d"),
        ("https://pier.example/a b|ö%", "https://pier.example/a%20b%7C%C3%B6%25"),
        ("https://pier.example/[1]#a#b", "https://pier.example/%5B1%5D#a%23b"),
        ("http://[::1", ""),
        ("https://", ""),
        ("https://pier.example:port/", ""),
        ("https://xn--a.example/", ""),
        ("https://a..example/", ""),
        ("javascript:alert(1)", ""),
        ("mailto:", ""),
        ("mailto:desk@pier.example", "mailto:desk@pier.example"),
    ],
)
def test_addresses_are_valid_or_none(url: str, made: str) -> None:
    assert valid(url) == made


@given(st.text("htps:/.?#[]@%aé1 \t\x00\\", max_size=40))
def test_what_is_valid_stays_as_it_is(url: str) -> None:
    assert valid(valid(url)) == valid(url)


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ('<a rel="nofollow noopener">a</a>', "<a>a</a>"),
        ('<a class="x" href="http://:1/" rel="y">a</a>', "<a>a</a>"),
        ('<a href="https://a.example/?b=1&amp;c=|" rel="y">a</a>',
         '<a href="https://a.example/?b=1&amp;c=%7C" rel="y">a</a>'),
        ('<a title="b" href="#p1">a</a>', '<a title="b" href="in#p1">a</a>'),
        ("<abbr>a</abbr>", "<abbr>a</abbr>"),
    ],
)  # fmt: skip
def test_links_are_valid_or_words(html: str, linked: str) -> None:
    assert with_links(html, lambda target: f"in{target}") == linked
