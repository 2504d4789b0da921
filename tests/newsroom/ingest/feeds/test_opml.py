"""Lists of feeds, in and out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.ingest.feeds.opml import ListedFeed, NoFeeds, read_opml, write_opml
from newsroom.text.whitespace import line

NOW = datetime(2031, 3, 10, tzinfo=UTC)


def opml(body: str) -> bytes:
    return f"<opml version='1.0'><head><title>Mine</title></head><body>{body}</body></opml>".encode()


def test_folders_within_each_other_and_odd_spellings() -> None:
    listed = read_opml(
        opml(
            '<outline TEXT="News"><outline text="Estmere &amp;amp; bay">'
            '<outline type="rss" text="p" title="Post" xmlURL="https://post.example/rss" htmlUrl="https://post.example"/>'
            '</outline><outline text="Echo" xmlurl="https://echo.example/rss"/></outline>'
            '<outline text="Lantern" type="rss" url="https://lantern.example/rss" category="/Villages/Ansell,/x"/>'
            '<outline text="Post again" xmlUrl="https://post.example/rss"/><outline text="no" xmlUrl="file:///etc/passwd"/>'
        )
    )
    assert listed == [
        ListedFeed("https://post.example/rss", "Post", "https://post.example", "News / Estmere & bay"),
        ListedFeed("https://echo.example/rss", "Echo", "", "News"),
        ListedFeed("https://lantern.example/rss", "Lantern", "", "Villages / Ansell"),
    ]


@pytest.mark.parametrize("file", [opml(""), opml('<outline text="Folder"/>'), b"<p>no list</p>"])
def test_a_file_without_feeds_says_so(file: bytes) -> None:
    with pytest.raises(NoFeeds, match="No feed is listed"):
        read_opml(file)


_LETTERS = st.characters(codec="utf-8", exclude_categories=["C", "Z"], exclude_characters="<>&/")
_NAMES = st.text(_LETTERS, min_size=1, max_size=8).map(line).filter(bool)
_FEEDS = st.builds(
    lambda host, title, folders: ListedFeed(f"https://{host}.example/rss", title, "", " / ".join(folders)),
    st.integers(0, 50),
    _NAMES,
    st.lists(_NAMES, max_size=3),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(_FEEDS, min_size=1, max_size=6, unique_by=lambda feed: feed.url))
def test_what_is_written_is_read_again(feeds: list[ListedFeed]) -> None:
    feeds.sort(key=lambda feed: feed.folder)
    assert set(read_opml(write_opml("Mine", feeds, NOW))) == set(feeds)
