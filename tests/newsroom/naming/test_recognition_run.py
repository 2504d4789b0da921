"""Recognising in several processes, and a process that is killed in the middle of a text. The processes are real."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from urllib.parse import urlencode

import pytest
from django.db import connection

from newsroom.management.processes import begin
from newsroom.models import Article, Revision
from newsroom.naming import recognition
from newsroom.naming.recognition_run import Outcome, recognise_each
from tests.conftest import StoryMaker

State = Revision.Recognition
# A worker that takes its time.
_SLOW = """
from newsroom.management.processes import begin; begin()
import sys, time
from newsroom.naming import recognition
recognition.tag_revision = lambda revision: (print("at work", flush=True), time.sleep(60))
recognition.run(int(sys.argv[1]))
"""

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def same_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let new processes work on the tests' database."""
    wanted = ("host", "port", "user", "password", "dbname")
    given = {name: value for name, value in connection.get_connection_params().items() if name in wanted}
    monkeypatch.setenv("DATABASE_URL", f"postgresql://?{urlencode(given)}")
    monkeypatch.setenv("DJANGO_SETTINGS_MODULE", "newsroom.settings")


@pytest.fixture
def slow_worker(same_database: None) -> Iterator[Callable[[Article], subprocess.Popen[str]]]:
    """Return a function that starts a worker and returns it once it is at the story's text."""
    started: list[subprocess.Popen[str]] = []

    def start(story: Article) -> subprocess.Popen[str]:
        arguments = [sys.executable, "-c", _SLOW, str(story.newest.pk)]
        started.append(subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True))
        assert started[-1].stdout
        assert started[-1].stdout.readline() == "at work\n"
        return started[-1]

    yield start
    for each in started:
        each.kill()
        each.communicate()


def test_two_processes_do_every_text_once(same_database: None, make_story: StoryMaker) -> None:
    stories = [make_story(f"Frau Thea Brill kam {n} mal.", language="de", headline=f"Story {n}") for n in range(5)]
    outcomes = list(recognise_each([story.newest.pk for story in stories], 2, begin))
    assert sorted(outcomes) == [Outcome(f"story-{n}") for n in range(5)]
    assert set(Revision.objects.values_list("recognition", flat=True)) == {State.DONE}
    assert {revision.mentions.get().entity.name for revision in Revision.objects.all()} == {"Thea Brill"}


def test_a_killed_worker_is_seen_and_its_text_waits_once_more(
    story: Article, slow_worker: Callable[[Article], subprocess.Popen[str]]
) -> None:
    worker = slow_worker(story)
    assert recognition.phase(Revision.objects.get(), story.newest.fetched_at) == "running"
    assert recognition.run(story.newest.pk) is None, "one at a time"
    worker.kill()
    worker.wait()
    deadline = time.monotonic() + 10
    while recognition.phase(Revision.objects.get(), story.newest.fetched_at) != "stopped":
        assert time.monotonic() < deadline
        time.sleep(0.05)
    recognition.clear_up()
    assert Revision.objects.get().recognition == State.WAITING
