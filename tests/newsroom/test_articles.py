"""Storing stories."""

from collections.abc import Callable

import pytest

from newsroom.articles import story_at
from newsroom.models import Article


def test_paragraphs_stand_off_one_text(make_story: Callable[..., Article]) -> None:
    revision = make_story("One.", "Two, three.").current
    assert revision is not None
    assert revision.text == "One.\nTwo, three."
    assert [revision.text[p.start : p.end] for p in revision.paragraphs.all()] == ["One.", "Two, three."]


def test_two_stories_of_one_headline_have_two_addresses(make_story: Callable[..., Article]) -> None:
    assert [make_story(headline="Ferry stops").slug for _ in range(3)] == [
        "ferry-stops",
        "ferry-stops-2",
        "ferry-stops-3",
    ]


def test_a_headline_in_another_script_has_an_address(make_story: Callable[..., Article]) -> None:
    assert make_story(headline="渡し船が止まる").slug == "story"


def test_no_story_takes_the_address_of_the_add_page(make_story: Callable[..., Article]) -> None:
    assert make_story(headline="New").slug == "new-2"


@pytest.mark.parametrize(
    ("address", "is_found"),
    [
        ("https://example.org/news/ferry", True),
        ("http://example.org/news/ferry/", True),
        ("https://example.org/news/ferry#comments", True),
        ("https://example.org/news/ferry?page=2", False),
        ("https://example.org/news/ferry-2", False),
        ("https://example.org/", False),
        ("", False),
    ],
)
def test_a_story_is_found_by_the_address_of_its_page(
    make_story: Callable[..., Article], address: str, is_found: bool
) -> None:
    story = make_story(canonical_url="https://example.org/news/ferry")
    make_story("Other.", canonical_url="https://example.org/")
    make_story("Others.")
    assert story_at(address) == (story if is_found else None)
