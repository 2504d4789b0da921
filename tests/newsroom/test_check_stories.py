"""``manage.py check_stories``."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from newsroom.checking.follows import follow
from newsroom.models import Article, Check, Reader
from tests.conftest import StoryMaker
from tests.newsroom.news_site import PARAGRAPHS, NewsSite


@pytest.fixture
def ferry(site: NewsSite, ana: Reader) -> Article:
    site.has()
    return site.story(ana)


def run(*arguments: str) -> list[str]:
    out = StringIO()
    call_command("check_stories", *arguments, stdout=out)
    return out.getvalue().splitlines()


def test_a_story_that_is_named(ferry: Article, site: NewsSite) -> None:
    site.has(*PARAGRAPHS, "The mayor was pleased.")
    [said] = run(ferry.slug)
    assert said.startswith(f"{ferry.slug}: revised: The page has changed.")


def test_all_that_have_an_address(ferry: Article, make_story: StoryMaker) -> None:
    make_story()
    assert [said.partition(":")[0] for said in run("--all")] == [ferry.slug]


def test_what_is_due(ferry: Article, ana: Reader) -> None:
    follow(ferry, ana)
    assert run("--due") == []
    Check.objects.update(due_at=timezone.now())
    assert len(run("--due")) == 1
    assert run("--due") == []


def test_pages_of_one_host_wait_for_each_other(ferry: Article, site: NewsSite, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsroom.hosts.PAUSE", timedelta(seconds=0.2))
    run(ferry.slug)
    assert len(run(ferry.slug)) == 1
    assert len(site.asked) == 2


def test_a_story_that_is_not_there(db: None) -> None:
    with pytest.raises(CommandError, match="There is no story “nowhere”"):
        run("nowhere")


def test_a_story_without_an_address(story: Article) -> None:
    assert run(story.slug) == [f"{story.slug}: has no address, or somebody is looking at its page."]
