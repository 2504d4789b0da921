"""A suggestion from what a file asks: what it is about, whose it is, and where it stands in the story now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from annotations.anchoring.describe import Quote
from annotations.export.manifest import words_digest
from annotations.models import Highlight, ReturnedCopy, Suggestion
from annotations.returns.files.returned import ReturnedFile
from annotations.returns.places import beside, places
from annotations.returns.suggestions.changes import Asked
from annotations.returns.suggestions.fingerprints import key_of
from annotations.returns.suggestions.known import Known
from annotations.returns.suggestions.mended import mended
from annotations.returns.suggestions.names import credit_of
from annotations.returns.suggestions.paragraphs import Paragraphs
from annotations.tag_names import MOST, together
from newsroom.models import Article, Reader
from newsroom.models.ranged import span
from newsroom.text.ranges import Range

Act, State = Suggestion.Act, Suggestion.State


@dataclass(frozen=True)
class Setting:
    """What every suggestion of a file needs: ``earlier`` are comments that files added before, by their keys."""

    article: Article
    reader: Reader
    file: ReturnedFile
    known: Known
    earlier: Mapping[str, Suggestion]


def is_known(setting: Setting, asked: Asked) -> bool:
    """Whether a file asked this comment before in the same words, though what is around its place reads otherwise."""
    earlier = _earlier(setting, asked)
    return earlier is not None and earlier.body == asked.comment.body


def suggestion(setting: Setting, copy: ReturnedCopy, asked: Asked, mark: str) -> Suggestion:
    """Return the suggestion, or the open one that asked the same comment in other words."""
    comment = asked.comment
    said = {"fingerprint": mark, "returned": copy, "body": _body(setting.known, asked)}
    said["made_at"] = min(comment.made_at, timezone.now()) if comment.made_at else None
    credit = credit_of(setting.reader, comment.maker)
    if earlier := _earlier(setting, asked):
        if earlier.state == State.OPEN:
            return _set(earlier, said)
        if earlier.state == State.ACCEPTED and (note := _note_of(earlier)):
            edit = {"act": Act.EDIT, "note_id": note, "base": words_digest(earlier.body)}
            return _fresh(setting, said, credit, edit)
    return _fresh(setting, said, credit, _about(setting.known, asked))


def _body(rows: Known, asked: Asked) -> str:
    """Return what the comment says; where it was a note of ours, in that one's Markdown as far as it still says it."""
    comment, note = asked.comment, rows.notes.get(asked.target)
    return mended(note.body, comment.body) if note and comment.words and asked.act == "edit" else comment.body


def _earlier(setting: Setting, asked: Asked) -> Suggestion | None:
    """Return what a file asked before under the same name of its own, by the same author as far as it says who."""
    found, author = setting.earlier.get(key_of(asked.comment.id)), asked.comment.author
    is_same = found and (not author or found.credit == credit_of(setting.reader, author))
    return found if is_same and asked.act in Suggestion.ADDING else None


def _set(row: Suggestion, values: Mapping[str, Any]) -> Suggestion:
    for name, value in values.items():
        setattr(row, name, value)
    return row


def _note_of(row: Suggestion) -> int | None:
    """Return the note that *row* became."""
    return next(iter(row.made.get("notes", [])), None)


def _fresh(setting: Setting, said: Mapping[str, Any], credit: str, about: Mapping[str, Any]) -> Suggestion:
    return Suggestion(article=setting.article, reader=setting.reader, credit=credit, **said, **about)


def _about(rows: Known, asked: Asked) -> dict[str, Any]:
    """Return what it is, and what of ours it is about."""
    comment = asked.comment
    kind = comment.kind if comment.kind in Highlight.Kind.values else ""
    about = {"act": asked.act, "base": asked.base, "kind": kind, "key": key_of(comment.id)}
    if asked.target in rows.marks:
        return about | {"highlight": rows.marks[asked.target]}
    note = rows.opener(asked.target) if asked.act == "reply" else rows.notes.get(asked.target)
    return about | {"note": note, "tags": together(tag[:50] for tag in comment.tags)[:MOST]}


def place(setting: Setting, pairs: list[tuple[Asked, Suggestion]]) -> None:
    """Say of each where it stands in the text as it reads now."""
    revision = setting.article.newest
    paragraphs = Paragraphs(revision)
    near = beside(setting.file, revision.text)
    found = places(setting.file, [each.comment for each, _ in pairs], revision.text)
    for (asked, row), there in zip(pairs, found, strict=True):
        row.revision = revision
        row.span = span(*there) if there else None
        _quote(row, asked)
        row.paragraph_key = _key(setting.known, asked, there, paragraphs, near(asked.comment))


def _quote(row: Suggestion, asked: Asked) -> None:
    quote = asked.comment.selectors.quote if asked.comment.selectors else Quote("")
    row.exact, row.prefix, row.suffix = quote.exact, quote.prefix[-64:], quote.suffix[:64]


def _key(rows: Known, asked: Asked, place: Range | None, paragraphs: Paragraphs, near: int | None) -> str:
    """Return the paragraph it stands in, or beside, if that can be told."""
    if place:
        return paragraphs.at(place[0])
    note = rows.notes.get(asked.target or asked.comment.reply_to)
    key = note.paragraph_key if note else asked.comment.paragraph_key
    return key if key in paragraphs.keys else "" if near is None else paragraphs.at(near)
