"""Exports of Omnivore: a zip with lists of what was saved, the pages' markup, and the highlights as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from newsroom.ingest.article import IngestedMark, Source
from newsroom.ingest.errors import IngestError
from newsroom.ingest.lists.columns import row_of
from newsroom.ingest.lists.entry import Entry, lasting, source_of
from newsroom.ingest.lists.objects import plain_objects_in
from newsroom.ingest.lists.rows import bounded, entry_of
from newsroom.ingest.lists.tables import text_of
from newsroom.ingest.lists.values import words
from newsroom.ingest.several import LeftOut, Several
from newsroom.ingest.zips import Archive

_LIST = re.compile(r"(?P<folder>(?:[^/]+/)*)metadata_[^/]*\.json")
_HIGHLIGHT = re.compile(r"(?P<quote>(?:^[ \t]*>.*(?:\n|\Z))+)(?P<note>(?:^(?![ \t]*>).*(?:\n|\Z))*)", re.MULTILINE)
_TAG = re.compile(r"#([^\s#]{1,50})")
_TAGS = re.compile(r"(?:\s{1,3}#[^\s#]{1,50})+\Z")  # at the end of the quote
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
    slug, entry = words(item.get("slug")), entry_of(row_of(item), "omnivore")
    standfirst = words(item.get("description"))
    try:
        marks = _marks(_text(archive, f"{folder}highlights/{slug}.md"), entry.url)
        fields = {**entry.fields, "standfirst": standfirst} if standfirst else entry.fields
        entry = replace(entry, fields=fields, marks=tuple(islice(marks, _MOST_MARKS)))
        return _with_content(entry, archive, f"{folder}content/{slug}")
    except IngestError as error:
        return LeftOut(entry.headline or slug, str(error))


def _with_content(entry: Entry, archive: Archive, path: str) -> Source | LeftOut:
    """Return *entry* with what was saved of it, a page's markup or a PDF; else its address is asked."""
    source = source_of(replace(entry, html=_text(archive, f"{path}.html")))
    if isinstance(source, Source) and f"{path}.pdf" in archive:
        return replace(source, kind="pdf", data=archive.read(f"{path}.pdf"), charset="")
    return source


def _text(archive: Archive, name: str) -> str:
    return text_of(archive.read(name)) if name in archive else ""


def _marks(markdown: str, url: str) -> Iterator[IngestedMark]:
    """Yield the highlights: lines that begin with ``>`` are one, its tags end it, and a note stands below."""
    for match in _HIGHLIGHT.finditer(markdown):
        lines = (line.strip().removeprefix(">").strip() for line in match["quote"].splitlines())
        quote = "\n".join(lines).strip()
        tags = _TAGS.search(quote)
        exact = quote[: tags.start()].strip() if tags else quote
        if exact:
            found = tuple(_TAG.findall(tags[0])) if tags else ()
            yield IngestedMark(exact, match["note"].strip(), tags=found, uid=lasting("omnivore", url, exact))
