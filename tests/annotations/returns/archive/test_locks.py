"""What an archive holds up while it is brought in, in which order."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from annotations.models import Appearance
from annotations.returns.archive.bringing.pictures import lacking, store
from annotations.returns.archive.reading import read_archive
from annotations.returns.errors import BrokenFile, UnsafeFile
from newsroom.locks import Lock
from newsroom.models import Article, Image, Reader
from tests.annotations.export.conftest import rich_story
from tests.annotations.export.difficult import put, say
from tests.annotations.returns.archive.archives import archived, bring, changed, empty_library

__all__ = ["rich_story"]


@pytest.fixture
def data(rich_story: Article, ana: Reader) -> bytes:
    """The archive of a story with a picture, a claim, and a note on it."""
    mark = put(rich_story, ana, "MARROW BAY", "claim")
    say(rich_story, ana, "Who?", highlight=mark)
    return archived(rich_story, ana)


def elsewhere() -> Reader:
    empty_library()
    return Reader.objects.create_user("zoe")


def _without_card(members: dict[str, Any]) -> None:
    members["highlights"][0]["appearance"] = None
    members["claims"] = []


def _at(statements: Sequence[str], *words: str) -> list[int]:
    return [place for place, sql in enumerate(statements) if all(word in sql for word in words)]


def test_locks_are_taken_in_the_order_that_everybody_keeps(data: bytes) -> None:
    zoe = elsewhere()
    with CaptureQueriesContext(connection) as queries:
        bring(changed(data, _without_card), zoe)
    statements = [query["sql"] for query in queries]
    locks = (Lock.STORIES, Lock.ENTITIES, Lock.CLAIMS)
    [stories], [entities], [claims] = (_at(statements, "pg_advisory_xact_lock", f"({lock.value})") for lock in locks)
    marks, notes = (_at(statements, f'INSERT INTO "annotations_{name}"') for name in ("highlight", "note"))
    versions = _at(statements, '"newsroom_revision"', "FOR NO KEY UPDATE")
    assert stories < entities < marks[0] < versions[0] < notes[0]
    assert notes[-1] < claims < _at(statements, 'INSERT INTO "annotations_appearance"')[0]
    assert Appearance.objects.get().highlight.exact == "MARROW BAY"


@pytest.mark.parametrize(("name", "error"), [("data", BrokenFile), ("width", UnsafeFile)])
def test_a_picture_is_looked_at_before_anybody_waits(data: bytes, name: str, error: type[Exception]) -> None:
    def spoil(members: dict[str, Any]) -> None:
        members["images"][0][name] = {"data": base64.b64encode(b"no picture").decode(), "width": 7}[name]

    zoe = elsewhere()
    with CaptureQueriesContext(connection) as queries, pytest.raises(error, match="Nothing was brought in"):
        bring(changed(data, spoil), zoe)
    assert not _at([query["sql"] for query in queries], "pg_advisory_xact_lock")
    assert not Article.objects.exists()


def test_a_picture_that_somebody_stored_meanwhile_is_that_one(data: bytes) -> None:
    there = Image.objects.get()
    members = read_archive(data).images
    assert lacking(members) == {}
    Image.objects.filter(pk=there.pk).delete()
    found = lacking(members)
    meanwhile = Image.objects.create(**{name: members[0][name] for name in ("digest", "media_type", "width", "height")})
    assert store(members, found) == {there.digest: meanwhile.pk}
