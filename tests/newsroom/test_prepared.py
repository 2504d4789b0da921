"""Queries that are written once."""

from __future__ import annotations

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from newsroom.models import Article, Paragraph
from newsroom.prepared import Prepared, is_one_of, span_of
from tests.conftest import StoryMaker


def paragraphs(revision: int, start: int, end: int) -> QuerySet[Paragraph, tuple[object, ...]]:
    rows = Paragraph.objects.filter(revision=revision, span__overlap=span_of(start, end), kind="body")
    return rows.order_by("position").values_list("key", "span", "sentences")


def test_it_answers_as_the_query_does(make_story: StoryMaker) -> None:
    prepared = Prepared(paragraphs)
    for story in (make_story("The ferry stopped. It sank.", "Nobody."), make_story("The bay.", "Calm.", "Deep.")):
        ids = {"revision": story.newest.pk, "start": 0, "end": 10}
        assert [tuple(row) for row in prepared.rows(**ids)] == list(paragraphs(**ids))


def test_one_of_several_words(make_story: StoryMaker) -> None:
    story = make_story("One.", "Two.", "Three.")
    prepared = Prepared(lambda revision, keys: paragraphs(revision, 0, 99).filter(is_one_of("key", keys)))
    for keys in (["p1", "p3"], [], ["p2", "nowhere"]):
        rows = prepared.rows(revision=story.newest.pk, keys=keys)
        assert [key for key, *_ in rows] == [key for key in keys if key != "nowhere"]


def test_values_are_read_as_django_reads_them(story: Article) -> None:
    [[key, span, sentences]] = Prepared(paragraphs).rows(revision=story.newest.pk, start=0, end=1)
    assert (key, span.lower, sentences) == ("p1", 0, [[0, 18]])


def test_it_is_written_once_and_counts_as_one_query(story: Article) -> None:
    written = []

    def build(revision: int) -> QuerySet[Paragraph, tuple[object, ...]]:
        written.append(revision)
        return paragraphs(revision, 0, 1)

    prepared = Prepared(build)
    with CaptureQueriesContext(connection) as queries:
        for _ in range(3):
            assert len(list(prepared.rows(revision=story.newest.pk))) == 1
    assert (len(written), len(queries)) == (1, 3)


def test_postgresql_keeps_its_plan_and_django_its_own_ways(story: Article) -> None:
    prepared = Prepared(paragraphs)
    for _ in range(2):
        list(prepared.rows(revision=story.newest.pk, start=0, end=10))
    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        assert any('"newsroom_paragraph"."sentences"' in statement for (statement,) in cursor.fetchall())
        assert cursor.connection.prepare_threshold is None


def test_nobody_is_equal_to_nothing(story: Article) -> None:
    assert not list(Prepared(paragraphs).rows(revision=None, start=0, end=10))


def test_an_id_that_is_not_asked_for_is_a_mistake(story: Article) -> None:
    with pytest.raises(AssertionError, match="leaves out"):
        Prepared(lambda revision, reader: paragraphs(revision, 0, 1)).rows(revision=story.newest.pk, reader=1)
