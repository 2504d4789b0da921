"""Archives written and brought in, for the tests beside this."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.apps import apps
from django.db import connection

from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.export.write import write_copy
from annotations.returns.archive.bringing import Brought, bring_archive
from annotations.returns.archive.reading import read_archive
from newsroom.models import Article, Reader

ALL = ExportOptions(private=True)

Change = Callable[[dict[str, Any]], None]


def archived(story: Article, reader: Reader, options: ExportOptions = ALL) -> bytes:
    """Return the archive of *story* as *reader* exports it."""
    story = Article.objects.with_current().get(pk=story.pk)
    return write_copy(story, reader, FORMATS["archive"], options)


def bring(data: bytes, reader: Reader) -> Brought:
    return bring_archive(read_archive(data), reader)


def changed(data: bytes, change: Change) -> bytes:
    """Return the archive *data* after *change* of its members."""
    members = json.loads(data)
    change(members)
    return json.dumps(members).encode()


def empty_library() -> None:
    """Delete every row, as in a library on its first day."""
    models = [model for app in ("newsroom", "annotations") for model in apps.get_app_config(app).get_models()]
    tables = ", ".join(f'"{model._meta.db_table}"' for model in models)
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f"TRUNCATE {tables} CASCADE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
