"""What the database tells a process that listens."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event
from types import SimpleNamespace

import psycopg
import pytest
from django.db import OperationalError, connection

from annotations import highlights
from annotations.live import listener
from annotations.live.listener import Listener
from annotations.live.rooms import Rooms
from annotations.models import Audience
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Reader
from newsroom.revisions import revise
from tests.annotations.conftest import MarkMaker

PATIENCE = 10  # seconds
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def failing_to_clear(monkeypatch: pytest.MonkeyPatch) -> Event:
    """Set once what is old could not be removed, which is tried all the time."""
    tried = Event()

    def forget(_: object) -> None:
        tried.set()
        raise OperationalError("no place left")

    monkeypatch.setattr(listener, "_CLEARING", 0.05)
    monkeypatch.setattr(listener, "forget", forget)
    return tried


@pytest.fixture
def listening(monkeypatch: pytest.MonkeyPatch) -> Iterator[Rooms]:
    """Rooms with a listener that has begun to listen. Once that ends, it does not begin again."""
    ended = Event()

    def sleep(_: float) -> None:
        ended.set()
        Event().wait()

    monkeypatch.setattr(listener, "time", SimpleNamespace(sleep=sleep))
    rooms = Rooms()
    first = rooms.enter(0, 0, places=9)
    Listener(rooms).begin()
    assert first.wait(PATIENCE), "the listener did not begin"
    yield rooms
    _end()
    assert ended.wait(PATIENCE)


def _end() -> None:
    """Take the listener's connection away, which keeps the test's database from being dropped."""
    with connection.cursor() as cursor:
        listens = "datname = current_database() AND query = 'LISTEN newsroom_activity'"
        cursor.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {listens}")


def test_a_mark_is_told_to_its_reader_and_when_shared_to_all(
    listening: Rooms, story: Article, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    for_ana, for_ben = listening.enter(story.pk, ana.pk, 9), listening.enter(story.pk, ben.pk, 9)
    row = mark(story, "The ferry")
    assert for_ana.wait(PATIENCE)
    assert not for_ben.wait(0)
    highlights.change(row, audience=Audience.EVERYONE)
    assert for_ben.wait(PATIENCE)
    for_ben.wait(0)
    highlights.change(row, audience=Audience.ME)
    assert for_ben.wait(PATIENCE), "what is private again has to go from the page"


def test_a_new_version_is_told(listening: Rooms, ana: Reader) -> None:
    story = add_article(IngestedArticle("Ferry stops", (IngestedParagraph("The ferry stopped."),)), ana)
    for_ana = listening.enter(story.pk, ana.pk, 9)
    revise(story, IngestedArticle("Ferry stops", (IngestedParagraph("The ferry sank."),)), "check")
    assert for_ana.wait(PATIENCE)


def test_words_that_nobody_can_read_are_passed(listening: Rooms, story: Article, mark: MarkMaker, ana: Reader) -> None:
    for_ana = listening.enter(story.pk, ana.pk, 9)
    with connection.cursor() as cursor:
        cursor.execute("NOTIFY newsroom_activity, 'rubbish'")
    mark(story, "The ferry")
    assert for_ana.wait(PATIENCE)


def test_what_cannot_be_removed_does_not_end_the_listening(
    failing_to_clear: Event, listening: Rooms, story: Article, mark: MarkMaker, ana: Reader
) -> None:
    for_ana = listening.enter(story.pk, ana.pk, 9)
    assert failing_to_clear.wait(PATIENCE)
    mark(story, "The ferry")
    assert for_ana.wait(PATIENCE)


def test_nothing_that_goes_wrong_ends_the_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = [SystemExit, AssertionError, psycopg.OperationalError]

    def listen(*_: object) -> None:
        raise wrong.pop()

    monkeypatch.setattr(listener, "_AGAIN", 0)
    monkeypatch.setattr(Listener, "_listen", listen)
    with pytest.raises(SystemExit):
        Listener(Rooms())._run({})
    assert not wrong


def test_the_channel_is_the_one_that_the_triggers_use() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'annotations_tell'")
        assert "'newsroom_activity'" in cursor.fetchone()[0]
