"""Polling a feed: what becomes of its items, and how it says what happened."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from newsroom.feed_tasks import bring, poll_now
from newsroom.feeds import polling
from newsroom.feeds.following import pause
from newsroom.feeds.listing import not_brought
from newsroom.feeds.offered import FIRST
from newsroom.ingest.feeds.pace import GONE
from newsroom.models import Article, Feed, FeedItem, Import, Reader
from tests.newsroom.feed_site import TEXT, Offered, feed_at, offer
from tests.newsroom.news_site import NewsSite

Outcome = Feed.Outcome
pytestmark = pytest.mark.django_db


def polled(feed: Feed) -> Feed:
    polling.ask(feed)
    assert poll_now(feed.pk, lambda item: None) is None
    return Feed.objects.get(pk=feed.pk)


def test_new_items_become_stories_once(site: NewsSite) -> None:
    offer(site, Offered("Ferry", path="/ferry"))
    feed = polled(feed_at(site))
    assert (feed.outcome, feed.sentence, feed.title) == (Outcome.NEWS, "It had 1 new item.", "Port Ansell Post")
    story = Article.objects.with_current().get()
    assert (story.headline, story.publication, story.canonical_url) == (
        "Ferry",
        "Port Ansell Post",
        site.url("/ferry"),
    )
    assert story.found_in["headline"] == "feed"
    feed = polled(feed)
    assert (feed.outcome, Import.objects.count()) == (Outcome.UNCHANGED, 1)
    assert FeedItem.objects.get().article == story


def test_a_text_that_changes_in_the_feed_is_a_revision(site: NewsSite) -> None:
    offer(site, Offered("Ferry", path="/ferry"))
    feed = polled(feed_at(site))
    offer(site, Offered("Ferry", TEXT + "<p>The mayor of Estmere was pleased with it.</p>", path="/ferry"))
    feed = polled(feed)
    assert feed.sentence == "It had 1 changed."
    assert Article.objects.with_current().get().newest.number == 2


def test_the_first_poll_takes_the_newest_and_lists_the_rest(site: NewsSite, ana: Reader) -> None:
    texts = [f"<p>The boat number {n} leaves the harbour of Port Ansell in the morning.</p>" for n in range(FIRST + 2)]
    offer(site, *(Offered(f"Boat {n}", text, hours_ago=n + 1) for n, text in enumerate(texts)))
    feed = polled(feed_at(site))
    left = list(not_brought(feed).select_related("feed"))
    assert [item.headline for item in left] == [f"Boat {FIRST}", f"Boat {FIRST + 1}"]
    assert "2 listed to be brought in when you want" in feed.sentence
    bring(left[:1], ana)
    imported = Import.objects.get(reader=ana)
    assert (imported.kind, imported.known["fields"]["headline"]) == ("fragment", f"Boat {FIRST}")


def test_a_story_of_the_library_is_linked_and_not_asked_for(site: NewsSite, ana: Reader) -> None:
    site.has()
    story = site.story(ana)
    offer(site, Offered("Ferry", path="/ferry?utm_source=feed"))
    feed = polled(feed_at(site, reads=Feed.Reads.PAGE))
    assert feed.sentence == "It had 1 new item, 1 of them in the library already."
    assert FeedItem.objects.get().article == story
    assert [path for path, _ in site.asked] == ["/feed"]


def test_the_full_page_is_read_where_it_is_wanted(site: NewsSite) -> None:
    site.has()
    offer(site, Offered("Short", "<p>Only the beginning of it stands here.</p>", path="/ferry"))
    polled(feed_at(site, reads=Feed.Reads.PAGE))
    assert "Shopkeepers by the water" in Article.objects.with_current().get().newest.text


def test_the_feeds_text_stands_in_for_a_page_that_cannot_be_read(site: NewsSite) -> None:
    site.answers(403, b"no", "/ferry")
    offer(site, Offered("Ferry", path="/ferry"))
    polled(feed_at(site, reads=Feed.Reads.PAGE))
    item = FeedItem.objects.select_related("article", "brought_by").get()
    assert item.article
    assert item.article.headline == "Ferry"
    assert item.sentence.startswith("The page could not be read, so this is the text in the feed.")
    assert "403" in item.sentence


def test_an_item_that_fails_says_why_and_can_be_tried_again(site: NewsSite, ana: Reader) -> None:
    offer(site, Offered("Ferry", "", path="/gone"))
    feed = polled(feed_at(site, reads=Feed.Reads.PAGE))
    item = FeedItem.objects.get()
    assert item.article is None
    assert "There is no page at this address" in item.sentence
    assert list(not_brought(feed)) == [item]


def test_it_asks_only_for_what_changed(site: NewsSite) -> None:
    offer(site, Offered("Ferry"), ETag='"one"')
    feed = polled(polled(feed_at(site)))
    assert site.asked[-1][1]["If-None-Match"] == '"one"'
    assert (feed.outcome, feed.sentence) == (Outcome.UNCHANGED, "It had nothing new.")


def test_a_permanent_redirect_is_the_new_address(site: NewsSite) -> None:
    offer(site, Offered("Ferry"), path="/new")
    site.answers(301, b"", "/feed", Location="/new")
    assert polled(feed_at(site)).url == site.url("/new")


def test_a_redirect_for_now_is_not(site: NewsSite) -> None:
    offer(site, Offered("Ferry"), path="/new")
    site.answers(302, b"", "/feed", Location="/new")
    assert polled(feed_at(site)).url == site.url("/feed")


def test_what_is_gone_is_not_asked_again_until_somebody_wants_it(site: NewsSite) -> None:
    site.answers(410, b"", "/feed")
    feed = polled(feed_at(site))
    assert (feed.missing, feed.due_at) == (GONE, None)
    assert "gone for good" in feed.sentence
    pause(feed, False)
    offer(site, Offered("Ferry"))
    assert polled(Feed.objects.get()).missing == 0


def test_failures_make_it_slower_and_say_why(site: NewsSite) -> None:
    site.answers(500, b"", "/feed")
    feed = polled(feed_at(site))
    first = feed.due_at
    feed = polled(feed)
    assert feed.failures == 2
    assert first
    assert feed.due_at
    assert feed.due_at - first > timedelta(minutes=50)
    assert feed.sentence == "The site has a problem of its own (error 500). It is tried again by itself."


def test_a_site_that_wants_rest_gets_it(site: NewsSite) -> None:
    site.answers(429, b"", "/feed", Retry_After="7200")
    feed = polled(feed_at(site))
    assert feed.rest_until
    assert feed.rest_until > timezone.now() + timedelta(hours=1)
    polling.ask(feed)
    assert polling.poll(feed.pk, lambda items: None) is None
    assert len(site.asked) == 1


def test_what_is_no_feed_is_a_failure_that_takes_nothing(site: NewsSite) -> None:
    site.has(path="/feed")
    feed = polled(feed_at(site))
    assert feed.outcome == Outcome.FAILED
    assert "There is no feed at this address" in feed.sentence


def test_a_feed_that_names_all_items_anew_brings_none_twice(site: NewsSite) -> None:
    offer(site, Offered("one", path="/ferry"))
    feed = polled(feed_at(site))
    offer(site, Offered("two", path="/ferry"))
    polled(feed)
    assert [item.identifier for item in FeedItem.objects.all()] == ["two"]
    assert Article.objects.count() == 1


def test_items_that_share_an_address_are_read_from_the_feed(site: NewsSite) -> None:
    site.has(path="/today")
    offer(site, Offered("Ferry", path="/today"), Offered("Pier", "<p>A pier is to be mended soon.</p>", path="/today"))
    polled(feed_at(site, reads=Feed.Reads.PAGE))
    assert {story.headline for story in Article.objects.all()} == {"Ferry", "Pier"}
    assert [path for path, _ in site.asked] == ["/feed"]


def test_the_number_of_queries_does_not_depend_on_the_items(
    site: NewsSite, django_assert_max_num_queries: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsroom.feeds.offered.FIRST", 0)
    offer(site, *(Offered(f"Boat {n}", f"<p>It leaves at {n}.</p>", path=f"/{n}") for n in range(100)))
    feed = feed_at(site)
    polling.ask(feed)
    with django_assert_max_num_queries(20):  # type: ignore[operator]
        poll_now(feed.pk, lambda item: None)
    assert FeedItem.objects.count() == 100
