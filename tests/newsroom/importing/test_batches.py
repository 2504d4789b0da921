"""Many stories at once: opened, brought in one after the other, stopped, interrupted, and tried again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db.models import Q
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from newsroom import batch_tasks, tasks
from newsroom.importing import batch_opening, batch_run, batch_tally, batches, imports
from newsroom.importing.batch_opening import fill
from newsroom.importing.batch_tally import Tally
from newsroom.ingest.article import Source
from newsroom.ingest.errors import NotText
from newsroom.ingest.several import LeftOut, Several
from newsroom.models import Article, CollectionPart, Import, ImportBatch, Reader
from tests.newsroom.ingest.test_zips import zipped
from tests.newsroom.news_site import PARAGRAPHS, NewsSite

State = ImportBatch.State


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_run, "PAUSE", timedelta(0))
    monkeypatch.setattr(batch_run, "_SLOWER", 0)


def story(name: str) -> bytes:
    return (
        f"{name} stops at Marrow Bay\n\nThe {name} stopped on Monday. Nobody at the harbour said why it did.\n".encode()
    )


def stories(count: int, **others: bytes) -> bytes:
    return zipped({f"{n:02}.txt": story(f"Ferry{n}") for n in range(count)} | others)


def begun(reader: Reader | None, data: bytes, kind: str = "zip") -> ImportBatch:
    return batches.begin(uuid4(), reader, kind, data, "stories.zip")[0]


def run(batch: ImportBatch) -> Tally:
    while batch_tasks.go(batch.pk):
        pass
    batch.refresh_from_db()
    return batch_tally.tally(batch)


def test_every_file_becomes_a_story_or_a_sentence(ana: Reader) -> None:
    batch = begun(ana, stories(3, **{"z.png": b"\x89PNG", "y.html": b"<!doctype html><p>"}))
    assert run(batch) == Tally(new=3, skipped=1, failed=1)
    assert batch.state == State.DONE
    positions = batches.stories_of(batch).values_list("position", "name")
    assert list(positions) == list(enumerate(["00.txt", "01.txt", "02.txt", "y.html", "z.png"], 1))
    assert all(row.error.endswith(".") for row in batch.imports.exclude(error=""))
    assert Article.objects.filter(added_by=ana).count() == 3


def test_a_form_sent_twice_is_one_batch_and_with_something_else_another(ana: Reader, ben: Reader) -> None:
    key, one, other = uuid4(), stories(1), stories(2)
    batch, _ = batches.begin(key, ana, "zip", one, "")
    run(batch)
    assert batches.begin(key, ana, "zip", one, "") == (batch, False)
    assert batches.begin(key, ana, "zip", other, "")[1]
    assert batches.begin(key, ben, "zip", one, "")[1]
    files = [Source("text", story("Ferry")), Source("text", story("Pier"))]
    first, _ = batches.begin_of(uuid4(), ana, files)
    assert batches.begin_of(first.pk, ana, files) == (first, False)
    assert batches.begin_of(first.pk, ana, files[:1])[1]


def test_what_is_here_already_is_said_to_be(ana: Reader) -> None:
    run(begun(ana, stories(2)))
    assert run(begun(ana, stories(3))) == Tally(here=2, new=1)


def test_what_cannot_be_opened_fails_with_its_sentence_and_is_kept(ana: Reader) -> None:
    batch = begun(ana, stories(2)[:70])
    run(batch)
    assert batch.state == State.FAILED
    assert "cut short" in batch.error
    assert bytes(batch.data)
    assert batches.reopen(batch, Q())


def test_what_breaks_is_logged_and_said(
    ana: Reader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: object) -> None:
        raise ZeroDivisionError("no parts")

    monkeypatch.setattr(batch_tasks, "open_batch", broken)
    batch = begun(ana, stories(1))
    run(batch)
    assert (batch.state, "try again" in batch.error) == (State.FAILED, True)
    assert "no parts" in caplog.text


def test_opening_is_whole_or_not_at_all(ana: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = begun(ana, stories(3))
    with monkeypatch.context() as patched:
        patched.setattr(batches, "get_on", dies_at(2, batches.get_on))
        with pytest.raises(Killed):
            batch_tasks.go(batch.pk)
    assert not Import.objects.exists()
    assert run(batch) == Tally(new=3)


def test_a_worker_that_dies_loses_no_story_and_doubles_none(ana: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """It dies at every point: before a story is stored, after, and after its import ended."""
    batch = begun(ana, stories(4))
    monkeypatch.setattr(batch_run, "_BEGUN", timedelta(0))
    for module, name in ((tasks.import_run, "run"), (tasks, "_finish"), (imports, "claim")):
        with monkeypatch.context() as patched:
            patched.setattr(module, name, dies_at(2, getattr(module, name)))
            with pytest.raises(Killed):
                run(batch)
    tally = run(batch)
    assert (tally.total, tally.done, tally.failed) == (4, 4, 0)
    assert Article.objects.count() == 4
    assert batch.state == State.DONE


def test_a_stopped_batch_rests_until_it_is_resumed(ana: Reader) -> None:
    batch = begun(ana, stories(3))
    batch_tasks.go(batch.pk, most=1)
    assert batches.stop(batch)
    assert batch_tasks.go(batch.pk) is None
    assert batch_tally.tally(batch).left > 0
    batch_tasks.go_on(batch)
    assert DBTaskResult.objects.filter(task_path__endswith="run_batch").count() == 1
    assert run(batch) == Tally(new=3)
    assert not batches.stop(batch)


def test_a_stop_while_it_is_opened_is_not_lost(ana: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    batch = begun(ana, stories(3))
    chunks = batch_opening._chunks

    def stopped(rows: Any) -> Any:
        assert batches.stop(batch)
        yield from chunks(rows)

    monkeypatch.setattr(batch_opening, "_chunks", stopped)
    assert run(batch) == Tally(left=3)
    assert batch.state == State.STOPPED
    batch_tasks.go_on(batch)
    assert run(batch) == Tally(new=3)
    assert batch.state == State.DONE


def test_failed_ones_are_tried_again(ana: Reader, site: NewsSite) -> None:
    addresses = "\n".join((site.url("/a.html"), site.url("/b.html")))
    batch = begun(ana, addresses.encode(), "list")
    assert run(batch).failed == 2
    site.has(headline="Ferry stops", path="/a.html")
    first = batch.imports.get(position=1)
    batch_tasks.go_on(batch, Q(pk=first.pk))
    assert run(batch) == Tally(new=1, failed=1)
    site.has("The pier at Marrow Bay is shut for good.", *PARAGRAPHS[2:], headline="Pier shut", path="/b.html")
    batch_tasks.go_on(batch, Q())
    assert run(batch) == Tally(new=2)


def test_a_site_that_asks_for_a_rest_gets_it_and_holds_nobody_up(ana: Reader, site: NewsSite) -> None:
    site.answers(429, Retry_After="30")
    sources = [Source("url", url=site.url()), Source("text", story("Barge"))]
    batch, _ = batches.begin_of(uuid4(), ana, sources)
    more = batch_tasks.go(batch.pk)
    assert more is not None
    assert timedelta(seconds=20) < more - timezone.now() < timedelta(seconds=31)
    assert batch_tally.tally(batch) == Tally(new=1, left=1)
    assert batches.phase(batch, timezone.now() + timedelta(seconds=1)) == "running"
    site.has()
    ImportBatch.objects.update(rests={})
    assert run(batch) == Tally(new=2)


def test_a_site_that_never_answers_otherwise_fails_at_last(ana: Reader, site: NewsSite) -> None:
    site.answers(503)
    batch, _ = batches.begin_of(uuid4(), ana, [Source("url", url=site.url())])
    for _ in range(4):
        batch_tasks.go(batch.pk)
        ImportBatch.objects.update(rests={})
    assert batch_tally.tally(batch) == Tally(failed=1)


def test_requests_to_one_host_are_apart(ana: Reader, site: NewsSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_run, "PAUSE", timedelta(hours=1))
    batch, _ = batches.begin_of(uuid4(), ana, [Source("url", url=site.url(path)) for path in ("/a", "/b")])
    assert batch_tasks.go(batch.pk) is not None
    assert [path for path, _ in site.asked] == ["/a"]


def test_highlights_without_an_address_go_to_the_story_of_their_headline(ana: Reader) -> None:
    header = "Highlight,Book Title,Tags,Document tags"
    table = f"{header}\nNobody at the harbour said why it did.,Ferry stops at Marrow Bay,,piers\n"
    batch = begun(ana, table.encode(), "readwise")
    assert run(batch) == Tally(failed=1)
    assert "“Ferry stops at Marrow Bay”" in batch.imports.get().error
    tasks.begin_import(uuid4(), ana, Source("text", story("Ferry")))
    run_import(Import.objects.get(batch=None))
    batch_tasks.go_on(batch, Q())
    assert run(batch) == Tally(here=1)


def run_import(import_: Import) -> None:
    tasks.run_import.call(str(import_.pk))


def test_books_in_a_zip_are_works_of_their_own(ana: Reader) -> None:
    books = [
        Several(name, [Source("text", story(f"{name} {n}")) for n in range(2)], is_collection=True, identifier=name)
        for name in ("Almanac", "Log")
    ]
    batch = begun(ana, b"")
    fill(batch, Several("Shelf", [*books, LeftOut("cover.png", "No story."), Source("text", story("Ferry"))]))
    assert run(batch) == Tally(new=5, skipped=1)
    titles = [part.collection.title for part in CollectionPart.objects.order_by("pk")]
    assert titles == ["Almanac", "Almanac", "Log", "Log"]


def test_what_breaks_off_keeps_what_came_before(ana: Reader) -> None:
    def parts() -> Iterator[Source]:
        yield Source("text", story("Ferry"))
        raise NotText("The rest is damaged.")

    batch = begun(ana, b"")
    fill(batch, Several("", parts()))
    assert run(batch) == Tally(new=1, skipped=1)
    assert "The rest is damaged." in batch.imports.get(position=2).error


class Killed(BaseException):
    """As a process ends that is killed: nothing that is written after it runs, as no ``except Exception`` does."""


def dies_at(call: int, function: Any) -> Any:
    calls = 0

    def dying(*args: Any, **options: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == call:
            raise Killed
        return function(*args, **options)

    return dying
