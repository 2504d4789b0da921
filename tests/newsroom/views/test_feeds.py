"""The page of all feeds: following, choosing, lists in and out."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django_tasks_db.models import DBTaskResult

from newsroom.feed_tasks import poll_feed
from newsroom.feeds.health import UNSTEADY
from newsroom.models import Feed, FeedItem, Reader
from tests.html import assert_valid_html
from tests.newsroom.feed_site import Offered, feed_at, offer
from tests.newsroom.news_site import NewsSite

pytestmark = pytest.mark.django_db
OPML = (
    b"<opml><body><outline text='News'><outline text='Post' xmlUrl='https://post.example/rss'/>"
    b"<outline text='Echo' xmlUrl='https://echo.example/rss'/></outline></body></opml>"
)


def follow(client: Client, **fields: object) -> str:
    """Return what is on the page after following what *fields* say."""
    return client.post("/feeds/", fields, follow=True).content.decode()


def test_an_empty_page_says_what_feeds_are_for(as_ana: Client) -> None:
    html = as_ana.get("/feeds/").content.decode()
    assert_valid_html(html)
    assert "Follow the feeds of the papers" in html
    assert 'aria-current="page">Feeds</a>' in html


def test_an_address_handed_over_is_filled_in(as_ana: Client) -> None:
    html = as_ana.get("/feeds/", {"address": "https://post.example/rss"}).content.decode()
    assert 'value="https://post.example/rss"' in html


def test_a_feeds_own_address_is_followed_and_polled(as_ana: Client, ana: Reader, site: NewsSite) -> None:
    offer(site, Offered("Ferry"))
    html = follow(as_ana, address=site.url("/feed"), folder="Estmere", reads="text")
    feed = Feed.objects.get()
    assert (feed.url, feed.title, feed.folder, feed.reads, feed.added_by) == (
        site.url("/feed"),
        "Port Ansell Post",
        "Estmere",
        "text",
        ana,
    )
    assert "You follow “Port Ansell Post” now." in html
    assert DBTaskResult.objects.filter(task_path=poll_feed.module_path).count() == 1
    assert "1 followed already" in follow(as_ana, address=site.url("/feed"))


def test_a_page_of_several_feeds_lets_the_reader_choose(as_ana: Client, site: NewsSite) -> None:
    links = "".join(
        f'<link rel="alternate" type="application/rss+xml" title="{name}" href="/{name}">' for name in ("world", "bay")
    )
    site.answers(200, f"<html><head>{links}</head><body><p>Hello</p></body></html>".encode(), "/")
    html = follow(as_ana, address=site.url("/"), folder="Estmere")
    assert_valid_html(html)
    assert "That site has 2 feeds" in html
    assert not Feed.objects.exists()
    follow(as_ana, choosing=1, feed=site.url("/bay"), folder="Estmere", reads="page")
    assert [(feed.url, feed.folder) for feed in Feed.objects.all()] == [(site.url("/bay"), "Estmere")]
    assert "followed already" in follow(as_ana, address=site.url("/"))


def test_a_site_that_names_none_is_looked_at_where_feeds_usually_are(as_ana: Client, site: NewsSite) -> None:
    site.has(path="/")
    offer(site, Offered("Ferry"), path="/rss.xml")
    follow(as_ana, address=site.url("/"))
    assert Feed.objects.get().url == site.url("/rss.xml")


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({}, "There is nothing to follow yet."),
        ({"address": "not an address"}, "That is not a web address."),
        ({"address": "http://127.0.0.1:1/"}, "not a public web address"),
        ({"reads": "mind", "address": "https://post.example"}, "Take either the full page"),
        ({"folder": "x" * 201, "address": "https://post.example"}, "name is too long"),
    ],
)
def test_what_cannot_be_followed_says_why(as_ana: Client, fields: dict[str, str], sentence: str) -> None:
    answer = as_ana.post("/feeds/", fields)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Feed.objects.exists()


def test_a_page_without_feeds_says_so(as_ana: Client, site: NewsSite) -> None:
    site.has(path="/")
    answer = as_ana.post("/feeds/", {"address": site.url("/")})
    assert answer.status_code == 422
    assert "No feed was found on that page" in answer.content.decode()


def test_nothing_chosen_says_so(as_ana: Client) -> None:
    assert "No feed is chosen." in follow(as_ana, choosing=1)
    assert "No feed is chosen." in follow(as_ana, choosing=1, feed="javascript:x")


def test_a_list_of_feeds_comes_in_and_goes_out(as_ana: Client) -> None:
    html = follow(as_ana, file=SimpleUploadedFile("mine.opml", OPML))
    assert "2 new feeds." in html
    assert {(feed.title, feed.folder) for feed in Feed.objects.all()} == {("Post", "News"), ("Echo", "News")}
    answer = as_ana.get("/feeds/feeds.opml")
    assert answer["Content-Disposition"] == 'attachment; filename="feeds.opml"'
    Feed.objects.all().delete()
    follow(as_ana, file=SimpleUploadedFile("mine.opml", answer.content))
    assert Feed.objects.filter(folder="News").count() == 2


@pytest.mark.parametrize("file", [b"", b"\x00\x01\x02", b"<opml><body/></opml>", b"<p>no</p>"])
def test_a_file_that_is_no_list_says_so(as_ana: Client, file: bytes) -> None:
    answer = as_ana.post("/feeds/", {"file": SimpleUploadedFile("mine.opml", file)})
    assert answer.status_code == 422
    assert 'class="errorlist"' in answer.content.decode()


def test_failing_feeds_can_be_shown_alone(as_ana: Client, site: NewsSite) -> None:
    feed_at(site)
    ill = feed_at(site, path="/other")
    Feed.objects.filter(pk=ill.pk).update(failures=UNSTEADY, title="Echo", sentence="The site took too long.")
    html = as_ana.get("/feeds/", {"show": "failing"}).content.decode()
    assert_valid_html(html)
    assert "To look at 1" in html
    assert "failing since" in html
    assert "The site took too long." in html
    assert site.url("/feed") not in html


def test_the_number_of_queries_does_not_depend_on_the_feeds(
    as_ana: Client, site: NewsSite, django_assert_num_queries: object
) -> None:
    for n in range(8):
        feed = feed_at(site, path=f"/{n}")
        FeedItem.objects.create(feed=feed, identifier="one", headline="Ferry stops")
    with django_assert_num_queries(6):  # type: ignore[operator]
        as_ana.get("/feeds/")


@pytest.mark.parametrize("path", ["/feeds/", "/feeds/feeds.opml"])
def test_signed_out(signed_out: Client, path: str) -> None:
    assert signed_out.get(path).status_code == 302
    assert signed_out.post(path).status_code == 302


def test_wrong_method(as_ana: Client) -> None:
    assert as_ana.put("/feeds/").status_code == 405
    assert as_ana.post("/feeds/feeds.opml").status_code == 405
