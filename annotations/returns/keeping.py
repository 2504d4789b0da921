"""Keeping what a returned file asks, as suggestions beside the story. Nothing of the story or its notes changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.models import ReturnedCopy, Suggestion
from annotations.placing import stand_still
from annotations.returns.changes import Asked, changes
from annotations.returns.fingerprints import fingerprints
from annotations.returns.known import known
from annotations.returns.returned import ReturnedFile
from annotations.returns.suggesting import Setting, is_known, place, suggestion
from newsroom.models import Article, Reader
from newsroom.transactions import whole

_ADDED = (Suggestion.Act.ADD, Suggestion.Act.REPLY)


@dataclass(frozen=True)
class Kept:
    """What came of a file: the copy (None: it asked nothing new), how many suggestions are new, and sentences."""

    copy: ReturnedCopy | None
    new: int
    problems: Sequence[str] = ()


@whole
def keep(article: Article, reader: Reader, name: str, data: bytes, file: ReturnedFile) -> Kept:
    """Store what *file* asks of *article*, without what was asked before, by this file or another."""
    stand_still(Article.objects.filter(pk=article.pk))
    rows = known(article, reader, file)
    found = changes(file, rows.here)
    before = {row.fingerprint: row for row in Suggestion.objects.filter(article=article, reader=reader)}
    setting = Setting(article, reader, file, rows, _by_key(before.values()))
    asked = list(zip(found.asked, fingerprints(found.asked), strict=True))
    asked_before = {**setting.earlier, **{each.comment.id: before[mark] for each, mark in asked if mark in before}}
    new = [(each, mark) for each, mark in asked if mark not in before and not is_known(setting, each)]
    if not new:
        return Kept(None, 0, found.problems)
    copy = _copy(article, reader, name, data, file.kind, found.problems)
    made = _store(setting, copy, new, asked_before)
    return Kept(copy, made, found.problems)


def _copy(article: Article, reader: Reader, name: str, data: bytes, kind: str, problems: Iterable[str]) -> ReturnedCopy:
    digest = hashlib.sha256(data).hexdigest()
    fields = {"name": name[-255:], "kind": kind, "digest": digest, "problems": list(problems)}
    return ReturnedCopy.objects.create(article=article, reader=reader, **fields)


def _by_key(rows: Iterable[Suggestion]) -> dict[str, Suggestion]:
    """Return the comments that files added earlier, by what those call them."""
    return {row.key: row for row in rows if row.key and row.act in _ADDED}


def _store(
    setting: Setting, copy: ReturnedCopy, new: list[tuple[Asked, str]], asked_before: dict[str, Suggestion]
) -> int:
    """Make a suggestion of each of *new*, and then say which of them answer which."""
    rows = [suggestion(setting, copy, each, mark) for each, mark in new]
    place(setting, [(each, row) for (each, _), row in zip(new, rows, strict=True)])
    fresh = [row for row in rows if row.pk is None]
    Suggestion.objects.bulk_create(fresh)
    changed = [row for row in rows if row not in fresh]
    Suggestion.objects.bulk_update(changed, ["body", "fingerprint", "returned", "made_at"], batch_size=500)
    by_id = asked_before | {each.comment.id: row for (each, _), row in zip(new, rows, strict=True)}
    _join(new, rows, by_id)
    return len(rows)


def _join(new: Iterable[tuple[Asked, str]], rows: Iterable[Suggestion], by_id: Mapping[str, Suggestion]) -> None:
    """Let what answers a comment of the file, or is on a mark of it, know that."""
    joined = []
    for (asked, _), row in zip(new, rows, strict=True):
        parent = by_id.get(asked.comment.reply_to) or by_id.get(asked.comment.on)
        if parent and parent.pk != row.pk and not asked.target and row.act in _ADDED:
            row.parent = parent.parent if parent.act == Suggestion.Act.REPLY and parent.parent_id else parent
            joined.append(row)
    Suggestion.objects.bulk_update(joined, ["parent"], batch_size=500)
