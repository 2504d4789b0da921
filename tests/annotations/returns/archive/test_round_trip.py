"""Out, into an empty library, and out again: the same bytes."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import connection

from annotations.export.options import ExportOptions
from annotations.export.archive.write import write_archive
from annotations.export.formats import FORMATS
from annotations.export.write import write_copy
from annotations.returns.archive.bringing import Brought, bring_archive
from annotations.returns.archive.reading import read_archive
from newsroom.models import Article, Reader
from tests.annotations.returns.archive.storied import storied

ALL = ExportOptions(private=True)


def archived(story: Article, reader: Reader, options: ExportOptions = ALL) -> bytes:
    story = Article.objects.with_current().get(pk=story.pk)
    return write_copy(story, reader, FORMATS["archive"], options)


def empty_library() -> None:
    """Delete every row of both apps, as in a library on its first day."""
    tables = ", ".join(
        f'"{m._meta.db_table}"' for app in ("newsroom", "annotations") for m in apps.get_app_config(app).get_models()
    )
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"TRUNCATE {tables} CASCADE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def brought(data: bytes, name: str) -> tuple[Brought, Reader]:
    reader = Reader.objects.filter(username=name).first() or Reader.objects.create_user(name)
    return bring_archive(read_archive(data), reader), reader


@pytest.mark.parametrize("name", ["ana", "zoe"])
def test_a_story_with_everything(ana: Reader, ben: Reader, name: str) -> None:
    data = archived(storied(ana, ben), ana)
    empty_library()
    Reader.objects.create_user("someone-before")
    result, reader = brought(data, name)
    assert archived(result.article, reader) == data
    again, _ = brought(data, name)
    assert (again.new, again.marks, again.claims, again.notes) == (False, 0, 0, 0)
    assert archived(result.article, reader) == data
