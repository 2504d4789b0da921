"""Tags in the form in which note-taking apps read them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.export.markup.hashtags import hashtags


@pytest.mark.parametrize(
    ("tag", "hashtag"),
    [
        ("ferry", "ferry"),
        ("sea  wall – north", "sea-wall-north"),
        ("Fähre", "Fähre"),
        ("fares/2026", "fares/2026"),
        ("2026", "_2026"),
        ("2026-27", "2026-27"),
        ("who pays?", "who-pays"),
        ("渡轮", "渡轮"),
        ("\N{SHIP}", "\N{SHIP}"),
    ],
)
def test_a_tag_becomes_a_hashtag(tag: str, hashtag: str) -> None:
    assert hashtags([tag]) == [hashtag]


def test_each_is_there_once_as_it_comes_first() -> None:
    assert hashtags(["Sea wall", "ferry", "sea-wall", "?!"]) == ["Sea-wall", "ferry"]


@given(st.lists(st.text(max_size=10), max_size=5))
def test_nothing_in_a_hashtag_ends_it(tags: list[str]) -> None:
    for tag in hashtags(tags):
        assert not re.search(r"[\s#,.;:!?()\[\]{}<>\"'`*\\|]", tag)
        assert not tag.isdigit()
