"""What an update does to a library that is there already."""

from __future__ import annotations

from importlib import import_module

from django.db import connection
from django.db.migrations import RunSQL

from newsroom.models import Article, Revision
from newsroom.naming.recognition import waiting

OPERATIONS = import_module("newsroom.migrations.0003_attributions").Migration.operations


def test_texts_without_statements_wait_for_them_and_older_ones_do_not(story: Article) -> None:
    newest = story.newest
    newest.engine = "newsroom 1"
    newest.save()
    older = Revision.objects.create(article=story, number=99, text="Old.", digest="0" * 64, engine="newsroom 1")
    [statement] = [operation.sql for operation in OPERATIONS if isinstance(operation, RunSQL)]
    with connection.cursor() as cursor:
        cursor.execute(statement)
    assert list(waiting()) == [newest]
    older.refresh_from_db()
    assert older.recognition == Revision.Recognition.DONE
