"""Following feeds and leaving them."""

from __future__ import annotations

import pytest

from newsroom.feeds import following
from newsroom.feeds.following import follow, follow_all, plain_folder
from newsroom.ingest.feeds.opml import ListedFeed
from newsroom.models import Feed, Reader

pytestmark = pytest.mark.django_db
POST = "https://post.example/rss"


@pytest.mark.parametrize("url", [POST, "http://post.example/rss", "https://post.example/rss/"])
def test_one_feed_is_followed_once_however_it_is_written(ana: Reader, ben: Reader, url: str) -> None:
    feed, is_new = follow(ListedFeed(POST, "Post", "https://post.example", "News"), ana)
    assert is_new
    assert (feed.title, feed.folder, feed.added_by) == ("Post", "News", ana)
    assert feed.due_at
    assert follow(ListedFeed(url), ben) == (feed, False)


def test_another_query_is_another_feed(ana: Reader) -> None:
    assert follow(ListedFeed(f"{POST}?section=1"), ana)[1]
    assert follow(ListedFeed(f"{POST}?section=2"), ana)[1]


def test_a_library_has_room_for_so_many(ana: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "MOST", 2)
    added = follow_all((ListedFeed(f"https://{n}.example/rss") for n in (1, 1, 2, 3)), ana)
    assert (len(added.new), added.here, added.left_out) == (2, 1, 1)
    assert Feed.objects.count() == 2


def test_folders_are_compared_without_blanks() -> None:
    assert plain_folder("  Estmere  /   Bay  / ") == "Estmere / Bay"
