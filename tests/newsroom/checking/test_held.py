"""A page that was kept apart until a reader decides."""

from __future__ import annotations

import pytest

from newsroom.articles import digest_of, text_of
from newsroom.checking import checks
from newsroom.checking.held import drop, held_text, take
from newsroom.errors import NothingHeld
from newsroom.models import Article, Check, Reader
from tests.newsroom.news_site import PARAGRAPHS, NewsSite

Outcome = Check.Outcome
STUB = PARAGRAPHS[:2]


@pytest.fixture
def held(site: NewsSite, ana: Reader) -> Article:
    site.has()
    story = site.story(ana)
    site.has(*STUB)
    looked(story)
    return story


def looked(story: Article) -> Check:
    checks.ask(story)
    checks.look(story.pk)
    return Check.objects.get()


def seen(story: Article) -> str:
    return digest_of(text_of(held_text(story)))


def test_taken_it_is_the_newest_version(held: Article) -> None:
    new = take(held, seen(held))
    assert new is not None
    assert (new.number, new.text) == (2, "\n".join(STUB))
    check = Check.objects.get()
    assert (check.outcome, check.found, check.held) == (Outcome.REVISED, new, None)
    assert looked(held).outcome == Outcome.UNCHANGED


def test_dropped_it_is_not_kept_again(held: Article, site: NewsSite) -> None:
    drop(held, seen(held))
    assert looked(held).outcome == Outcome.UNCHANGED
    assert held.revisions.count() == 1
    site.has(PARAGRAPHS[0])
    assert looked(held).outcome == Outcome.HELD


def test_what_nobody_has_seen_is_not_decided_on(held: Article, site: NewsSite) -> None:
    before = seen(held)
    site.has(PARAGRAPHS[0])
    looked(held)
    for decide in (take, drop):
        with pytest.raises(NothingHeld, match="once more"):
            decide(held, before)
    assert Check.objects.get().held


def test_it_is_decided_once(held: Article) -> None:
    digest = seen(held)
    drop(held, digest)
    for decide in (take, drop):
        with pytest.raises(NothingHeld, match="Nothing is kept apart"):
            decide(held, digest)
