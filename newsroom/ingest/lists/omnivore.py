"""Exports of Omnivore: a zip with lists of what was saved, the pages' markup, and the highlights as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from newsroom.ingest.article import IngestedMark, Source
from newsroom.ingest.errors import IngestError
from newsroom.ingest.lists.columns import row_of
from newsroom.ingest.lists.entry import Entry, lasting, source_of
from newsroom.ingest.lists.objects import plain_objects_in
from newsroom.ingest.lists.rows import bounded, entry_of
from newsroom.ingest.lists.tables import text_of
from newsroom.ingest.several import LeftOut, Several
from newsroom.ingest.zips import Archive

_LIST = re.compile(r"(?P<folder>(?:[^/]+/)*)metadata_[^/]*\.json")
_TAG = re.compile(r"#([^\s#]{1,50})")
_MOST_MARKS = 2_000  # of one story


def open_omnivore(source: Source) -> Several:
    """Open an export of Omnivore. Raises IngestError."""
    return Several("", _sources(Archive(source.data)))


def is_omnivore_zip(names: Sequence[str]) -> bool:
    """Tell by the *names* in a zip whether Omnivore wrote it."""
    return any(map(_LIST.fullmatch, names))


def _sources(archive: Archive) -> Iterator[Source | LeftOut]:
    """Yield each story; a list that cannot be read leaves the others."""
    lists = [match for match in map(_LIST.fullmatch, archive.names) if match]
    for match in sorted(lists, key=_first_number):
        try:
            found = [dict(item) for item in bounded(plain_objects_in(archive.read(match[0])))]
        except IngestError as error:
            yield LeftOut(match[0], str(error))
            continue
        yield from (_source(archive, match["folder"], item) for item in found)


def _first_number(match: re.Match[str]) -> tuple[str, int]:
    number = re.search(r"metadata_(\d+)", match[0])
    return match["folder"], int(number[1][:9]) if number else 0


def _source(archive: Archive, folder: str, item: dict[str, Any]) -> Source | LeftOut:
    slug, entry = str(item.get("slug", "")), entry_of(row_of(item), "omnivore")
    fields = {**entry.fields, "standfirst": str(item.get("description") or "")}
    entry = replace(entry, fields={name: value for name, value in fields.items() if value})
    try:
        return source_of(_with_files(entry, archive, folder, slug))
    except IngestError as error:
        return LeftOut(entry.headline or slug, str(error))


def _with_files(entry: Entry, archive: Archive, folder: str, slug: str) -> Entry:
    html = _text(archive, f"{folder}content/{slug}.html")
    marks = tuple(_marks(_text(archive, f"{folder}highlights/{slug}.md"), entry.url))
    return replace(entry, html=html, marks=marks[:_MOST_MARKS])


def _text(archive: Archive, name: str) -> str:
    return text_of(archive.read(name)) if name in archive else ""


def _marks(markdown: str, url: str) -> Iterator[IngestedMark]:
    """Yield the highlights: lines that begin with ``>`` are one, tags may follow it, and a note below."""
    for quote, said in re.findall(
        r"((?:^[ \t]*>.*(?:\n|\Z))+)((?:(?![ \t]*>).*(?:\n|\Z))*?)(?=^[ \t]*>|\Z)", markdown, re.M
    ):
        words = "\n".join(line.strip().removeprefix(">").strip() for line in quote.splitlines()).strip()
        tags = tuple(_TAG.findall(_tag_line(said)))
        note = said.replace(_tag_line(said), "", 1).strip()
        if words:
            yield IngestedMark(words, note, tags=tags, uid=lasting("omnivore", url, words))


def _tag_line(said: str) -> str:
    """Return the first line of *said* when there are tags in it and nothing else."""
    line = said.strip().partition("\n")[0]
    return line if line and not _TAG.sub("", line).strip() else ""
