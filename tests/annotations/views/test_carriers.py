"""What one publication's copy of a story has that another's has not."""

from __future__ import annotations

import re

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from newsroom.models import Article
from tests.conftest import StoryMaker
from tests.html import assert_valid_html
from tests.newsroom.test_families import PARAGRAPHS


def carried(make_story: StoryMaker) -> tuple[Article, Article]:
    changed = PARAGRAPHS[1].replace("eleven", "twelve")
    return make_story(*PARAGRAPHS, headline="Ferry to stop"), make_story(PARAGRAPHS[0], changed, headline="Back")


def test_cuts_and_changes_are_shown(as_ben: Client, make_story: StoryMaker) -> None:
    one, other = carried(make_story)
    html = as_ben.get(f"{one.get_absolute_url()}family/{other.slug}/").content.decode()
    assert_valid_html(html)
    assert "Paragraph removed" in html
    assert re.search(r"<del\b[^>]*>.*eleven.*</del>", html)
    assert f'href="{other.get_absolute_url()}#p2"' in html


def test_two_that_read_the_same(as_ben: Client, make_story: StoryMaker) -> None:
    one, other = make_story(*PARAGRAPHS), make_story(*PARAGRAPHS)
    assert "The two read the same." in as_ben.get(f"{one.get_absolute_url()}family/{other.slug}/").content.decode()


def test_strangers_wrong_stories_and_methods(client: Client, as_ben: Client, make_story: StoryMaker) -> None:
    one, other = carried(make_story)
    address = f"{one.get_absolute_url()}family/{other.slug}/"
    assert "login" in client.get(address)["Location"]
    assert as_ben.get(f"{one.get_absolute_url()}family/nothing/").status_code == 404
    assert as_ben.get(f"{one.get_absolute_url()}family/{one.slug}/").status_code == 404
    assert as_ben.post(address).status_code == 405


def test_queries(as_ben: Client, make_story: StoryMaker, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    one, other = carried(make_story)
    with django_assert_num_queries(8):
        as_ben.get(f"{one.get_absolute_url()}family/{other.slug}/")
