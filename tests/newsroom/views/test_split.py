"""Telling two of one name apart on a page of its own."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from newsroom.corrections import merge
from newsroom.models import Article, Correction, Entity, Reader
from tests.conftest import StoryMaker
from tests.html import assert_valid_html
from tests.newsroom.tagged import make_entity, shown, tagged

ADDRESS = "/entities/port-ada-place/split/"


@pytest.fixture
def stories(plain_story: StoryMaker) -> list[Article]:
    make_entity("Port Ada")
    return [tagged(plain_story("Port Ada.", headline=f"Story {number}")) for number in range(3)]


def test_signed_out(signed_out: Client, stories: list[Article]) -> None:
    assert signed_out.post(ADDRESS).url.startswith("/accounts/login/")


def test_wrong_address_and_method(as_ana: Client, stories: list[Article]) -> None:
    assert as_ana.get("/entities/nowhere/split/").status_code == 404
    assert as_ana.delete(ADDRESS).status_code == 405


def test_the_stories_to_choose_from(as_ana: Client, stories: list[Article]) -> None:
    html = as_ana.get(ADDRESS).content.decode()
    assert_valid_html(html)
    assert html.index("Story 2") < html.index("Story 0")
    assert "Story 2" not in as_ana.get(f"{ADDRESS}?q=story+1").content.decode()
    assert "No story with this name has" in as_ana.get(f"{ADDRESS}?q=%00zzz").content.decode()


def test_told_apart_by_anybody(as_ben: Client, stories: list[Article]) -> None:
    response = as_ben.post(ADDRESS, {"name": "Port Ada", "stories": [stories[0].pk]}, follow=True)
    assert response.redirect_chain == [("/entities/port-ada/", 302)]
    html = response.content.decode()
    assert_valid_html(html)
    assert "Two are told apart now" in html
    assert "Port Ada is two of one name" in html
    assert 'Not the same: <a href="/entities/port-ada-place/">Port Ada</a>' in html
    assert 'Not the same: <a href="/entities/port-ada/">' in as_ben.get("/entities/port-ada-place/").content.decode()
    assert Entity.objects.filter(name="Port Ada").count() == 2


def test_undone_by_anybody(as_ana: Client, as_ben: Client, stories: list[Article]) -> None:
    as_ben.post(ADDRESS, {"name": "Ada Two", "stories": [stories[0].pk]})
    assert shown(stories[0]) == [("Port Ada", "Ada Two")]
    as_ana.post(f"/corrections/{Correction.objects.get().pk}/undo/")
    assert shown(stories[0]) == [("Port Ada", "Port Ada")]
    assert as_ana.get("/entities/ada-two/").url == "/entities/port-ada-place/"


def test_what_makes_no_sense_is_said_and_kept(as_ana: Client, stories: list[Article]) -> None:
    everything = [story.pk for story in stories]
    for data in (
        {},
        {"name": "Ada"},
        {"name": "", "stories": everything[:1]},
        {"name": "Ada", "stories": everything},
        {"name": "Ada", "stories": ["x", "0"]},
    ):
        response = as_ana.post(ADDRESS, data)
        html = response.content.decode()
        assert response.status_code == 422
        assert_valid_html(html)
        assert html.count(" checked") == len(set(data.get("stories", [])) & set(everything))
    assert Entity.objects.count() == 1


def test_sent_twice_makes_one(as_ana: Client, stories: list[Article]) -> None:
    data = {"name": "Ada Two", "stories": [stories[0].pk]}
    assert [as_ana.post(ADDRESS, data).status_code for _ in range(2)] == [302, 422]
    assert Correction.objects.count() == 1


def test_a_merged_entity_is_split_where_it_is_shown(as_ana: Client, stories: list[Article], ana: Reader) -> None:
    sound = make_entity("Marrow Sound")
    merge(Entity.objects.get(slug="port-ada-place"), sound, ana)
    assert as_ana.get(ADDRESS).url == "/entities/marrow-sound-place/split/"


@pytest.mark.parametrize("number", [1, 8])
def test_the_number_of_queries_is_fixed(
    as_ana: Client, stories: list[Article], plain_story: StoryMaker, number: int
) -> None:
    for _ in range(number):
        tagged(plain_story("Port Ada. " * number))
    with CaptureQueriesContext(connection) as asked:
        as_ana.get(ADDRESS)
    assert len(asked) == 5  # session, reader, entity, merged, stories
