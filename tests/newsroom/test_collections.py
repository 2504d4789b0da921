"""Collections: made once, filled in any order, put in order by their readers."""

from __future__ import annotations

import pytest

from newsroom import collections
from newsroom.collections import CollectionError
from newsroom.ingest.article import Known
from newsroom.ingest.several import Several
from newsroom.models import Article, Collection, Reader
from newsroom.shelf import parts_of, shelf, with_collections
from tests.conftest import StoryMaker

BOOK = Several(
    "The Ferry Years",
    (),
    is_collection=True,
    known=Known("file", {"authors": ("Mira Holt", "Jon Sund"), "publication": "Quay Press", "language": "en"}),
    identifier="urn:isbn:9780000000017",
)


def headlines(collection: Collection) -> list[str]:
    return [part.article.headline for part in parts_of(collection)]


@pytest.fixture
def chapters(make_story: StoryMaker) -> list[Article]:
    return [make_story(f"Chapter {name} is about boats.", headline=name) for name in ("One", "Two", "Three")]


def test_a_book_is_one_collection_however_often_it_comes(ana: Reader, ben: Reader) -> None:
    first = collections.collection_of(BOOK, ana)
    assert (first.byline, first.publication, first.language) == ("Mira Holt, Jon Sund", "Quay Press", "en")
    assert collections.collection_of(BOOK, ben) == first


def test_works_without_identifier_are_collections_of_their_own(ana: Reader) -> None:
    nameless = Several("", (), is_collection=True)
    one, other = collections.collection_of(nameless, ana), collections.collection_of(nameless, ana)
    assert (one.title, one.slug, other.slug) == ("Untitled", "untitled", "untitled-2")


def test_parts_come_in_any_order_and_once(ana: Reader, chapters: list[Article]) -> None:
    book = collections.collection_of(BOOK, ana)
    for position in (3, 1, 2, 1):
        collections.add_part(book, chapters[position - 1], position)
    assert headlines(book) == ["One", "Two", "Three"]


def test_stories_are_added_at_the_end(ana: Reader, chapters: list[Article], monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = collections.begin("Boats", ana, chapters[:2])
    assert collections.add_parts(chosen, chapters) == 1
    assert headlines(chosen) == ["One", "Two", "Three"]
    monkeypatch.setattr(collections, "MOST_PARTS", 2)
    with pytest.raises(CollectionError, match="at most"):
        collections.begin("Too many", ana, chapters)
    assert not Collection.objects.filter(title="Too many").exists()


def test_parts_move_and_go_back(ana: Reader, chapters: list[Article]) -> None:
    boats = collections.begin("Boats", ana, chapters)
    last = boats.parts.get(article=chapters[2])
    assert collections.move(last, -1) == -1
    assert headlines(boats) == ["One", "Three", "Two"]
    assert collections.move(last, -9) == -1
    assert headlines(boats) == ["Three", "One", "Two"]
    assert collections.move(last, 2) == 2
    assert headlines(boats) == ["One", "Two", "Three"]


def test_stories_outlive_their_collection_which_comes_back(ana: Reader, chapters: list[Article]) -> None:
    boats = collections.collection_of(BOOK, ana)
    collections.add_parts(boats, chapters)
    collections.remove(boats.parts.get(article=chapters[0]))
    assert headlines(boats) == ["Two", "Three"]
    collections.delete(boats)
    assert not shelf().exists()
    assert Article.objects.count() == 3
    assert collections.collection_of(BOOK, ana) == boats
    assert [each.part_count for each in shelf()] == [2]


def test_a_story_knows_its_place_in_one_query(
    ana: Reader, chapters: list[Article], django_assert_num_queries: object
) -> None:
    boats = collections.begin("Boats", ana, chapters)
    collections.begin("Others", ana, chapters[1:2])
    gone = collections.begin("Gone", ana, chapters)
    collections.delete(gone)
    collections.add_part(boats, chapters[0], 9)  # a part that is there stays where it is
    with django_assert_num_queries(1):  # type: ignore[operator]
        first, middle, last = with_collections(Article.objects.order_by("pk"))
    assert [each["slug"] for each in middle.in_collections] == ["others", "boats"]
    assert middle.in_collections[1] == {
        "title": "Boats",
        "slug": "boats",
        "number": 2,
        "total": 3,
        "before": {"slug": "one", "headline": "One"},
        "after": {"slug": "three", "headline": "Three"},
    }
    assert (first.in_collections[0]["before"], last.in_collections[0]["after"]) == (None, None)
    assert last.in_collections[0]["number"] == 3


def test_no_collection_is_called_as_the_page_that_makes_one(ana: Reader) -> None:
    assert collections.begin("New", ana).slug == "new-2"
