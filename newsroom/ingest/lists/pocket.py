"""Exports of Pocket: a page of links, a table, or a zip of tables with the highlights beside them as JSON."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from newsroom.ingest.article import Source
from newsroom.ingest.lists.entry import Entry
from newsroom.ingest.lists.exports import entries_of, several
from newsroom.ingest.several import Several
from newsroom.ingest.zips import Archive, is_zip


def open_pocket(source: Source) -> Several:
    """Open an export of Pocket. Raises IngestError."""
    if not is_zip(source.data):
        return several(entries_of(source.data, "pocket"))
    return several(chain.from_iterable(_parts(Archive(source.data))))


def is_pocket_zip(names: Sequence[str]) -> bool:
    """Tell by the *names* in a zip whether Pocket wrote it: its tables are called ``part_000000.csv`` and on."""
    return any(_is_part(name) and name.endswith(".csv") for name in names)


def _parts(archive: Archive) -> Iterator[Iterator[Entry]]:
    """Yield the stories of each table, then those of the lists of highlights: these are put to the former."""
    for kind in (".csv", ".json"):
        for name in archive.names:
            if _is_part(name) and name.endswith(kind):
                yield entries_of(archive.read(name), "pocket")


def _is_part(name: str) -> bool:
    return name.rpartition("/")[2].startswith("part_")
