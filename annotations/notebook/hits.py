"""Where the words that were searched for stand in what an entry shows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection
from django.utils.safestring import SafeString, mark_safe

from annotations.notebook.entry import Entry
from annotations.notebook.terms import read, wanted
from annotations.rows import NoteRow
from annotations.search import HIT_START, HIT_STOP

_OPTIONS = f'HighlightAll=true, StartSel="{HIT_START}", StopSel="{HIT_STOP}"'
_HIT = re.compile(f"{HIT_START}([^{HIT_START}{HIT_STOP}]*){HIT_STOP}")
_TAG = re.compile(r'(<(?:[^<>"]|"[^"]*")*>|&[#\w]+;)')  # of sanitised HTML, which writes attributes in double quotes
_EXACTLY, _BEGINS = "websearch_to_tsquery(config::regconfig, %s)", " || to_tsquery('simple', %s)"


@dataclass(frozen=True)
class Shown:
    """An entry with its texts as a page shows them: hits stand between ``HIT_START`` and ``HIT_STOP``.

    ``notes`` come with their HTML, sanitised, hits marked in it. ``opens_story`` tells the first of its story in a row.
    """

    entry: Entry
    words: str
    statement: str
    headline: str
    notes: Sequence[tuple[NoteRow, SafeString]]
    opens_story: bool = True


def shown(entries: Sequence[Entry], typed: str, story: int | None = None) -> list[Shown]:
    """Return *entries* with what is *typed* marked in them, in one query; *story* (id) is the one shown before them."""
    marked = _marked({(entry.article.search_config, text) for entry in entries for text in _texts(entry)}, typed)
    before = [story, *(entry.article.pk for entry in entries)]
    return [_shown(entry, marked, entry.article.pk != last) for entry, last in zip(entries, before, strict=False)]


def _shown(entry: Entry, marked: Mapping[tuple[str, str], str], opens_story: bool) -> Shown:
    def seen(text: str) -> str:
        return marked.get((entry.article.search_config, text), text)

    notes = [(note, mark_in_html(note.html, _HIT.findall(seen(note.body)))) for note in entry.notes]
    statement = entry.claim.statement if entry.claim else ""
    return Shown(entry, seen(entry.words), seen(statement), seen(entry.article.headline), notes, opens_story)


def mark_in_html(html: str, words: Sequence[str]) -> SafeString:
    """Return sanitised *html* with each of *words* that stands in its text, not in its tags, in ``<mark>``."""
    if not words:
        return mark_safe(html)
    each = re.compile(rf"\b({'|'.join(sorted(map(re.escape, set(words)), key=len, reverse=True))})\b")
    pieces = _TAG.split(html)  # every second piece is a tag
    return mark_safe("".join(piece if n % 2 else each.sub(r"<mark>\1</mark>", piece) for n, piece in enumerate(pieces)))


def _texts(entry: Entry) -> Iterator[str]:
    yield from (entry.words, entry.article.headline)
    yield from (note.body for note in entry.notes)
    if entry.claim:
        yield entry.claim.statement


def _marked(texts: set[tuple[str, str]], typed: str) -> dict[tuple[str, str], str]:
    """Return *texts*, each after its configuration, with the wanted words of what is *typed* bracketed."""
    terms = wanted(read(typed))
    if not terms or not texts:
        return {}
    pairs = sorted(texts)
    query = " || ".join(_EXACTLY + (_BEGINS if term.beginning else "") for term in terms)
    values = [word for term in terms for word in (term.quoted, *([f"{term.beginning}:*"] if term.beginning else []))]
    sql = f"""SELECT ts_headline(config::regconfig, words, {query}, %s)
              FROM unnest(%s::text[], %s::text[]) WITH ORDINALITY AS given(config, words, at) ORDER BY at"""  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(sql, [*values, _OPTIONS, *map(list, zip(*pairs, strict=True))])
        return {pair: row[0] for pair, row in zip(pairs, cursor.fetchall(), strict=True)}
