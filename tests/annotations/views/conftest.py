"""Claims for the tests of their pages."""

from __future__ import annotations

from datetime import date

import pytest

from annotations.models import Appearance, Highlight
from newsroom.models import Article
from tests.annotations.conftest import MarkMaker
from tests.annotations.ledger.rows import claimed, entity
from tests.annotations.views.claim_pages import SECRET
from tests.conftest import StoryMaker


@pytest.fixture
def gulls(make_story: StoryMaker, mark: MarkMaker) -> Appearance:
    story = make_story("300 gulls left <Estmere>.", headline="Gulls & more", publication="Estmere Echo", language="de")
    return claimed(mark, story, speaker=entity("Ada Marlow"), audience="everyone", said_on=date(2026, 3, 1))


@pytest.fixture
def more_gulls(make_story: StoryMaker, mark: MarkMaker) -> Appearance:
    story = make_story("340 gulls have left Estmere.", headline="Gulls again", publication="Marrow Bay Post")
    return claimed(mark, story, speaker=entity("Ilse Verhoef"), audience="everyone", said_on=date(2026, 3, 9))


@pytest.fixture
def secret(make_story: StoryMaker, mark: MarkMaker) -> Appearance:
    """Ana's own claim, with a word in each place that nobody else may read."""
    story = make_story(f"The {SECRET} counted 512 gulls.", headline="Open to all", publication="Open Post")
    words = f"The {SECRET} counted 512 gulls"
    return claimed(mark, story, words, speaker=entity(f"Doctor {SECRET}"), speaker_words=SECRET, basis=SECRET)


@pytest.fixture
def shared(story: Article, mark: MarkMaker) -> Highlight:
    """A claim of ana's for everyone."""
    return mark(story, "ferry", kind="claim", audience="everyone")


@pytest.fixture
def private(story: Article, mark: MarkMaker) -> Highlight:
    """A claim of ana's for herself."""
    return mark(story, "Nobody", kind="claim")
