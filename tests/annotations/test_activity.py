"""Beside which paragraphs something changed, for whom."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from annotations import claims, highlights, notes
from annotations.activity import KEPT, forget, keys_since
from annotations.models import Activity, Appearance, Audience, Claim
from newsroom.models import Article, Reader
from tests.annotations.conftest import MarkMaker, NoteMaker
from tests.conftest import StoryMaker

LATER = timedelta(minutes=1)


@pytest.fixture
def quiet_story(make_story: StoryMaker) -> Article:
    return make_story("The ferry stopped.", "Nobody said why.", "The bay was calm.")


def news(story: Article, reader: Reader) -> list[str]:
    return keys_since(story.newest, reader, timezone.now())


def test_marks_and_notes_are_news_to_their_maker_only(
    quiet_story: Article, ana: Reader, ben: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    mark(quiet_story, "stopped.\nNobody")
    write_note(quiet_story, key="p3")
    assert news(quiet_story, ana) == ["p1", "p2", "p3"]
    assert news(quiet_story, ben) == []


def test_what_is_shared_is_news_to_all_and_so_is_its_end(
    quiet_story: Article, ben: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    row = mark(quiet_story, "Nobody", audience="everyone")
    write_note(quiet_story, key="p3", audience="everyone")
    assert news(quiet_story, ben) == ["p2", "p3"]
    Activity.objects.all().delete()
    highlights.change(row, audience=Audience.ME)
    assert news(quiet_story, ben) == ["p2"]


def test_a_note_on_a_private_mark_is_no_news_to_others(
    quiet_story: Article, ana: Reader, ben: Reader, mark: MarkMaker, write_note: NoteMaker
) -> None:
    row = mark(quiet_story, "Nobody")
    write_note(quiet_story, key="p2", audience="everyone", highlight=row)
    assert news(quiet_story, ben) == []


def test_a_mark_that_moves_is_news_where_it_was_and_where_it_is(
    quiet_story: Article, ana: Reader, mark: MarkMaker
) -> None:
    row = mark(quiet_story, "Nobody")
    Activity.objects.all().delete()
    highlights.move(row, 0, 3)
    assert news(quiet_story, ana) == ["p1", "p2"]


def test_how_a_claim_stands_is_news_wherever_it_appears(quiet_story: Article, ana: Reader, mark: MarkMaker) -> None:
    row = mark(quiet_story, "The ferry stopped.", kind="claim")
    Activity.objects.all().delete()
    claim = Appearance.objects.get(highlight=row).claim
    claims.set_status(claim, ana, Claim.Status.SUPPORTED, "It did.")
    assert news(quiet_story, ana) == ["p1"]


def test_what_came_before_is_no_news(quiet_story: Article, ana: Reader, mark: MarkMaker) -> None:
    mark(quiet_story, "Nobody")
    assert keys_since(quiet_story.newest, ana, timezone.now() + LATER) == []


def test_news_is_forgotten_after_a_day(quiet_story: Article, mark: MarkMaker) -> None:
    mark(quiet_story, "Nobody")
    forget(timezone.now())
    assert Activity.objects.exists()
    forget(timezone.now() + KEPT + LATER)
    assert not Activity.objects.exists()


def test_notes_that_are_taken_back_are_news(quiet_story: Article, ana: Reader, write_note: NoteMaker) -> None:
    note = write_note(quiet_story, key="p2")
    Activity.objects.all().delete()
    notes.delete(note)
    assert news(quiet_story, ana) == ["p2"]
