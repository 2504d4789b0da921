"""Imports in the background."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django_tasks_db.models import DBTaskResult

from newsroom.corrections import reject
from newsroom.importing import imports, intake
from newsroom.ingest.article import Source
from newsroom.models import Article, Entity, Import, Reader, Revision
from newsroom.naming import tagging
from newsroom.tasks import (
    begin_import,
    recognise_again,
    recognise_text,
    resume_recognition,
    run_import,
    try_again,
    undo_correction,
)
from tests.conftest import StoryMaker
from tests.newsroom import ferry
from tests.newsroom.tagged import shown, tagged
from tests.worker import run_worker

FERRY = Source("text", data=ferry.TEXT.encode())
State = Import.State
Recognition = Revision.Recognition


def run(source: Source, reader: Reader) -> Import:
    import_, _ = imports.keep(uuid4(), reader, source)
    run_import.call(str(import_.pk))
    return Import.objects.get(pk=import_.pk)


def test_an_import_becomes_a_story(ana: Reader) -> None:
    done = run(FERRY, ana)
    assert done.state == State.DONE
    assert done.article == Article.objects.get()
    assert done.steps[-1] == intake.STORING


def test_what_cannot_be_read_ends_with_its_sentence(ana: Reader) -> None:
    failed = run(Source("html", data=ferry.NO_STORY.encode()), ana)
    assert failed.state == State.FAILED
    assert failed.error.endswith(".")
    assert failed.article is None


def test_what_breaks_ends_with_a_sentence_and_is_logged(
    ana: Reader, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ZeroDivisionError("no paragraphs")

    monkeypatch.setattr(intake, "ingest", broken)
    failed = run(FERRY, ana)
    assert failed.state == State.FAILED
    assert "try again" in failed.error
    assert "no paragraphs" in caplog.text


def test_an_import_is_done_before_its_names_are_found(ana: Reader) -> None:
    done = run(FERRY, ana)
    assert done.article
    assert done.article.newest.recognition == Recognition.WAITING
    [queued] = DBTaskResult.objects.all()
    assert (queued.queue_name, queued.args_kwargs["args"]) == ("recognition", [done.article.newest.pk])


def test_a_task_that_runs_twice_changes_nothing(ana: Reader) -> None:
    done = run(FERRY, ana)
    run_import.call(str(done.pk))
    again = Import.objects.get(pk=done.pk)
    assert (again.steps, again.changed_at) == (done.steps, done.changed_at)


def test_the_same_form_is_queued_once(ana: Reader) -> None:
    key = uuid4()
    assert begin_import(key, ana, FERRY) == begin_import(key, ana, FERRY)
    assert DBTaskResult.objects.count() == 1


def test_trying_again_queues_what_failed_and_nothing_else(ana: Reader) -> None:
    failed = run(Source("html", data=ferry.NO_STORY.encode()), ana)
    try_again(failed)
    try_again(failed)
    assert DBTaskResult.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_the_worker_takes_what_was_queued(ana: Reader) -> None:
    import_ = begin_import(uuid4(), ana, FERRY)
    run_worker()
    assert Import.objects.get(pk=import_.pk).state == State.DONE
    assert Revision.objects.get().recognition == Recognition.DONE
    assert Revision.objects.get().mentions.exists()


def test_the_same_text_is_queued_once(ana: Reader) -> None:
    first, second = run(FERRY, ana), run(FERRY, ana)
    assert first.article == second.article
    assert DBTaskResult.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_text_that_breaks_is_recognised_when_tried_again(
    story: Article, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: object) -> None:
        raise ZeroDivisionError("no sentences")

    with monkeypatch.context() as patched:
        patched.setattr(tagging, "recognise", broken)
        recognise_text.enqueue(story.newest.pk)
        run_worker()
    revision = Revision.objects.get()
    assert revision.recognition == Recognition.FAILED
    assert "ZeroDivisionError, no sentences. Trying again" in revision.recognition_error
    recognise_again(revision)
    recognise_again(revision)
    run_worker()
    assert Revision.objects.get().recognition == Recognition.DONE
    assert Revision.objects.get().recognition_error == ""
    assert DBTaskResult.objects.count() == 2


def test_what_waits_at_a_start_is_queued_once(story: Article) -> None:
    resume_recognition()
    resume_recognition()
    assert DBTaskResult.objects.count() == 1


def test_a_new_story_does_not_wait_for_the_librarys_old_texts(story: Article, ana: Reader) -> None:
    resume_recognition()
    done = run(FERRY, ana)
    assert done.article
    first, second = DBTaskResult.objects.ready()
    assert first.args_kwargs["args"] == [done.article.newest.pk]
    assert second.args_kwargs["args"] == [story.newest.pk]


def test_what_is_done_is_not_done_again(story: Article) -> None:
    Revision.objects.update(recognition=Recognition.DONE)
    resume_recognition()
    recognise_again(Revision.objects.get())
    recognise_text.call(story.newest.pk)
    assert not DBTaskResult.objects.exists()
    assert not Revision.objects.get().engine


def test_a_name_that_is_one_again_is_found_in_what_was_recognised_meanwhile(
    make_story: StoryMaker, ana: Reader
) -> None:
    before, meanwhile = (make_story(f"Frau Thea Brill kam {n} mal.", language="de") for n in range(2))
    tagged(before)
    correction = reject(Entity.objects.get(), ana)
    tagged(meanwhile)
    undo_correction(correction, ana)
    [queued] = DBTaskResult.objects.all()
    assert queued.args_kwargs["args"] == [meanwhile.newest.pk]
    recognise_text.call(meanwhile.newest.pk)
    assert shown(meanwhile) == [("Thea Brill", "Thea Brill")]
