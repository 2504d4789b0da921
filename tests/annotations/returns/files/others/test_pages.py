"""Annotations of several pages in one file."""

from __future__ import annotations

import pytest

from annotations.returns.files.others.pages import on_one_page, same_page
from annotations.returns.files.returned import Comment

HERE, THERE = "https://courier.example/ferry", "https://log.example/2"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (HERE, "http://www.courier.example/ferry/?from=mail#p3", True),
        (HERE, THERE, False),
        (HERE, "https://courier.example/ferry/2", False),
        ("http://[", "http://[", True),
        ("http://[", HERE, False),
    ],
)
def test_what_makes_a_page_another(one: str, other: str, same: bool) -> None:
    assert same_page(one, other) is same


def test_replies_go_with_what_they_answer() -> None:
    comments = [
        Comment("a", "", ""),
        Comment("b", "", ""),
        Comment("c", "", "", reply_to="b"),
        Comment("d", "", "", on="b"),
    ]
    kept, page, sentences = on_one_page(comments, {"a": HERE, "b": THERE}, HERE)
    assert ([each.id for each in kept], page) == (["a"], HERE)
    assert sentences == ["3 annotations are on other pages, and were left out."]


def test_where_nothing_is_on_the_wanted_page_the_fullest_is_taken() -> None:
    kept, page, sentences = on_one_page([Comment("a", "", "")], {"a": THERE}, HERE)
    assert (len(kept), page, sentences) == (1, THERE, [])


def test_without_addresses_all_are_taken() -> None:
    assert on_one_page([Comment("a", "", "")], {}) == ([Comment("a", "", "")], "", [])
