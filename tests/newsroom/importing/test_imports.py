"""Imports: kept once, run once, and never left without an end."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from newsroom.importing import imports
from newsroom.ingest.article import Source
from newsroom.models import Article, Import, Reader

FERRY = Source("text", data=b"Ferry stops at Marrow Bay", url="https://example.org/ferry", name="ferry.txt")
State = Import.State


@pytest.fixture
def kept(ana: Reader) -> Import:
    return imports.keep(uuid4(), ana, FERRY)[0]


def aged(import_: Import, state: str, seconds: float) -> Import:
    changed_at = timezone.now() - timedelta(seconds=seconds)
    Import.objects.filter(pk=import_.pk).update(state=state, changed_at=changed_at)
    return Import.objects.get(pk=import_.pk)


def test_what_was_given_is_kept_as_it_came(kept: Import) -> None:
    assert imports.source_of(Import.objects.get(pk=kept.pk)) == FERRY


def test_a_form_sent_twice_is_one_import(ana: Reader, kept: Import) -> None:
    assert imports.keep(kept.pk, ana, FERRY) == (kept, False)
    assert Import.objects.count() == 1


def test_a_form_sent_again_with_another_story_is_another_import(ana: Reader, kept: Import) -> None:
    other, is_new = imports.keep(kept.pk, ana, Source("text", data=b"Harbour dues rise"))
    assert (is_new, other.pk == kept.pk) == (True, False)
    assert imports.source_of(kept) == FERRY


def test_nobody_gets_at_another_import_by_its_key(ben: Reader, kept: Import) -> None:
    other, is_new = imports.keep(kept.pk, ben, FERRY)
    assert (is_new, other.reader) == (True, ben)


@pytest.mark.parametrize(
    ("state", "seconds", "phase"),
    [
        (State.WAITING, 4, "waiting"),
        (State.WAITING, 6, "delayed"),
        (State.RUNNING, 59, "running"),
        (State.RUNNING, 61, "silent"),
        (State.DONE, 999, "done"),
        (State.FAILED, 999, "failed"),
    ],
)
def test_how_an_import_stands(kept: Import, state: str, seconds: float, phase: str) -> None:
    assert imports.phase(aged(kept, state, seconds), timezone.now()) == phase


def test_one_worker_runs_an_import(kept: Import) -> None:
    assert imports.claim(str(kept.pk)) == kept
    assert imports.claim(str(kept.pk)) is None


def test_steps_are_seen_as_they_come(kept: Import) -> None:
    imports.reach(kept, "Fetching the page")
    imports.reach(kept, "Finding the story")
    assert Import.objects.get(pk=kept.pk).steps == ["Fetching the page", "Finding the story"]


def test_a_step_shows_that_the_import_is_alive(kept: Import) -> None:
    silent = aged(kept, State.RUNNING, 300)
    imports.reach(silent, "Finding the story")
    assert imports.phase(Import.objects.get(pk=kept.pk), timezone.now()) == "running"


def test_it_ends_with_a_story_or_a_sentence(kept: Import, story: Article) -> None:
    imports.fail(kept, "No story was found on that page.")
    failed = Import.objects.get(pk=kept.pk)
    assert (failed.state, failed.error) == (State.FAILED, "No story was found on that page.")
    imports.finish(kept, story)
    done = Import.objects.get(pk=kept.pk)
    assert (done.state, done.article) == (State.DONE, story)


@pytest.mark.parametrize(
    ("state", "seconds", "reopened"),
    [(State.FAILED, 0, True), (State.RUNNING, 61, True), (State.RUNNING, 59, False), (State.DONE, 99, False)],
)
def test_only_what_failed_or_fell_silent_is_tried_again(
    kept: Import, state: str, seconds: float, reopened: bool
) -> None:
    assert imports.reopen(aged(kept, state, seconds)) is reopened
    assert (Import.objects.get(pk=kept.pk).state == State.WAITING) is reopened


def test_trying_again_twice_queues_once(kept: Import) -> None:
    failed = aged(kept, State.FAILED, 0)
    assert [imports.reopen(failed), imports.reopen(failed)] == [True, False]
