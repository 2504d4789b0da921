"""The table of contents."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from annotations.export.epub.book import Book, Document, Heading
from annotations.export.epub.nav import nav
from tests.annotations.export.epub.test_package import METADATA


def contents(levels: Sequence[int]) -> etree._Element:
    headings = [Heading(f"p{n}", f"Heading <{n}>", level) for n, level in enumerate(levels)]
    book = Book(METADATA, "", "", [Document("part-1", "", "", "en", headings=headings)], [], "p0")
    body = nav(book).body.replace("epub:type", "type")
    return etree.fromstring(f"<body>{body}</body>")


@pytest.mark.parametrize(
    ("levels", "depths"),
    [([1, 2, 3, 2], [1, 2, 3, 2]), ([1, 3, 3, 2], [1, 2, 2, 2]), ([2, 1, 1], [1, 1, 1]), ([1, 4, 2, 3], [1, 2, 2, 3])],
)
def test_levels_that_are_left_out_make_no_empty_lists(levels: list[int], depths: list[int]) -> None:
    links = contents(levels).xpath("//nav[@type='toc']//a")
    assert [len(link.xpath("ancestor::ol")) for link in links] == depths


@given(st.lists(st.integers(1, 4), min_size=1, max_size=30))
def test_each_heading_is_there_once_in_order(levels: list[int]) -> None:
    tree = contents(levels)
    assert tree.xpath("//nav[@type='toc']//a/@href") == [f"#p{n}" for n in range(len(levels))]
    assert all(item[0].tag == "a" for item in tree.xpath("//li"))
