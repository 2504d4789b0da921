"""What is known of a page goes when the story is said to be at another."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from newsroom.checking import checks
from newsroom.checking.follows import follow
from newsroom.models import Article, Check, Reader
from newsroom.text_corrections import correct
from tests.conftest import StoryMaker
from tests.newsroom.revised import revised

HERE, ELSEWHERE = "https://harbour.example/linnet", "https://coast.example/linnet"


@pytest.fixture
def gone(make_story: StoryMaker, ana: Reader) -> Article:
    """A followed story whose page was answered to be missing for the third time."""
    story = make_story("The ferry stopped.", canonical_url=HERE)
    follow(story, ana)
    later = timezone.now() + timedelta(days=3)
    answered = {"etag": "a", "last_modified": "b", "missing": 3, "failures": 3, "dropped": "c", "rest_until": later}
    said = {"outcome": Check.Outcome.FAILED, "sentence": "Gone for good.", "due_at": None, "host": "harbour.example"}
    Check.objects.update(**answered, **said)
    return story


def test_another_address_begins_anew_at_once(gone: Article, ana: Reader) -> None:
    correct(gone, gone.newest, ana, fields={"canonical_url": ELSEWHERE})
    check = checks.due(timezone.now()).get()
    assert (check.etag, check.last_modified, check.missing, check.failures, check.dropped) == ("", "", 0, 0, "")
    assert (check.rest_until, check.outcome, check.sentence) == (None, Check.Outcome.NONE, "")


def test_a_host_that_asked_for_rest_keeps_it(gone: Article, ana: Reader) -> None:
    correct(gone, gone.newest, ana, fields={"canonical_url": f"{HERE}-again"})
    assert Check.objects.get().rest_until


def test_a_new_version_brings_an_address(make_story: StoryMaker) -> None:
    story = make_story("The ferry stopped.")
    Check.objects.create(article=story, etag="a")
    revised(story, "The ferry stopped. Nobody said why.", canonical_url=HERE)
    check = Check.objects.get()
    assert check.etag == ""
    assert check.due_at


def test_without_an_address_nothing_is_due(gone: Article, ana: Reader) -> None:
    correct(gone, gone.newest, ana, fields={"canonical_url": ""})
    assert not checks.due(timezone.now()).exists()


def test_the_same_address_keeps_what_is_known(gone: Article, ana: Reader) -> None:
    correct(gone, gone.newest, ana, fields={"authors": ("Ilse Karrow",)})
    assert Check.objects.get().etag == "a"
