"""Copies that are written in the background, from the asking to the file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import psycopg
import pytest
from django.db import connection
from django.http import QueryDict
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from annotations.copies import asked, copy_set, files, tasks
from annotations.copies.tasks import ask_for_copy, take_up, try_again, write_in_background
from annotations.export.choosing.choices import options_from
from annotations.export.errors import NoRoom, NothingToWrite
from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.models import Copy
from newsroom.locks import Lock
from newsroom.models import Article, Reader
from tests.conftest import StoryMaker

State = Copy.State
Asker = Callable[..., Copy]
Holder = Callable[[Lock, int], object]


@pytest.fixture(autouse=True)
def var(settings: Any, tmp_path: Path) -> Path:
    settings.VAR_DIR = tmp_path
    return tmp_path


@pytest.fixture
def ask(ana: Reader) -> Asker:
    """Return a function that asks for copies of stories: ``ask(story, format="html", bundled=True, whose=…)``."""

    def make(*stories: Article, format: str = "html", bundled: bool = False, **options: Any) -> Copy:
        ids = [story.pk for story in stories]
        chosen = ExportOptions(**options)
        return ask_for_copy(ana, ids, FORMATS[format], chosen, "Copy.html", bundled=bundled)

    return make


@pytest.fixture
def elsewhere(db: None) -> Iterator[Holder]:
    """Return a function that takes a number of a lock as another process does."""
    with psycopg.connect(**connection.get_connection_params()) as other:
        yield lambda lock, number: other.execute("SELECT pg_advisory_lock(%s, %s)", [lock.value, number])


def run_worker() -> None:
    """Do what is queued for copies, as a worker does it, but within the test's transaction."""
    queued = DBTaskResult.objects.ready().filter(task_path=write_in_background.module_path)
    while result := queued.first():
        result.delete()
        write_in_background.call(*result.args_kwargs["args"])


def grow_old(copy: Copy, seconds: float) -> None:
    Copy.objects.filter(pk=copy.pk).update(changed_at=timezone.now() - timedelta(seconds=seconds))
    copy.refresh_from_db()


def names_in(copy: Copy) -> list[str]:
    with ZipFile(files.file_of(copy)) as bundle:
        assert bundle.testzip() is None
        return bundle.namelist()


def index_of(copy: Copy) -> str:
    with ZipFile(files.file_of(copy)) as bundle:
        return bundle.read("index.html").decode()


def test_a_copy_is_written_by_the_worker(ask: Asker, story: Article) -> None:
    copy = ask(story)
    assert asked.phase(copy, timezone.now()) == "waiting"
    run_worker()
    copy.refresh_from_db()
    assert (copy.state, copy.written) == (State.DONE, 1)
    content = files.file_of(copy).read_bytes()
    assert b"The ferry stopped." in content
    assert copy.size == len(content)
    assert not files.part_of(copy).exists()


def test_its_choices_outlive_the_process(ask: Asker, story: Article) -> None:
    chosen = {"private": True, "whose": frozenset({"a,b", "mine"}), "layers": frozenset({"notes"}), "revision": 1}
    given = ExportOptions(**chosen, site="https://news.example", made_on=date(2026, 5, 4))  # type: ignore[arg-type]
    copy = ask(story, **chosen, site="https://news.example", made_on=date(2026, 5, 4))
    copy.refresh_from_db()
    assert asked.options_of(copy) == given
    assert options_from(QueryDict(copy.options["query"]), "https://news.example").whose == given.whose


def test_two_clicks_are_one_copy(ask: Asker, story: Article, make_story: StoryMaker) -> None:
    first = ask(story)
    assert ask(story) == first
    others = [ask(story, format="markdown"), ask(story, private=True), ask(make_story()), ask(story, bundled=True)]
    assert len({first, *others}) == 5
    run_worker()
    assert ask(story) == first
    grow_old(first, 11)
    assert ask(story) != first


def test_a_zip_has_a_copy_of_each_story_and_an_index(ask: Asker, make_story: StoryMaker) -> None:
    stories = [make_story(headline=headline) for headline in ("Ferry & stop", "../../etc/passwd", "Ferry & stop")]
    copy = ask(*stories, bundled=True, format="markdown")
    run_worker()
    names = ["1 Ferry & stop.md", "2 etc passwd.md", "3 Ferry & stop.md"]
    assert names_in(copy) == [*names, "index.html"]
    assert 'href="1%20Ferry%20%26%20stop.md">Ferry &amp; stop</a>' in index_of(copy)
    assert "3 stories as Markdown, taken from Newsroom by ana" in index_of(copy)


def test_one_storys_failure_is_not_the_others(
    ask: Asker, make_story: StoryMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, broken, last = (make_story(headline=f"Story {n}") for n in (0, 2, 3))
    write = copy_set.write_copy

    def break_one(article: Article, *args: Any) -> bytes:
        if article == broken:
            raise OSError("a picture that nobody can read")
        return write(article, *args)

    monkeypatch.setattr(copy_set, "write_copy", break_one)
    copy = ask(first, Article(pk=0), broken, last, bundled=True)
    run_worker()
    copy.refresh_from_db()
    assert copy.state == State.DONE
    assert names_in(copy) == ["1 Story 0.html", "4 Story 3.html", "index.html"]
    assert copy.failures == {
        "1": "This story has been taken out of the library.",
        "2": "Something in Newsroom broke while it wrote this story.",
    }
    for words in (
        "2 of them could not be written",
        "taken out of the library",
        "Newsroom broke",
        "A story that is gone",
    ):
        assert words in index_of(copy)


def test_a_zip_that_lacks_stories_can_be_tried_again(
    ask: Asker, story: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, given = copy_set.write_copy, []

    def break_the_first(*args: Any) -> bytes:
        given.append(args)
        if len(given) == 1:
            raise OSError("a picture that nobody can read")
        return write(*args)

    monkeypatch.setattr(copy_set, "write_copy", break_the_first)
    copy = ask(story, story, bundled=True)
    run_worker()
    copy.refresh_from_db()
    assert len(copy.failures) == 1
    try_again(copy)
    run_worker()
    copy.refresh_from_db()
    assert (copy.state, copy.failures, len(names_in(copy))) == (State.DONE, {}, 3)
    try_again(copy)
    assert copy.state == State.DONE


def test_a_zip_of_nothing_is_refused(ask: Asker, story: Article, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any) -> bytes:
        raise NothingToWrite("No claim of this story has a rating.")

    monkeypatch.setattr(copy_set, "write_copy", refuse)
    copy = ask(story, bundled=True)
    run_worker()
    copy.refresh_from_db()
    assert copy.error == "None of these stories could be written. No claim of this story has a rating."
    assert not list(files.file_of(copy).parent.iterdir())


def one_go(copy: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    """Write one story of a zip, as a worker does that has no more time."""
    monkeypatch.setattr(copy_set, "MOST_SECONDS", -1)
    assert tasks._go(copy.pk)
    copy.refresh_from_db()


def test_a_zip_is_written_in_goes(ask: Asker, make_story: StoryMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = ask(*(make_story(headline=f"Story {n}") for n in range(3)), bundled=True)
    one_go(copy, monkeypatch)
    assert (copy.state, copy.written) == (State.RUNNING, 1)
    run_worker()
    assert len(names_in(copy)) == 4


def test_a_zip_goes_on_where_its_worker_was_killed(
    ask: Asker, make_story: StoryMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories = [make_story(headline=f"Story {n}") for n in range(3)]
    copy = ask(*stories, bundled=True)
    DBTaskResult.objects.all().delete()  # the worker died with it
    one_go(copy, monkeypatch)
    grow_old(copy, 61)
    assert asked.phase(copy, timezone.now()) == "silent"
    stories[0].headline = "Not read again"
    stories[0].save()
    try_again(copy)
    try_again(copy)
    copy.refresh_from_db()
    assert (copy.state, copy.written) == (State.WAITING, 1)
    run_worker()
    assert names_in(copy) == ["1 Story 0.html", "2 Story 1.html", "3 Story 2.html", "index.html"]


def test_a_zip_that_is_not_whole_is_begun_anew(
    ask: Asker, make_story: StoryMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = ask(*(make_story(headline=f"Story {n}") for n in range(3)), bundled=True)
    one_go(copy, monkeypatch)
    part = files.part_of(copy)
    part.write_bytes(part.read_bytes()[:-30])
    run_worker()
    assert len(names_in(copy)) == 4


def test_killed_before_it_was_noted_nothing_is_written_twice(
    ask: Asker, make_story: StoryMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = ask(*(make_story(headline=f"Story {n}") for n in range(2)), bundled=True)
    one_go(copy, monkeypatch)
    Copy.objects.update(written=0)
    run_worker()
    assert names_in(copy) == ["1 Story 0.html", "2 Story 1.html", "index.html"]


def test_nobody_writes_on_at_what_another_process_writes(
    ask: Asker, story: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = ask(story)
    monkeypatch.setattr("newsroom.locks._ask", lambda *args: False)
    write_in_background.call(str(copy.pk))
    copy.refresh_from_db()
    assert copy.state == State.WAITING


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (NothingToWrite("There is no rating."), "There is no rating."),
        (OSError(28, "No space left"), "The copy could not be written to the server’s disk"),
        (ZeroDivisionError(), "Something in Newsroom broke while it wrote this copy."),
    ],
)
def test_failures_are_sentences_and_can_be_tried_again(
    ask: Asker, story: Article, monkeypatch: pytest.MonkeyPatch, error: Exception, sentence: str
) -> None:
    def fail(copy: Copy) -> bool:
        raise error

    copy = ask(story)
    with monkeypatch.context() as patched:
        patched.setattr(tasks, "write_on", fail)
        run_worker()
    copy.refresh_from_db()
    assert (copy.state, asked.phase(copy, timezone.now())) == (State.FAILED, "failed")
    assert sentence in copy.error
    try_again(copy)
    run_worker()
    copy.refresh_from_db()
    assert (copy.state, copy.error) == (State.DONE, "")


def test_a_copy_that_the_queue_lost_is_queued_again(ask: Asker, story: Article) -> None:
    copy = ask(story)
    DBTaskResult.objects.all().delete()
    grow_old(copy, 61)
    try_again(copy)
    run_worker()
    copy.refresh_from_db()
    assert copy.state == State.DONE


def test_asked_for_anew_it_is_too(ask: Asker, story: Article) -> None:
    copy = ask(story)
    DBTaskResult.objects.all().delete()
    assert ask(story) == copy
    assert not DBTaskResult.objects.exists()  # while it may still be there
    grow_old(copy, 61)
    assert ask(story) == copy
    assert DBTaskResult.objects.count() == 1


def kill_worker_at(copy: Copy) -> None:
    DBTaskResult.objects.all().delete()
    asked.claim(copy.pk)
    grow_old(copy, 61)


def test_when_its_worker_died_it_is_taken_up_once_by_itself(ask: Asker, story: Article) -> None:
    copy = ask(story)
    take_up(copy)
    assert DBTaskResult.objects.count() == 1  # it still waits
    kill_worker_at(copy)
    take_up(copy)
    assert (copy.state, DBTaskResult.objects.count()) == (State.WAITING, 1)
    kill_worker_at(copy)
    take_up(copy)
    assert (asked.phase(copy, timezone.now()), DBTaskResult.objects.count()) == ("silent", 0)
    try_again(copy)
    run_worker()
    copy.refresh_from_db()
    assert (copy.state, copy.error) == (State.DONE, "")


def test_nobody_takes_up_what_another_process_writes(ask: Asker, story: Article, elsewhere: Holder) -> None:
    copy = ask(story)
    kill_worker_at(copy)
    elsewhere(Lock.COPIES, tasks._number(copy.pk))
    take_up(copy)
    assert copy.state == State.RUNNING


def test_one_pdf_is_written_at_a_time(ask: Asker, story: Article, elsewhere: Holder) -> None:
    pdf, other = ask(story, format="pdf"), ask(story)
    elsewhere(Lock.HEAVY_COPIES, 0)
    DBTaskResult.objects.all().delete()
    for copy in (pdf, other):
        write_in_background.call(str(copy.pk))
        copy.refresh_from_db()
    assert (pdf.state, other.state) == (State.WAITING, State.DONE)
    later = DBTaskResult.objects.get(task_path=write_in_background.module_path)
    assert later.args_kwargs["args"] == [str(pdf.pk)]
    assert later.run_after > timezone.now()


def test_how_it_stands(ask: Asker, story: Article) -> None:
    copy = ask(story)
    grow_old(copy, 6)
    assert asked.phase(copy, timezone.now()) == "delayed"
    assert not asked.reopen(copy)
    grow_old(copy, 61)
    assert asked.phase(copy, timezone.now()) == "lost"
    asked.claim(copy.pk)
    copy.refresh_from_db()
    assert asked.phase(copy, timezone.now()) == "running"
    run_worker()
    assert asked.claim(copy.pk) is None
    copy.refresh_from_db()
    assert asked.phase(copy, timezone.now()) == "done"
    files.discard(copy)
    assert asked.phase(copy, timezone.now()) == "gone"
    assert asked.reopen(copy)


def test_files_are_kept_for_a_day(ask: Asker, story: Article, make_story: StoryMaker) -> None:
    old, new = ask(story), ask(make_story())
    run_worker()
    grow_old(old, 24 * 3600 + 1)
    ages_ago = (timezone.now() - timedelta(days=1, seconds=1)).timestamp()
    os.utime(files.file_of(old), (ages_ago, ages_ago))
    tasks.clear_away.call()
    assert list(Copy.objects.all()) == [new]
    assert [path.name for path in files.file_of(new).parent.iterdir()] == [f"{new.pk.hex}.copy"]


def test_the_folder_is_the_servers_alone(ask: Asker, story: Article, var: Path) -> None:
    ask(story)
    assert (var / "copies").stat().st_mode & 0o777 == 0o700


def test_what_one_reader_keeps_is_bounded(ask: Asker, make_story: StoryMaker, monkeypatch: pytest.MonkeyPatch) -> None:
    made = [ask(make_story()) for _ in range(3)]
    run_worker()
    size = max(Copy.objects.values_list("size", flat=True))
    monkeypatch.setattr(files, "MOST_OF_ONE", files.LARGEST + 2 * size)
    new = ask(make_story())
    assert set(Copy.objects.all()) == {*made[1:], new}
    assert not files.file_of(made[0]).exists()


def test_too_much_is_refused_in_a_sentence(
    ask: Asker, story: Article, make_story: StoryMaker, ana: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(NoRoom, match="up to 10,000 stories, and these are 10,001"):
        asked.ask(ana, range(10_001), FORMATS["html"], ExportOptions(), "x", bundled=True)
    for _ in range(asked.MOST_AT_ONCE):
        ask(make_story())
    with pytest.raises(NoRoom, match="5 of your copies are still being written"):
        ask(story)
    monkeypatch.setattr(files, "SPARE", 2**62)
    with pytest.raises(NoRoom, match="disk is nearly full"):
        ask(story)


def test_a_zip_that_grows_too_large_is_given_up(
    ask: Asker, story: Article, make_story: StoryMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST", 100)
    copy = ask(story, make_story(), bundled=True)
    run_worker()
    copy.refresh_from_db()
    assert "grew over a gigabyte" in copy.error
    assert not files.part_of(copy).exists()


def test_a_copy_shows_what_its_reader_sees_when_it_is_written(
    ask: Asker, ben: Reader, story: Article, write_note: Callable[..., Any]
) -> None:
    write_note(story, "Hush-hush", author=ben)
    write_note(story, "For all", author=ben, audience="everyone")
    copy = ask(story, private=True)
    run_worker()
    content = files.file_of(copy).read_text("utf-8")
    assert "For all" in content
    assert "Hush-hush" not in content
