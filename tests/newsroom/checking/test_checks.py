"""Looking at a story's page again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from newsroom import hosts
from newsroom.checking import checks
from newsroom.checking.follows import follow, unfollow
from newsroom.locks import Lock, at_work
from newsroom.models import Article, Check, Reader, Revision
from newsroom.revisions import revise
from newsroom.stored_stories import as_ingested
from tests.conftest import StoryMaker
from tests.newsroom.news_site import PARAGRAPHS, NewsSite
from tests.newsroom.revised import texts

Outcome, State = Check.Outcome, Check.State
LATER = (*PARAGRAPHS[:2], PARAGRAPHS[2].replace("240,000", "310,000"), *PARAGRAPHS[3:])


@pytest.fixture
def ferry(site: NewsSite, ana: Reader) -> Article:
    site.has()
    return site.story(ana)


def checked(story: Article, reader: Reader | None = None) -> Check:
    checks.ask(story, reader)
    checks.look(story.pk)
    return Check.objects.get()


def current(story: Article) -> Revision:
    return Article.objects.with_current().get(pk=story.pk).newest


def corrected(story: Article, at: int, words: str, reader: Reader) -> Revision | None:
    """Return the revision in which *reader* put *words* for the paragraph *at*."""
    read = as_ingested(story, current(story))
    blocks = list(read.paragraphs)
    blocks[at] = type(blocks[at])(words)
    changed = type(read)(**{**vars(read), "paragraphs": tuple(blocks)})
    return revise(story, changed, Revision.Origin.CORRECTION, reader)


def test_a_page_that_has_what_it_had(ferry: Article) -> None:
    check = checked(ferry)
    assert (check.outcome, check.state, check.sentence) == (
        Outcome.UNCHANGED,
        State.IDLE,
        "The page still has what it had.",
    )
    assert ferry.revisions.count() == 1


def test_a_page_that_changed_is_a_new_revision(ferry: Article, site: NewsSite) -> None:
    site.has(*LATER)
    check = checked(ferry)
    assert (check.outcome, check.found) == (Outcome.REVISED, current(ferry))
    assert (current(ferry).number, current(ferry).origin) == (2, Revision.Origin.CHECK)
    assert texts(current(ferry)) == list(LATER)


def test_a_page_is_asked_whether_it_changed(ferry: Article, site: NewsSite) -> None:
    site.has(ETag='"one"')
    checked(ferry)
    check = checked(ferry)
    assert [headers.get("If-None-Match") for _, headers in site.asked] == [None, '"one"']
    assert (check.outcome, check.sentence) == (
        Outcome.UNCHANGED,
        "The page has not changed since it was last looked at.",
    )


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (PARAGRAPHS[:2], "much shorter: 39 words, where the story had"),
        (
            ["Subscribe to go on reading. Readers pay for journalism that lasts, and may leave at any time they like."]
            * 5,
            "almost nothing",
        ),
    ],
)
def test_what_may_not_be_the_story_is_kept_apart(
    ferry: Article, site: NewsSite, paragraphs: list[str], words: str
) -> None:
    site.has(*(f"{number}. {text}" for number, text in enumerate(paragraphs)))
    check = checked(ferry)
    assert check.outcome == Outcome.HELD
    assert words in check.sentence
    assert b"<article>" in bytes(check.held or b"")
    assert ferry.revisions.count() == 1


def test_what_is_kept_apart_waits_whatever_comes_after_it(ferry: Article, site: NewsSite) -> None:
    site.has(*PARAGRAPHS[:2])
    sentence = checked(ferry).sentence
    site.answers(500)
    assert (checked(ferry).outcome, Check.objects.get().sentence) == (Outcome.HELD, sentence)
    site.has()
    check = checked(ferry)
    assert (check.outcome, check.held) == (Outcome.UNCHANGED, None)


@pytest.mark.parametrize(("status", "body"), [(500, b""), (403, b"no"), (200, b"<p>Not here</p>"), (200, b"\0\1\2")])
def test_a_page_that_cannot_be_read_leaves_the_story_as_it_was(
    ferry: Article, site: NewsSite, status: int, body: bytes
) -> None:
    site.answers(status, body)
    check = checked(ferry)
    assert (check.outcome, check.failures, ferry.revisions.count()) == (Outcome.FAILED, 1, 1)
    assert check.sentence.endswith(".")


def test_what_breaks_ends_with_a_sentence_and_is_logged(
    ferry: Article, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*args: object, **options: object) -> None:
        raise ZeroDivisionError("no page")

    monkeypatch.setattr("newsroom.checking.looking.fetch", broken)
    assert "broke" in checked(ferry).sentence
    assert "no page" in caplog.text


def test_a_page_that_is_gone_is_given_up_after_three_looks(ferry: Article, site: NewsSite, ana: Reader) -> None:
    follow(ferry, ana)
    site.answers(410)
    assert [checked(ferry).due_at is None for _ in range(3)] == [False, False, True]
    assert "no longer there" in Check.objects.get().sentence
    follow(ferry, ana)
    assert Check.objects.get().due_at


def test_a_host_that_wants_a_rest_gets_it(ferry: Article, site: NewsSite, ana: Reader) -> None:
    site.answers(429, Retry_After="7200")
    checked(ferry)
    site.has(*LATER)
    check = checked(ferry, ana)
    assert len(site.asked) == 1
    assert "127.0.0.1 asks not to be asked again before" in check.sentence
    assert check.due_at == check.rest_until


def test_a_look_of_its_own_waits_in_silence(ferry: Article, site: NewsSite) -> None:
    site.answers(429, Retry_After="7200")
    before = checked(ferry).sentence
    assert checked(ferry).sentence == before


def test_a_host_is_asked_one_at_a_time_with_pauses(
    ferry: Article, site: NewsSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    checked(ferry)
    monkeypatch.setattr(hosts, "PAUSE", timedelta(seconds=5))
    checks.ask(ferry)
    again = checks.look(ferry.pk)
    assert again is not None
    assert timedelta(0) < again - timezone.now() < timedelta(seconds=5)
    assert Check.objects.get().state == State.WAITING
    assert len(site.asked) == 1


def test_a_correction_is_not_overwritten(ferry: Article, site: NewsSite, ana: Reader) -> None:
    corrected(ferry, 1, "It has passed the bay since a storm broke the pier.", ana)
    assert checked(ferry).outcome == Outcome.UNCHANGED
    site.has(*LATER)
    check = checked(ferry)
    assert check.outcome == Outcome.REVISED
    assert texts(current(ferry)) == [LATER[0], "It has passed the bay since a storm broke the pier.", *LATER[2:]]
    assert checked(ferry).outcome == Outcome.UNCHANGED
    assert ferry.revisions.count() == 3


def test_a_correction_that_the_page_made_otherwise_is_for_a_reader_to_decide(
    ferry: Article, site: NewsSite, ana: Reader
) -> None:
    corrected(ferry, 2, "Repairs cost 300,000 crowns.", ana)
    site.has(*LATER)
    check = checked(ferry)
    assert check.outcome == Outcome.HELD
    assert "where readers corrected" in check.sentence
    assert "300,000" in current(ferry).text


def test_a_correction_that_the_page_made_too_is_no_news(ferry: Article, site: NewsSite, ana: Reader) -> None:
    corrected(ferry, 2, LATER[2], ana)
    site.has(*LATER)
    assert checked(ferry).outcome == Outcome.UNCHANGED
    assert ferry.revisions.count() == 2


def test_a_story_without_an_address_is_not_looked_for(make_story: StoryMaker) -> None:
    assert not checks.ask(make_story())
    assert not Check.objects.exists()


def test_a_look_is_taken_once(ferry: Article, site: NewsSite) -> None:
    checks.ask(ferry)
    checks.look(ferry.pk)
    checks.look(ferry.pk)
    assert len(site.asked) == 1


def test_a_look_whose_worker_died_is_taken_again(ferry: Article) -> None:
    checks.ask(ferry)
    Check.objects.update(state=State.RUNNING)
    assert checks.phase(Check.objects.get(), timezone.now()) == "stopped"
    assert checks.clear_up() == [ferry.pk]


@pytest.mark.django_db(transaction=True)
def test_a_look_that_is_under_way_is_left_alone(ferry: Article) -> None:
    checks.ask(ferry)
    Check.objects.update(state=State.RUNNING)
    with at_work(Lock.CHECKS, ferry.pk):
        assert not checks.ask(ferry)
        assert checks.phase(Check.objects.get(), timezone.now()) == "running"
        assert checks.clear_up() == []


def test_what_is_due_is_what_somebody_follows(ferry: Article, ana: Reader) -> None:
    checked(ferry)
    Check.objects.update(due_at=timezone.now())
    assert not checks.due(timezone.now()).exists()
    follow(ferry, ana)
    assert checks.due(timezone.now()).exists()
    unfollow(ferry, ana)
    assert not checks.due(timezone.now()).exists()
