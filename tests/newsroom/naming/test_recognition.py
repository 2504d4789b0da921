"""How the recognition of a text begins, ends, and is taken up again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from newsroom.entities.model import analyse
from newsroom.locks import Lock, at_work
from newsroom.models import Article, Reader, Revision
from newsroom.naming import recognition, tagging

State = Revision.Recognition


def stand(story: Article, state: str, error: str = "") -> Revision:
    """Let the story's text be in *state*, with no worker at it."""
    Revision.objects.update(recognition=state, recognition_error=error)
    return Revision.objects.get(pk=story.newest.pk)


def break_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def broken(*args: object) -> None:
        raise error

    monkeypatch.setattr(tagging, "recognise", broken)


@pytest.mark.parametrize(
    ("state", "seconds", "phase"),
    [
        (State.WAITING, 29, "waiting"),
        (State.WAITING, 31, "delayed"),
        (State.RUNNING, 0, "stopped"),
        (State.DONE, 99, "done"),
        (State.FAILED, 99, "failed"),
    ],
)
def test_how_it_stands(story: Article, state: str, seconds: int, phase: str) -> None:
    revision = stand(story, state)
    assert recognition.phase(revision, revision.waiting_since + timedelta(seconds=seconds)) == phase


def test_it_runs_as_long_as_its_worker_lives(story: Article) -> None:
    revision = stand(story, State.RUNNING)
    with at_work(Lock.RECOGNITION, revision.pk):
        assert recognition.phase(revision, revision.fetched_at) == "running"
        assert not recognition.reopen(revision)


def test_what_ended_since_it_was_read_has_not_stopped(story: Article) -> None:
    revision = stand(story, State.RUNNING)
    Revision.objects.update(recognition=State.DONE)
    assert recognition.phase(revision, revision.fetched_at) == "done"


def test_it_ends_with_the_engines_name(story: Article) -> None:
    done = recognition.run(story.newest.pk)
    assert done
    assert (done.recognition, done.recognition_error) == (State.DONE, "")
    assert done.engine


def test_what_is_done_is_only_done_again_on_demand(story: Article) -> None:
    stand(story, State.DONE)
    assert recognition.run(story.newest.pk) is None
    assert recognition.run(story.newest.pk, again=True)


def test_a_text_that_is_gone_is_no_error(db: None) -> None:
    assert recognition.run(1) is None


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "not enough memory"),
        (ValueError("[E088] too long.\n"), "ValueError, [E088] too long. Trying again"),
        (KeyError(), "broke: KeyError. Trying again"),
    ],
)
def test_what_breaks_ends_with_a_sentence(
    story: Article, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    break_with(monkeypatch, error)
    failed = recognition.run(story.newest.pk)
    assert failed
    assert failed.recognition == State.FAILED
    assert said in failed.recognition_error


def test_a_process_that_is_stopped_leaves_the_text_as_it_was(story: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    stand(story, State.DONE)
    break_with(monkeypatch, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        recognition.run(story.newest.pk, again=True)
    assert Revision.objects.get().recognition == State.DONE


@pytest.mark.parametrize(
    ("state", "error", "reopened"),
    [
        (State.FAILED, "It broke.", True),
        (State.RUNNING, "", True),
        (State.DONE, "There is no model.", True),
        (State.DONE, "", False),
    ],
)
def test_what_ended_badly_may_wait_again(story: Article, state: str, error: str, reopened: bool) -> None:
    assert recognition.reopen(stand(story, state, error)) is reopened
    assert (Revision.objects.get().recognition == State.WAITING) is reopened


def test_an_old_story_that_is_tried_again_has_not_waited_long(story: Article) -> None:
    revision = stand(story, State.FAILED, "It broke.")
    Revision.objects.update(fetched_at=revision.fetched_at - timedelta(days=9), waiting_since=revision.fetched_at)
    recognition.reopen(revision)
    reopened = Revision.objects.get()
    assert reopened.waiting_since > revision.waiting_since
    assert recognition.phase(reopened, reopened.waiting_since) == "waiting"


def test_what_is_done_meanwhile_is_not_reopened(story: Article) -> None:
    read = stand(story, State.FAILED, "It broke.")
    Revision.objects.update(recognition=State.DONE, recognition_error="")
    assert not recognition.reopen(read)
    assert Revision.objects.get().recognition == State.DONE


def test_a_story_deleted_meanwhile_is_no_error(story: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    def deleting(revision: Revision) -> None:
        Article.objects.update(current=None)
        Article.objects.get().delete()
        with transaction.atomic():
            revision.save(update_fields=["engine"])

    monkeypatch.setattr(recognition, "tag_revision", deleting)
    assert recognition.run(story.newest.pk) is None


def test_nothing_of_a_text_is_kept_in_memory(story: Article) -> None:
    assert recognition.run(story.newest.pk)
    assert analyse.cache_info().currsize == 0


def test_a_text_at_which_a_worker_died_waits_once_more_and_then_fails(story: Article) -> None:
    stand(story, State.RUNNING)
    recognition.clear_up()
    once = Revision.objects.get()
    assert once.recognition == State.WAITING
    stand(story, State.RUNNING, once.recognition_error)
    recognition.clear_up()
    assert Revision.objects.get().recognition == State.FAILED
    assert "stopped twice" in Revision.objects.get().recognition_error


def test_that_a_worker_died_is_remembered_while_another_tries(story: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    stand(story, State.WAITING, "The worker stopped.")
    seen: list[str] = []
    monkeypatch.setattr(
        recognition, "tag_revision", lambda revision: seen.append(Revision.objects.get().recognition_error)
    )
    recognition.run(story.newest.pk)
    assert seen == ["The worker stopped."]


def test_what_another_process_is_at_is_left_alone(story: Article) -> None:
    stand(story, State.RUNNING)
    with at_work(Lock.RECOGNITION, story.newest.pk):
        recognition.clear_up()
    assert Revision.objects.get().recognition == State.RUNNING


def test_the_owner_and_whoever_added_a_story_are_told_why(story: Article, ana: Reader, ben: Reader) -> None:
    assert recognition.is_told_why(ana, story)
    assert not recognition.is_told_why(ben, story)
    assert recognition.is_told_why(Reader(is_superuser=True), story)
