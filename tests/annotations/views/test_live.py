"""What an open page asks, and what it is told."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from annotations.views import live
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker

HTMX = {"HX-Request": "true"}
QUERIES = 9
"""Session, reader, story, what changed, and the parts of the page: paragraphs, mentions, highlights, notes and
attributions."""


def ask(client: Client, story: Article, revision: int | None = None, at: str = "") -> str:
    at = at or str(timezone.now().timestamp())
    url = reverse("live", args=[story.slug])
    response = client.get(url, {"at": at, "revision": revision or story.newest.pk}, headers=HTMX)
    assert response.status_code in {200, 204}
    return response.content.decode()


def test_nothing_new_is_nothing_to_show(as_ana: Client, story: Article) -> None:
    assert ask(as_ana, story) == ""


def test_a_shared_mark_comes_with_the_time_to_ask_from(as_ben: Client, story: Article, mark: MarkMaker) -> None:
    row = mark(story, "The ferry", audience="everyone")
    answer = ask(as_ben, story)
    assert 'id="live"' in answer
    assert f'data-marks="{row.pk}"' in answer
    assert 'id="text-p2"' not in answer


def test_a_private_mark_does_not(as_ben: Client, story: Article, mark: MarkMaker) -> None:
    mark(story, "The ferry")
    assert ask(as_ben, story) == ""


def test_a_page_of_an_older_version_is_told_so(as_ana: Client, story: Article) -> None:
    answer = ask(as_ana, story, revision=story.newest.pk + 1)
    assert "new version" in answer
    assert "<mark" not in answer


@pytest.mark.parametrize("rubbish", ["x", "nan", "1e999", "-1e30", "-62135596800", "9" * 400])
def test_rubbish_for_a_time_shows_the_last_day(as_ana: Client, story: Article, mark: MarkMaker, rubbish: str) -> None:
    mark(story, "The ferry")
    assert "<mark" in ask(as_ana, story, at=rubbish)


@pytest.mark.parametrize("name", ["live", "live_stream"])
def test_the_five_questions(signed_out: Client, as_ana: Client, story: Article, name: str) -> None:
    url = reverse(name, args=[story.slug])
    assert signed_out.get(url).status_code == 302
    assert as_ana.get(reverse(name, args=["nowhere"])).status_code == 404
    assert as_ana.post(url).status_code == 405


def test_without_htmx_it_leads_to_the_story(as_ana: Client, story: Article) -> None:
    response = as_ana.get(reverse("live", args=[story.slug]))
    assert response.headers["Location"] == story.get_absolute_url()


def test_more_marks_cost_no_more_queries(
    as_ana: Client, story: Article, mark: MarkMaker, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for words in ("The", "ferry", "stopped", "Nobody", "said", "why"):
        mark(story, words)
    with django_assert_num_queries(QUERIES):
        assert "<mark" in ask(as_ana, story)


@pytest.fixture
def no_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(live.listener, "begin", lambda: None)


@pytest.mark.django_db(transaction=True)
def test_the_stream_says_that_something_changed(
    as_ana: Client, ana: Reader, story: Article, no_thread: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT", 0.01)
    response = as_ana.get(reverse("live_stream", args=[story.slug]))
    assert response.headers["Content-Type"] == "text/event-stream"
    events: Iterator[bytes] = iter(response.streaming_content)  # type: ignore[attr-defined]
    assert next(events).startswith(b"retry:")
    assert next(events) == b": still here\n\n"
    live.rooms.tell(story.pk, ana.pk, shared=False)
    assert next(events) == b"event: changed\ndata:\n\n"
    response.close()
    assert not live.rooms._visitors


@pytest.mark.django_db(transaction=True)
def test_a_page_too_many_is_turned_away_and_a_closed_one_makes_room(
    as_ana: Client, story: Article, no_thread: None, settings: object
) -> None:
    settings.STREAMS = 1  # type: ignore[attr-defined]
    url = reverse("live_stream", args=[story.slug])
    first = as_ana.get(url)
    assert as_ana.get(url).status_code == 503
    first.close()
    last = as_ana.get(url)
    assert last.status_code == 200
    last.close()
