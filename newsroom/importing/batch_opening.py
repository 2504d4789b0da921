"""Opening the source of a batch: each of its stories becomes an import that waits, all of them or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from django.db import transaction

from newsroom.collections import collection_of
from newsroom.importing import batches
from newsroom.ingest.article import Source
from newsroom.ingest.errors import IngestError, NoArticle
from newsroom.ingest.several import LeftOut, Several, SeveralKind, opener_of
from newsroom.models import Import, ImportBatch

_Part = tuple[Source | LeftOut, Several | None]
"""A story, or what is none, and the work that it is a part of."""

_ROWS, _BYTES = 200, 20_000_000  # rows that are written together, fewer where they are so large
_DEEPEST = 2  # a book in a zip is 1 deep
_EMPTY = "There is no story in this. Bring a list of addresses, a zip of stories, or another service’s export."
_DEEP = "This is too deep within other files. Unpack them and bring it by itself."
_BROKEN_OFF = "What comes after this could not be read. {error}"


def open_batch(batch: ImportBatch) -> None:
    """Make the imports of *batch* from the source that it keeps. Raises IngestError."""
    if not batches.get_on(batch, batches.State.OPENING):
        return
    source = Source("text", bytes(batch.data), name=batch.name)
    fill(batch, opener_of(cast(SeveralKind, batch.kind))(source))


@transaction.atomic
def fill(batch: ImportBatch, several: Several) -> None:
    """Make an import of *batch* of each part of *several*, which keeps what it needs of that. Raises NoArticle."""
    works: dict[int, tuple[Several, list[int]]] = {}
    rows = _rows(batch, several, works)
    if not sum(len(Import.objects.bulk_create(chunk)) for chunk in _chunks(rows)):
        raise NoArticle(_EMPTY)
    for work, positions in works.values():
        rows_of_work = Import.objects.filter(batch=batch, position__in=positions)
        rows_of_work.update(collection=collection_of(work, batch.reader))
    batches.get_on(batch, batches.State.RUNNING, title=several.title[:500], data=b"")


def _rows(batch: ImportBatch, several: Several, works: dict[int, tuple[Several, list[int]]]) -> Iterator[Import]:
    """Yield the imports, not stored yet, and note in *works* which are parts of one."""
    for position, (part, work) in enumerate(_parts(several), 1):
        if work:
            works.setdefault(id(work), (work, []))[1].append(position)
        yield batches.row_of(batch, position, part)


def _parts(several: Several, depth: int = 0) -> Iterator[_Part]:
    work = several if several.is_collection else None
    for part in _read(several.parts, is_whole=depth == 0):
        if not isinstance(part, Several):
            yield part, work
        elif depth < _DEEPEST:
            yield from _parts(part, depth + 1)
        else:
            yield LeftOut(part.title, _DEEP), None


def _read(parts: Iterable[Source | LeftOut | Several], *, is_whole: bool) -> Iterator[Source | LeftOut | Several]:
    """Yield *parts* as far as they can be read. Raises IngestError where the *whole* has none that can."""
    any_read = False
    try:
        for part in parts:
            any_read = True
            yield part
    except IngestError as error:
        if is_whole and not any_read:
            raise
        yield LeftOut("", _BROKEN_OFF.format(error=error))


def _chunks(rows: Iterable[Import]) -> Iterator[list[Import]]:
    """Yield *rows* in lists that are short, and shorter where their sources are large: memory is bounded."""
    chunk: list[Import] = []
    size = 0
    for row in rows:
        chunk.append(row)
        size += len(row.data)
        if len(chunk) == _ROWS or size > _BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk
