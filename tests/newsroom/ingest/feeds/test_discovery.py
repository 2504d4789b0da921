"""Finding a site's feeds on its page."""

from __future__ import annotations

from newsroom.ingest.feeds.discovery import feeds_on, usual_addresses

PAGE = "https://post.example/news/today.html"


def found(html: str) -> list[tuple[str, str]]:
    return [tuple(link) for link in feeds_on(f"<html>{html}</html>".encode(), PAGE)]  # type: ignore[misc]


def test_those_that_the_head_names_comments_last() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" title="Post &raquo; Comments" href="/comments/feed/">'
        '<LINK REL="Alternate" TYPE="application/atom+xml; charset=utf-8" HREF="atom.xml" TITLE="Post">'
        '<link rel="alternate" hreflang="de" href="/de/">'
        '<link rel="alternate" type="application/json" href="/wp-json/1">'
        '<link rel="alternate" type="application/rss+xml" href="javascript:x">'
        '<link rel="alternate" type="application/rss+xml" href="/comments/feed/">'
    )
    assert found(f"<head>{head}</head>") == [
        ("https://post.example/news/atom.xml", "Post"),
        ("https://post.example/comments/feed/", "Post » Comments"),
    ]


def test_links_that_look_like_feeds_where_the_head_names_none() -> None:
    links = {"/stories/feed-the-birds": "Birds", "feed://echo.example/rss/": "Echo", "/all.rss": "All"}
    body = "".join(f'<a href="{href}">{words}</a>' for href, words in links.items())
    assert found(f"<body>{body}</body>") == [
        ("https://echo.example/rss/", "Echo"),
        ("https://post.example/all.rss", "All"),
    ]


def test_addresses_are_relative_to_the_pages_base() -> None:
    head = '<base href="https://www.post.example/"><link rel="alternate" type="application/rss+xml" href="rss">'
    assert found(f"<head>{head}</head>") == [("https://www.post.example/rss", "")]


def test_where_sites_usually_have_one() -> None:
    assert usual_addresses(PAGE)[0] == "https://post.example/feed"
