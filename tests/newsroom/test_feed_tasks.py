"""Polling feeds in the background."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from newsroom import feed_tasks
from newsroom.feed_tasks import ask_for_poll, bring_item, poll_due, poll_feed, queue_due, wait_for_due
from newsroom.feeds.following import pause
from newsroom.models import Article, Feed, FeedItem, Import
from tests.newsroom.feed_site import Offered, feed_at, offer
from tests.newsroom.news_site import NewsSite
from tests.worker import run_worker

State = Feed.State
pytestmark = pytest.mark.django_db


@pytest.fixture
def feed(site: NewsSite) -> Feed:
    offer(site, Offered("Ferry"), Offered("Pier", "<p>The pier of Marrow Bay is to be mended.</p>"))
    return feed_at(site)


def queued(task: object) -> list[DBTaskResult]:
    rows = DBTaskResult.objects.filter(task_path=task.module_path, status="READY")  # type: ignore[attr-defined]
    return list(rows.order_by("run_after", "enqueued_at"))


def test_a_poll_is_queued_once(feed: Feed) -> None:
    ask_for_poll(feed)
    ask_for_poll(feed)
    assert len(queued(poll_feed)) == 1


def test_one_task_waits_for_what_is_due_and_a_paused_feed_is_not(feed: Feed) -> None:
    wait_for_due()
    wait_for_due()
    assert len(queued(poll_due)) == 1
    pause(feed, True)
    queue_due()
    assert not queued(poll_feed)
    pause(feed, False)
    queue_due()
    assert len(queued(poll_feed)) == 1


def test_what_stopped_is_queued_again(feed: Feed) -> None:
    long_ago = timezone.now() - timedelta(hours=2)
    stuck = Import.objects.create(kind="fragment", state=Import.State.RUNNING)
    Import.objects.update(changed_at=long_ago)
    item = FeedItem.objects.create(feed=feed, identifier="one", brought_by=stuck)
    Feed.objects.update(state=State.RUNNING)
    poll_due.call()
    assert Feed.objects.get().state == State.WAITING
    assert len(queued(poll_feed)) == 1
    assert not queued(bring_item)  # waits since now; after another hour somebody must have forgotten it
    Import.objects.update(changed_at=long_ago)
    queue_due()
    assert [row.args_kwargs["args"] for row in queued(bring_item)] == [[item.pk]]


def test_items_of_one_host_come_one_after_the_other(site: NewsSite) -> None:
    offer(site, Offered("Ferry", path="/a"), Offered("Pier", path="/b"))
    ask_for_poll(feed_at(site, reads=Feed.Reads.PAGE))
    poll_feed.call(Feed.objects.get().pk)
    first, second = queued(bring_item)
    assert second.run_after - first.enqueued_at > feed_tasks.PAUSE - timedelta(seconds=1)


@pytest.mark.django_db(transaction=True)
def test_the_worker_polls_and_brings_in(feed: Feed) -> None:
    ask_for_poll(feed)
    run_worker()
    assert {item.article for item in FeedItem.objects.select_related("article")} == set(Article.objects.all())
    assert Article.objects.count() == 2
    assert queued(poll_due)


def test_the_command_fails_when_a_feed_could_not_be_read(feed: Feed) -> None:
    Feed.objects.filter(pk=feed.pk).update(url="http://127.0.0.1:1/gone")
    with pytest.raises(CommandError, match="1 feed could not be read") as failed:
        call_command("poll_feeds", "--all")
    assert failed.value.returncode == 1


def test_the_command_tells_of_each_feed_and_item(feed: Feed, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("poll_feeds", "--due")
    said = capsys.readouterr().out
    assert "  Ferry: /articles/ferry/" in said
    assert "Port Ansell Post: news: It had 2 new items." in said
    call_command("poll_feeds", "--due")
    assert not capsys.readouterr().out
    with pytest.raises(CommandError, match="no feed 999"):
        call_command("poll_feeds", "999")
