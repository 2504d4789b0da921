"""The pages of what was brought in: how far it is, what it came to, stopping, going on."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.test import Client
from django_tasks_db.models import DBTaskResult

from newsroom import batch_tasks
from newsroom.importing import batch_tally
from newsroom.models import Import, ImportBatch, Reader
from tests.html import assert_valid_html
from tests.newsroom.importing.test_batches import begun, run, stories

State = ImportBatch.State


@pytest.fixture
def batch(ana: Reader) -> ImportBatch:
    batch = begun(ana, stories(2, **{"y.html": b"<!doctype html><p>", "z.png": b"x"}))
    run(batch)
    return batch


def test_the_page_lists_what_each_story_came_to(as_ana: Client, batch: ImportBatch) -> None:
    html = as_ana.get(batch.get_absolute_url()).content.decode()
    assert "4 of 4 stories, done" in html
    assert '<progress id="batch-done" max="4" value="4">' in html
    assert "Ferry0 stops at Marrow Bay" in html
    assert "holds no story by itself" in html
    assert "Try 1 failed again" in html
    assert_valid_html(html)
    assert "data-hx-get" not in html.partition("<main")[2]


def test_only_some_are_shown_when_asked_for(as_ana: Client, batch: ImportBatch) -> None:
    listed = as_ana.get(batch.get_absolute_url() + "?show=failed").context["rows"]
    assert [row.name for row, _ in listed] == ["y.html"]
    for rubbish in ("?show=nothing", "?after=x", "?show=left&after=-1"):
        assert as_ana.get(batch.get_absolute_url() + rubbish).status_code == 200


def test_the_list_goes_on_on_other_pages(as_ana: Client, batch: ImportBatch, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsroom.views.batches.PAGE_SIZE", 3)
    first = as_ana.get(batch.get_absolute_url())
    assert first.context["after"] == 3
    second = as_ana.get(batch.get_absolute_url() + "?after=3")
    assert [row.position for row, _ in second.context["rows"]] == [4]


def test_a_poll_is_answered_when_it_got_on_and_ends_at_the_end(as_ana: Client, ana: Reader) -> None:
    batch = begun(ana, stories(2))
    assert "Waiting for its turn" in as_ana.get(batch.get_absolute_url()).content.decode()
    htmx = {"hx-request": "true"}
    batch_tasks.go(batch.pk, most=1)
    part = as_ana.get(batch.get_absolute_url(), headers=htmx)
    assert "1 of 2 stories" in part.content.decode()
    assert "<h1" not in part.content.decode()
    assert as_ana.get(batch.get_absolute_url(), {"seen": part.context["seen"]}, headers=htmx).status_code == 204
    run(batch)
    assert as_ana.get(batch.get_absolute_url(), headers=htmx).headers["HX-Refresh"] == "true"


def test_stopping_and_going_on(as_ana: Client, ana: Reader) -> None:
    batch = begun(ana, stories(2))
    batch_tasks.go(batch.pk, most=1)
    as_ana.post(f"{batch.get_absolute_url()}stop/")
    batch.refresh_from_db()
    assert batch.state == State.STOPPED
    as_ana.post(f"{batch.get_absolute_url()}on/")
    assert run(batch).new == 2


def test_failed_ones_are_queued_again(as_ana: Client, batch: ImportBatch) -> None:
    one = batch.imports.get(state=Import.State.FAILED)
    for again, queued in ((str(uuid4()), 0), ("rubbish", 0), (str(one.pk), 1), ("all", 1)):
        as_ana.post(f"{batch.get_absolute_url()}on/", {"again": again})
        assert DBTaskResult.objects.filter(task_path__endswith="run_batch").count() == queued
    assert batch_tally.tally(batch).left == 1


def test_what_failed_can_be_given_another_way(as_ana: Client, ana: Reader) -> None:
    table = "Highlight,Book Title,Tags,Document tags\nNobody said why it did.,Ferry stops at Marrow Bay,,piers\n"
    run(begun(ana, table.encode(), "readwise"))
    html = as_ana.get(Import.objects.get().get_absolute_url()).content.decode()
    assert "No story in the library is called" in html


def test_what_was_brought_in_lately(as_ana: Client, as_ben: Client, batch: ImportBatch) -> None:
    html = as_ana.get("/imports/").content.decode()
    assert "stories.zip" in html
    assert "2 new" in html
    assert_valid_html(html)
    assert "stories.zip" not in as_ben.get("/imports/").content.decode()


@pytest.mark.parametrize("act", ["", "stop/", "on/"])
def test_a_batch_is_its_readers_alone(
    act: str, as_ana: Client, as_ben: Client, signed_out: Client, batch: ImportBatch
) -> None:
    address = batch.get_absolute_url() + act
    ask = "get" if not act else "post"
    assert getattr(as_ben, ask)(address).status_code == 404
    assert getattr(signed_out, ask)(address).status_code == 302
    assert getattr(as_ana, "post" if not act else "get")(address).status_code == 405
    assert getattr(as_ana, ask)(address.replace(str(batch.pk), str(uuid4()))).status_code == 404


def test_queries_do_not_depend_on_the_number_of_rows(
    as_ana: Client, ana: Reader, batch: ImportBatch, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    for _ in range(2):
        with django_assert_num_queries(5):  # type: ignore[operator]
            as_ana.get(batch.get_absolute_url())
        with django_assert_num_queries(5):  # type: ignore[operator]
            as_ana.get("/imports/")
        run(begun(ana, stories(3)))
        Import.objects.filter(batch=batch, position=1).update(batch=None, position=0)
