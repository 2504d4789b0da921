"""Looking at stories' pages in the background."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from newsroom.check_tasks import ask_for_check, check_due, check_page, follow_story, queue_due, wait_for_due
from newsroom.checking.follows import unfollow
from newsroom.models import Article, Check, Reader, Revision
from newsroom.tasks import recognise_text
from tests.newsroom.news_site import PARAGRAPHS, NewsSite
from tests.worker import run_worker

State = Check.State


@pytest.fixture
def ferry(site: NewsSite, ana: Reader) -> Article:
    site.has()
    return site.story(ana)


def queued(task: object) -> list[DBTaskResult]:
    rows = DBTaskResult.objects.filter(task_path=task.module_path, status="READY")  # type: ignore[attr-defined]
    return list(rows.order_by("run_after"))


def make_due(at: timedelta = timedelta(0)) -> None:
    Check.objects.update(due_at=timezone.now() + at)


def test_a_look_is_queued_once(ferry: Article, ana: Reader) -> None:
    ask_for_check(ferry, ana)
    ask_for_check(ferry, ana)
    assert [row.args_kwargs["args"] for row in queued(check_page)] == [[ferry.pk]]


def test_a_new_text_waits_for_its_recognition(ferry: Article, ana: Reader, site: NewsSite) -> None:
    Revision.objects.update(recognition=Revision.Recognition.DONE)
    site.has(*PARAGRAPHS, "The mayor was pleased.")
    ask_for_check(ferry, ana)
    check_page.call(ferry.pk)
    newest = Article.objects.with_current().get().newest
    assert [row.args_kwargs["args"] for row in queued(recognise_text)] == [[newest.pk]]


def test_one_task_waits_for_the_story_that_is_due_first(ferry: Article, ana: Reader, ben: Reader) -> None:
    follow_story(ferry, ana)
    follow_story(ferry, ben)
    [waiting] = queued(check_due)
    assert waiting.run_after == Check.objects.get().due_at
    make_due(timedelta(minutes=1))
    wait_for_due()
    [sooner] = queued(check_due)
    assert sooner.run_after == Check.objects.get().due_at


def test_what_is_due_is_queued_and_what_nobody_follows_is_not(ferry: Article, ana: Reader) -> None:
    follow_story(ferry, ana)
    queue_due()
    assert not queued(check_page)
    make_due()
    queue_due()
    queue_due()
    assert len(queued(check_page)) == 1
    unfollow(ferry, ana)
    DBTaskResult.objects.all().delete()
    Check.objects.update(state=State.IDLE)
    make_due()
    queue_due()
    assert not DBTaskResult.objects.exists()


def test_what_stopped_is_queued_again(ferry: Article, ana: Reader) -> None:
    follow_story(ferry, ana)
    Check.objects.update(state=State.RUNNING)
    check_due.call()
    assert len(queued(check_page)) == 1
    assert Check.objects.get().state == State.WAITING


def test_a_busy_host_is_asked_later(
    ferry: Article, ana: Reader, site: NewsSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.hosts.PAUSE", timedelta(seconds=30))
    ask_for_check(ferry, ana)
    check_page.call(ferry.pk)
    ask_for_check(ferry, ana)
    DBTaskResult.objects.all().delete()
    check_page.call(ferry.pk)
    assert len(site.asked) == 1
    [later] = queued(check_page)
    assert timezone.now() < later.run_after < timezone.now() + timedelta(seconds=30)


@pytest.mark.django_db(transaction=True)
def test_the_worker_looks_at_what_is_due_and_waits_for_the_next(ferry: Article, ana: Reader, site: NewsSite) -> None:
    follow_story(ferry, ana)
    make_due()
    wait_for_due()
    site.has(*PARAGRAPHS, "The mayor was pleased.")
    run_worker()
    assert Check.objects.get().outcome == Check.Outcome.REVISED
    [waiting] = queued(check_due)
    assert waiting.run_after > timezone.now()
    assert Article.objects.with_current().get().newest.recognition == Revision.Recognition.DONE


@pytest.mark.usefixtures("tasks_at_once")
def test_a_backend_that_cannot_wait_leaves_the_schedule_to_the_command(ferry: Article, ana: Reader) -> None:
    assert follow_story(ferry, ana)
    ask_for_check(ferry, ana)
    assert Check.objects.get().outcome == Check.Outcome.UNCHANGED
