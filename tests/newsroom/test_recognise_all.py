"""``manage.py recognise_all``: the whole library again."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from newsroom.models import Article, Mention, Revision
from newsroom.naming import recognition, tagging
from newsroom.naming.recognition_run import begin_again, to_recognise
from tests.conftest import StoryMaker

State = Revision.Recognition


def recognise_all(*arguments: str) -> tuple[str, str]:
    """Return what the command wrote to standard output and to standard error."""
    out, error = StringIO(), StringIO()
    call_command("recognise_all", *arguments, stdout=out, stderr=error)
    return out.getvalue(), error.getvalue()


@pytest.fixture
def stories(make_story: StoryMaker) -> list[Article]:
    return [make_story(f"Frau Thea Brill kam {n} mal.", language="de", headline=f"Story {n}") for n in range(3)]


def test_everything_is_recognised_once(stories: list[Article]) -> None:
    said, shown = recognise_all()
    assert said.startswith("3 of 3 stories recognised")
    assert "3 of 3" in shown
    assert set(Revision.objects.values_list("recognition", flat=True)) == {State.DONE}
    assert Mention.objects.count() == 3
    assert "Nothing is to be done" in recognise_all()[0]


def test_another_engine_is_done_again(stories: list[Article]) -> None:
    recognise_all()
    Revision.objects.filter(pk=stories[1].newest.pk).update(engine="newsroom 0")
    assert to_recognise() == [stories[1].newest.pk]


def test_again_takes_all_and_only_failed_the_failed(stories: list[Article]) -> None:
    recognise_all()
    Revision.objects.filter(pk=stories[0].newest.pk).update(recognition=State.FAILED)
    assert to_recognise(only_failed=True) == [stories[0].newest.pk]
    begin_again()
    assert to_recognise() == [stories[n].newest.pk for n in (1, 2, 0)], "what failed comes last"
    assert recognise_all("--again")[0].startswith("3 of 3 stories recognised")
    assert recognise_all("--again")[0].startswith("3 of 3 stories recognised")


def test_one_that_breaks_stops_no_other(stories: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    real = tagging.recognise

    def broken(text: str, *others: object) -> object:
        if " 1 " in text:
            raise ValueError("no sentences")
        return real(text, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(tagging, "recognise", broken)
    said, _ = recognise_all()
    assert said.startswith("2 of 3 stories recognised")
    assert "  story-1: Looking for the names in this text broke: ValueError, no sentences." in said
    monkeypatch.undo()
    assert recognise_all("--only-failed")[0].startswith("1 of 1 stories recognised")


@pytest.mark.parametrize("options", [(), ("--again",)])
def test_stopped_by_hand_it_goes_on_where_it_was(
    stories: list[Article], monkeypatch: pytest.MonkeyPatch, options: tuple[str, ...]
) -> None:
    if options:
        recognise_all()
    real = tagging.recognise

    def stopped(text: str, *others: object) -> object:
        if " 1 " in text:
            raise KeyboardInterrupt
        return real(text, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(tagging, "recognise", stopped)
    said, shown = recognise_all(*options)
    assert "Run the command again to go on" in shown
    assert said.startswith("1 of 3 stories recognised")
    assert to_recognise() == [story.newest.pk for story in stories[1:]]
    monkeypatch.undo()
    said, shown = recognise_all(*options)
    assert said.startswith("2 of 2 stories recognised")
    assert ("Going on with the run" in shown) is bool(options)


def test_a_story_deleted_in_the_middle_stops_nothing(
    stories: list[Article], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    real = tagging.recognise

    def deleting(text: str, *others: object) -> object:
        if " 1 " in text:
            Article.objects.filter(pk=stories[1].pk).update(current=None)
            Article.objects.get(pk=stories[1].pk).delete()
        return real(text, *others)  # type: ignore[arg-type]

    monkeypatch.setattr(tagging, "recognise", deleting)
    said, _ = recognise_all()
    assert said.startswith("2 of 3 stories recognised")
    assert "0 failed.\n1 were left out" in said
    assert not caplog.records


def test_what_another_process_is_at_is_not_counted_as_recognised(
    stories: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognition, "run", lambda pk, again: None)
    assert "3 were left out: another process was at them" in recognise_all()[0]


def test_what_died_in_the_middle_is_done(stories: list[Article]) -> None:
    Revision.objects.update(recognition=State.RUNNING)
    assert recognise_all()[0].startswith("3 of 3 stories recognised")


@pytest.mark.parametrize("number", ["0", "-1", "two"])
def test_a_number_of_processes_that_is_none_is_refused(db: None, number: str) -> None:
    with pytest.raises(CommandError, match="1 or more"):
        recognise_all(f"--processes={number}")
