"""The page of one feed, and what can be done with it."""

from __future__ import annotations

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from newsroom.feed_tasks import bring_item, poll_feed
from newsroom.models import Article, Feed, FeedItem, Import, Reader
from tests.html import assert_valid_html
from tests.newsroom.feed_site import feed_at
from tests.newsroom.news_site import NewsSite

pytestmark = pytest.mark.django_db


@pytest.fixture
def feed(site: NewsSite, ana: Reader) -> Feed:
    feed = feed_at(site, ana)
    Feed.objects.update(title="Post", folder="Estmere", well_at=timezone.now(), polled_at=timezone.now())
    feed.refresh_from_db()
    return feed


def listed(feed: Feed, name: str, **fields: object) -> FeedItem:
    return FeedItem.objects.create(
        feed=feed, identifier=name, headline=name, data=b"<p>The ferry Linnet stops at Marrow Bay.</p>", **fields
    )


def queued(task: object) -> int:
    return DBTaskResult.objects.filter(task_path=task.module_path).count()  # type: ignore[attr-defined]


def test_it_shows_each_item_with_its_story_or_a_way_to_bring_it_in(as_ben: Client, feed: Feed, story: Article) -> None:
    listed(feed, "Pier")
    listed(feed, "Ferry", article=story)
    failed = Import.objects.create(kind="url", state=Import.State.FAILED)
    listed(feed, "Lantern", brought_by=failed, sentence="The site answered with error 404.")
    html = as_ben.get(feed.get_absolute_url()).content.decode()
    assert_valid_html(html)
    assert f'href="{story.get_absolute_url()}"' in html
    assert "Bring in<span" in html
    assert "Try again<span" in html
    assert "The site answered with error 404." in html
    assert "2 items are listed and not brought in." in html


def test_an_item_is_brought_in_once(as_ben: Client, ben: Reader, feed: Feed) -> None:
    item = listed(feed, "Pier")
    for _ in range(2):
        answer = as_ben.post(f"/feeds/{feed.pk}/bring/", {"item": item.pk})
    item.refresh_from_db()
    assert item.brought_by
    assert (item.brought_by.reader, queued(bring_item)) == (ben, 1)
    assert "nothing left to bring in" in str(next(iter(get_messages(answer.wsgi_request))))


def test_all_are_brought_in_and_rubbish_is_none(as_ben: Client, feed: Feed) -> None:
    listed(feed, "Pier")
    listed(feed, "Ferry")
    as_ben.post(f"/feeds/{feed.pk}/bring/", {"item": ["x", "-1", "99999999", "9" * 30, "9" * 5000, "٣", "²"]})
    assert queued(bring_item) == 0
    as_ben.post(f"/feeds/{feed.pk}/bring/", {"all": 1})
    assert queued(bring_item) == 2


def test_an_item_of_another_feed_is_left_alone(as_ben: Client, feed: Feed, site: NewsSite) -> None:
    item = listed(feed_at(site, path="/other"), "Pier")
    as_ben.post(f"/feeds/{feed.pk}/bring/", {"item": item.pk})
    assert queued(bring_item) == 0


def test_settings_change_and_can_be_taken_back(as_ben: Client, feed: Feed) -> None:
    changed = {"title": "The Post", "folder": " Estmere /  Bay ", "reads": "text"}
    html = as_ben.post(feed.get_absolute_url(), changed, follow=True).content.decode()
    feed.refresh_from_db()
    assert (feed.title, feed.folder, feed.reads) == ("The Post", "Estmere / Bay", "text")
    assert 'name="title" value="Post"' in html


def test_settings_that_are_wrong_are_said(as_ben: Client, feed: Feed) -> None:
    answer = as_ben.post(feed.get_absolute_url(), {"title": "x" * 501})
    assert answer.status_code == 422
    assert "That title is too long." in answer.content.decode()


def test_polling_is_asked_for_and_the_page_waits(as_ben: Client, feed: Feed) -> None:
    html = as_ben.post(f"/feeds/{feed.pk}/poll/", follow=True).content.decode()
    assert_valid_html(html)
    assert "Newsroom is asking for this feed" in html
    assert queued(poll_feed) == 1
    part = {"HTTP_HX_REQUEST": "true"}
    state = f"/feeds/{feed.pk}/state/"
    assert as_ben.get(state, {"seen": "waiting-0"}, **part).status_code == 204
    listed(feed, "Pier")
    fresh = as_ben.get(state, {"seen": ""}, **part).content.decode()
    assert "asking for this feed" in fresh
    assert "Pier" in fresh
    Feed.objects.update(state=Feed.State.IDLE)
    assert as_ben.get(state, **part)["HX-Refresh"] == "true"
    assert as_ben.get(state).status_code == 302


def test_a_pause_can_be_taken_back(as_ben: Client, feed: Feed) -> None:
    html = as_ben.post(f"/feeds/{feed.pk}/pause/", {"paused": 1}, follow=True).content.decode()
    assert "is paused" in html
    assert Feed.objects.get().paused
    as_ben.post(f"/feeds/{feed.pk}/pause/", {"paused": 0})
    assert not Feed.objects.get().paused


def test_who_added_it_may_leave_it_and_follow_it_again(as_ana: Client, feed: Feed, story: Article) -> None:
    listed(feed, "Ferry", article=story)
    html = as_ana.post(f"/feeds/{feed.pk}/leave/", follow=True).content.decode()
    assert not Feed.objects.exists()
    assert Article.objects.exists()
    assert f'name="feed" value="{feed.url}"' in html
    as_ana.post("/feeds/", {"feed": feed.url, "title": "Post", "folder": "Estmere", "reads": "text", "undoing": 1})
    again = Feed.objects.get()
    assert (again.url, again.title, again.folder, again.reads) == (feed.url, "Post", "Estmere", "text")


def test_nobody_else_may_leave_it_but_staff(as_ben: Client, ben: Reader, feed: Feed) -> None:
    assert "Follow no more" not in as_ben.get(feed.get_absolute_url()).content.decode()
    assert as_ben.post(f"/feeds/{feed.pk}/leave/").status_code == 403
    Reader.objects.filter(pk=ben.pk).update(is_staff=True)
    assert as_ben.post(f"/feeds/{feed.pk}/leave/").status_code == 302
    assert not Feed.objects.exists()


def test_its_stories_in_the_library(as_ben: Client, feed: Feed, make_story: object) -> None:
    listed(feed, "Ferry", article=make_story("One.", headline="Ferry"))  # type: ignore[operator]
    make_story("Two.", headline="Pier")  # type: ignore[operator]
    html = as_ben.get("/", {"feed": feed.pk}).content.decode()
    assert "Ferry</a>" in html
    assert "Pier</a>" not in html
    assert "Post" in html
    assert as_ben.get("/", {"feed": "rubbish"}).status_code == 200


def test_the_number_of_queries_does_not_depend_on_the_items(
    as_ana: Client, feed: Feed, story: Article, django_assert_num_queries: object
) -> None:
    for n in range(20):
        listed(feed, str(n), article=story if n % 2 else None)
    with django_assert_num_queries(7):  # type: ignore[operator]
        as_ana.get(feed.get_absolute_url())


@pytest.mark.parametrize("page", ["", "?page=2", "?page=x", "?page=99999999999"])
def test_any_page_answers(as_ana: Client, feed: Feed, page: str) -> None:
    assert as_ana.get(feed.get_absolute_url() + page).status_code == 200


ACTS = ["poll", "pause", "bring", "leave"]


@pytest.mark.parametrize("act", ["", "state/", *(f"{act}/" for act in ACTS)])
def test_signed_out_and_wrong_id(signed_out: Client, as_ana: Client, feed: Feed, act: str) -> None:
    ask = signed_out.get if act in ("", "state/") else signed_out.post
    assert ask(f"/feeds/{feed.pk}/{act}").status_code == 302
    ask = as_ana.get if act in ("", "state/") else as_ana.post
    assert ask(f"/feeds/{feed.pk + 1}/{act}").status_code == 404


@pytest.mark.parametrize("act", ACTS)
def test_wrong_method(as_ana: Client, feed: Feed, act: str) -> None:
    assert as_ana.get(f"/feeds/{feed.pk}/{act}/").status_code == 405
    assert as_ana.put(f"/feeds/{feed.pk}/").status_code == 405
