"""Whether a story's page has changed, asked on its page; and following a story."""

from __future__ import annotations

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from newsroom.locks import Lock, at_work
from newsroom.models import Article, Check, Follow, Reader
from tests.conftest import StoryMaker
from tests.html import assert_valid_fragment, assert_valid_html
from tests.newsroom.news_site import PARAGRAPHS, NewsSite

HTMX = {"HX-Request": "true"}
Outcome, State = Check.Outcome, Check.State


@pytest.fixture
def ferry(site: NewsSite, ana: Reader) -> Article:
    site.has()
    return site.story(ana)


def address(story: Article, what: str = "check") -> str:
    return f"{story.get_absolute_url()}{what}/"


def page(client: Client, story: Article) -> str:
    html = client.get(story.get_absolute_url()).content.decode()
    assert_valid_html(html)
    return html


def poll(client: Client, story: Article, seen: str = "") -> HttpResponse:
    return client.get(address(story), {"seen": seen}, headers=HTMX)  # type: ignore[return-value]


@pytest.mark.usefixtures("tasks_at_once")
def test_a_reader_has_the_page_looked_at(as_ben: Client, ferry: Article, site: NewsSite) -> None:
    site.has(*PARAGRAPHS, "The mayor was pleased.")
    answer = as_ben.post(address(ferry))
    assert answer["Location"] == f"{ferry.get_absolute_url()}#page-check"
    html = page(as_ben, ferry)
    assert "The page has changed." in html
    assert f"{ferry.get_absolute_url()}revisions/1/2/" in html
    assert "The mayor was pleased." in html


def test_the_open_page_waits_for_the_answer(as_ana: Client, ferry: Article) -> None:
    waiting = as_ana.post(address(ferry), headers=HTMX).content.decode()
    assert_valid_fragment(waiting)
    assert "looking at the publisher’s page" in waiting
    assert poll(as_ana, ferry, "waiting").status_code == 204
    Check.objects.update(state=State.IDLE, outcome=Outcome.UNCHANGED, sentence="The page has not changed.")
    arrived = poll(as_ana, ferry, "waiting").content.decode()
    assert "The page has not changed." in arrived
    assert "data-hx-trigger" not in arrived


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"state": State.WAITING}, "looking at the publisher’s page"),
        ({"state": State.RUNNING}, "worker stopped"),
        ({"outcome": Outcome.HELD, "sentence": "Much shorter."}, "Look at both and decide"),
        ({"outcome": Outcome.FAILED, "sentence": "Error 500. Paste it."}, "Error 500. Paste it."),
        ({}, "Check for changes"),
    ],
)
def test_how_it_stands_is_a_sentence(as_ana: Client, ferry: Article, fields: dict[str, str], words: str) -> None:
    Check.objects.create(article=ferry, **fields)
    assert words in page(as_ana, ferry)


def test_a_look_that_is_under_way_is_shown_as_such(as_ana: Client, ferry: Article) -> None:
    Check.objects.create(article=ferry, state=State.RUNNING)
    with at_work(Lock.CHECKS, ferry.pk):
        assert "looking at the publisher’s page" in page(as_ana, ferry)


def test_a_story_is_followed_by_each_reader(as_ana: Client, as_ben: Client, ferry: Article, ana: Reader) -> None:
    followed = as_ana.post(address(ferry, "follow"), {"follow": "1"}, headers=HTMX).content.decode()
    assert 'aria-pressed="true"' in followed
    assert Follow.objects.get().reader == ana
    assert Check.objects.get().due_at > timezone.now()
    assert 'aria-pressed="false"' in page(as_ben, ferry)
    as_ana.post(address(ferry, "follow"), {"follow": "0"})
    assert not Follow.objects.exists()


def test_following_is_taken_back_from_its_message(as_ana: Client, ferry: Article) -> None:
    followed = as_ana.post(address(ferry, "follow"), {"follow": "1"}, headers={**HTMX, "HX-Target": "page-check"})
    assert '<input type="hidden" name="follow" value="0">' in followed.content.decode().partition('id="messages"')[2]
    undo = {"follow": "0", "undoing": "1"}
    undone = as_ana.post(address(ferry, "follow"), undo, headers=HTMX).content.decode()
    assert 'id="page-check" data-hx-swap-oob="true"' in undone
    assert "Redo" in undone
    assert not Follow.objects.exists()


def test_a_story_without_an_address_offers_nothing(as_ana: Client, make_story: StoryMaker) -> None:
    story = make_story()
    assert "Check for changes" not in page(as_ana, story)
    as_ana.post(address(story))
    as_ana.post(address(story, "follow"))
    assert not Check.objects.exists()
    assert not Follow.objects.exists()


def test_signed_out(signed_out: Client, ferry: Article) -> None:
    for what in ("check", "follow"):
        assert signed_out.post(address(ferry, what))["Location"].startswith("/accounts/login/")


def test_a_wrong_address_is_not_found(as_ana: Client) -> None:
    assert as_ana.post("/articles/nowhere/check/").status_code == 404
    assert as_ana.post("/articles/nowhere/follow/").status_code == 404


def test_a_wrong_method_is_refused(as_ana: Client, ferry: Article) -> None:
    assert as_ana.put(address(ferry)).status_code == 405
    assert as_ana.get(address(ferry, "follow")).status_code == 405


def test_queries(as_ana: Client, ferry: Article, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    Check.objects.create(article=ferry, state=State.WAITING)
    with django_assert_num_queries(4):  # session, reader, story, check
        poll(as_ana, ferry)


def test_the_story_costs_one_query_more_with_an_address(as_ana: Client, ferry: Article, make_story: StoryMaker) -> None:
    Check.objects.create(article=ferry, outcome=Outcome.UNCHANGED)
    counts = []
    for story in (ferry, make_story()):
        page(as_ana, story)  # the first time keeps that it was opened, too
        with CaptureQueriesContext(connection) as asked:
            page(as_ana, story)
        counts.append(len(asked))
    assert counts[0] - counts[1] == 1
    assert counts[0] <= 12
