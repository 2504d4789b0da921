"""Deciding who carries a story."""

from __future__ import annotations

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from newsroom import families
from newsroom.models import Article, Kinship, Reader
from tests.conftest import StoryMaker
from tests.html import assert_valid_html
from tests.newsroom.test_families import PARAGRAPHS


@pytest.fixture
def story(make_story: StoryMaker) -> Article:
    return make_story(*PARAGRAPHS, headline="Ferry to stop", publication="Coast Wire")


@pytest.fixture
def carrier(make_story: StoryMaker, story: Article) -> Article:
    return make_story(*PARAGRAPHS[:3], headline="Linnet comes back", publication="Estmere Courier")


def address(story: Article) -> str:
    return f"{story.get_absolute_url()}family/"


def decide(client: Client, story: Article, other: str, decision: str) -> str:
    answer = client.post(address(story), {"other": other, "decision": decision}, follow=True)
    assert_valid_html(html := answer.content.decode())
    return html


def test_a_proposal_is_confirmed_parted_and_opened_again(as_ben: Client, story: Article, carrier: Article) -> None:
    html = as_ben.get(address(story)).content.decode()
    assert_valid_html(html)
    assert "May be the same story" in html
    assert "100 % of the shorter text is in both" in html
    assert "is the same story" in decide(as_ben, story, carrier.slug, "same")
    assert "Carried by 2" in as_ben.get(story.get_absolute_url()).content.decode()
    assert "is another story" in decide(as_ben, story, carrier.slug, "other")
    assert "is open again" in decide(as_ben, story, carrier.slug, "open")
    assert "Carried elsewhere?" in as_ben.get(carrier.get_absolute_url()).content.decode()


def test_what_makes_no_sense_changes_nothing(as_ben: Client, story: Article, carrier: Article) -> None:
    decide(as_ben, story, carrier.slug, "rubbish")
    assert as_ben.post(address(story), {"other": story.slug, "decision": "same"}).status_code == 404
    assert as_ben.post(address(story), {"other": "nothing", "decision": "same"}).status_code == 404
    assert Kinship.objects.get().state == "proposed"


def test_strangers_wrong_stories_and_methods(client: Client, as_ben: Client, story: Article) -> None:
    assert "login" in client.get(address(story))["Location"]
    assert as_ben.get("/articles/nothing/family/").status_code == 404
    assert as_ben.put(address(story)).status_code == 405


def test_the_number_of_queries_does_not_grow(
    as_ben: Client,
    story: Article,
    make_story: StoryMaker,
    ana: Reader,
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    for number in range(3):
        other = make_story(*PARAGRAPHS, f"A last paragraph that only paper number {number} has.")
    families.decide(story, other, True, ana)
    with django_assert_num_queries(4):
        as_ben.get(address(story))
