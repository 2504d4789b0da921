"""Tags put on marks, taken off, given back and completed."""

from __future__ import annotations

from time import perf_counter

import pytest
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from annotations import highlights, tags
from annotations.errors import TagError
from annotations.models import Highlight
from newsroom.models import Article, Reader
from newsroom.models.ranged import span
from tests.annotations.conftest import MarkMaker


def of(highlight: Highlight) -> list[str]:
    return Highlight.objects.get(pk=highlight.pk).tags


def test_tags_are_put_beside_those_that_are_there(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "The ferry")
    before = row.edited_at
    assert tags.tag(row, ["Ferry", "sea  wall"]) == {row.pk: []}
    assert tags.tag(row, ["FERRY", "Port Ansell"]) == {row.pk: ["Ferry", "sea wall"]}
    assert of(row) == ["Ferry", "sea wall", "Port Ansell"]
    assert Highlight.objects.get(pk=row.pk).edited_at > before


def test_what_changes_nothing_is_not_written(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "The ferry")
    tags.tag(row, ["ferry"])
    assert tags.tag(row, ["Ferry"]) == {}
    assert tags.retag(Highlight.objects.all(), remove=["wall"]) == {}


def test_many_are_tagged_at_once_and_given_back_what_they_had(
    story: Article, mark: MarkMaker, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    rows = [mark(story, words) for words in ("The ferry", "stopped", "Nobody")]
    tags.tag(rows[0], ["old", "kept"])
    tags.tag(rows[1], ["new"])
    with django_assert_num_queries(4):  # savepoint, read, write, release
        former = tags.retag(Highlight.objects.all(), add=["new"], remove=["OLD"])
    assert [of(row) for row in rows] == [["kept", "new"], ["new"], ["new"]]
    assert former == {rows[0].pk: ["old", "kept"], rows[2].pk: []}
    tags.put_back(Highlight.objects.all(), former)
    assert [of(row) for row in rows] == [["old", "kept"], ["new"], []]


def test_only_the_marks_that_were_given_are_tagged(story: Article, mark: MarkMaker, ben: Reader) -> None:
    mine, other = mark(story, "The ferry"), mark(story, "Nobody", reader=ben)
    tags.retag(Highlight.objects.filter(reader=mine.reader), add=["ferry"])
    assert (of(mine), of(other)) == (["ferry"], [])
    assert tags.put_back(Highlight.objects.filter(reader=mine.reader), {other.pk: ["mine now"]}) == {}
    assert of(other) == []


def test_too_many_tags_leave_all_as_they_were(story: Article, mark: MarkMaker) -> None:
    full, free = mark(story, "The ferry"), mark(story, "stopped")
    tags.tag(full, [f"tag {n}" for n in range(20)])
    with pytest.raises(TagError, match="A mark would have 21 tags; 20 is the most"):
        tags.retag(Highlight.objects.all(), add=["one more"])
    assert of(free) == []
    tags.retag(Highlight.objects.all(), add=["one more"], remove=["tag 7"])
    assert len(of(full)) == 20


def test_a_mark_that_came_with_too_many_may_lose_one(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "The ferry")
    Highlight.objects.update(tags=[f"tag {n}" for n in range(30)])
    tags.retag(Highlight.objects.all(), remove=["tag 7"])
    assert len(of(row)) == 29
    with pytest.raises(TagError):
        tags.tag(row, ["one more"])


def test_tags_stay_when_a_mark_changes_kind_or_place(story: Article, mark: MarkMaker) -> None:
    row = mark(story, "The ferry")
    tags.tag(row, ["ferry"])
    row.refresh_from_db()
    highlights.change(row, kind="quote")
    highlights.move(row, 0, 17)
    highlights.delete(row)
    highlights.restore(row)
    assert of(row) == ["ferry"]


def test_own_tags_come_first_by_use_and_then_those_on_shared_marks(
    story: Article, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    once, twice = mark(story, "The ferry"), mark(story, "stopped")
    tags.tag(once, ["wall", "Ferry"])
    tags.tag(twice, ["ferry"])
    shared = mark(story, "Nobody", reader=ben, audience="everyone")
    tags.tag(shared, ["FERRY", "fares", "sea wall"])
    assert tags.completions(ana, "") == ["Ferry", "wall", "fares", "sea wall"]
    assert tags.completions(ana, " WA") == ["wall", "sea wall"]
    assert tags.completions(ana, "f", limit=1) == ["Ferry"]


def test_accents_and_capitals_make_no_difference(story: Article, mark: MarkMaker, ana: Reader) -> None:
    tags.tag(mark(story, "The ferry"), ["Fährlinie", "50%_off"])
    assert tags.completions(ana, "fahr") == ["Fährlinie"]
    assert tags.completions(ana, "FÄHR") == ["Fährlinie"]
    assert tags.completions(ana, "%") == []
    assert tags.completions(ana, "50%_") == ["50%_off"]


def test_nobody_is_offered_what_another_keeps_private_or_deleted(
    story: Article, mark: MarkMaker, ana: Reader, ben: Reader
) -> None:
    private = mark(story, "Nobody", reader=ben)
    gone = mark(story, "The ferry", reader=ben, audience="everyone")
    tags.tag(private, ["source at the yard"])
    tags.tag(gone, ["gone"])
    gone.refresh_from_db()
    highlights.delete(gone)
    assert tags.completions(ana, "") == []
    assert tags.completions(ben, "") == ["source at the yard"]


def test_many_marks_are_completed_quickly_in_two_queries(
    story: Article, ana: Reader, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    place = {"article": story, "revision": story.newest, "reader": ana, "exact": "x", "kind": "plain"}
    gone = timezone.now()  # one_highlight_per_reader_range_and_kind lets any number of these stand on one range
    Highlight.objects.bulk_create(
        Highlight(span=span(n, n + 1), tags=[f"tag {n % 300}", f"theme {n % 7}"], **place) for n in range(1_000)
    )
    Highlight.objects.bulk_create(Highlight(span=span(0, 1), tags=["gone"], deleted_at=gone, **place) for _ in range(9))
    before = perf_counter()
    with django_assert_num_queries(2):  # marks, stories
        assert tags.completions(ana, "the", limit=3) == ["theme 0", "theme 1", "theme 2"]
    assert perf_counter() - before < 0.25
