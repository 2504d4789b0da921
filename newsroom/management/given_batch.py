"""What a command names to be brought in at once: a file, a folder, or a batch that was begun."""

from __future__ import annotations

import hashlib
from itertools import count
from pathlib import Path
from typing import cast, get_args
from uuid import NAMESPACE_URL, UUID, uuid5

from django.core.management.base import CommandError
from django.db import transaction
from django.db.models import Q

from newsroom.importing import batches
from newsroom.importing.batch_opening import fill
from newsroom.ingest.article import Source, SourceKind
from newsroom.ingest.lists.folder import digest_of, open_folder
from newsroom.ingest.several import SeveralKind
from newsroom.ingest.sniff import sniff
from newsroom.management.given import STANDARD_INPUT, given_file
from newsroom.models import ImportBatch, Reader

MOST_BYTES = 500_000_000
_LARGE = f"“{{name}}” is larger than {MOST_BYTES // 1_000_000} MB. Bring it in parts, or unpack it and give the folder."
_FOLLOWED = "“{name}” is a feed or a list of feeds. Add it on the page of feeds."
_HAS_ENDED = Q(state__in=(batches.State.DONE, batches.State.FAILED))


def resumed(key: str, *, again: bool) -> ImportBatch:
    """Return the batch with the id *key*, which goes on; *again*: with what failed, too. Raises CommandError."""
    try:
        batch = ImportBatch.objects.select_related("reader").get(pk=UUID(key))
    except (ValueError, ImportBatch.DoesNotExist):
        raise CommandError(f"There is no batch “{key}”. The command that began it said its id.") from None
    batches.reopen(batch, Q() if again else None)
    return batch


def tried_again(given: str, reader: Reader | None) -> ImportBatch:
    """Return the last batch of the file or folder *given*, which goes on with what failed in it; else a new one.

    Raises CommandError and IngestError.
    """
    batch = begun(given, reader, again=True)
    batches.reopen(batch, Q())
    return batch


def begun(given: str, reader: Reader | None, *, again: bool = False) -> ImportBatch:
    """Return the batch of the file or folder *given*: a new one, or that of the same source which is unfinished.

    *again*: the last of that source, also one that has ended.

    Raises CommandError and IngestError.
    """
    if not given.strip():
        raise CommandError("Nothing was named. Give a file, a folder, - for standard input, or --resume ID.")
    if given != STANDARD_INPUT and Path(given).is_dir():
        return _of_folder(Path(given), reader, again)
    data = given_file(given, MOST_BYTES)
    if len(data) > MOST_BYTES:
        raise CommandError(_LARGE.format(name=given))
    return _of_file(data, "" if given == STANDARD_INPUT else Path(given).name, reader, again)


@transaction.atomic
def _of_folder(folder: Path, reader: Reader | None, again: bool) -> ImportBatch:
    """A folder's batch is opened at once, so that it goes on wherever it is run."""
    digest, name = digest_of(folder), folder.resolve().name
    batch, is_new = batches.begin(_key(reader, digest, again), reader, "folder", b"", name, digest)
    if is_new:
        fill(batch, open_folder(folder))
    return batch


def _of_file(data: bytes, name: str, reader: Reader | None, again: bool) -> ImportBatch:
    kind, key = sniff(data, name), _key(reader, hashlib.sha256(data).hexdigest(), again)
    if kind in get_args(SeveralKind):
        return batches.begin(key, reader, kind, data, name)[0]
    if kind in get_args(SourceKind):
        return batches.begin_of(key, reader, [Source(cast(SourceKind, kind), data, name=name)], name)[0]
    raise CommandError(_FOLLOWED.format(name=name))


def _key(reader: Reader | None, digest: str, again: bool) -> UUID:
    """Return the key of what has that *digest*: of its batch that is unfinished, or else of its next one.

    *again*: of its last one, if there is any.
    """
    keys = (uuid5(NAMESPACE_URL, f"{reader and reader.pk} {digest} {number}") for number in count())
    last: list[UUID] = []
    for key in keys:
        if not ImportBatch.objects.filter(_HAS_ENDED, pk=key).exists():
            is_begun = not again or not last or ImportBatch.objects.filter(pk=key).exists()
            return key if is_begun else last[0]
        last = [key]
    raise AssertionError  # numbers have no end
