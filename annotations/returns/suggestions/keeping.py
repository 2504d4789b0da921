"""Keeping what a returned file asks, as suggestions beside the story. Nothing of the story or its notes changes."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from annotations.models import ReturnedCopy, Suggestion
from annotations.placing import stand_still
from annotations.returns.files.others.values import told, words
from annotations.returns.files.returned import ReturnedFile
from annotations.returns.suggestions.changes import Asked, changes
from annotations.returns.suggestions.fingerprints import fingerprints, key_of
from annotations.returns.suggestions.known import known
from annotations.returns.suggestions.names import credit_of
from annotations.returns.suggestions.suggesting import Setting, is_known, place, suggestion
from newsroom.models import Article, Reader
from newsroom.transactions import whole

_ONE_SIGNED = "One suggestion that waits is credited anew, as you say now whose changes are in the file."
_SIGNED = "{} suggestions that wait are credited anew, as you say now whose changes are in the file."


@dataclass(frozen=True)
class Kept:
    """What came of a file: the copy (None: it asked nothing new), how many suggestions are new, and sentences."""

    copy: ReturnedCopy | None
    new: int
    problems: Sequence[str] = ()


@whole
def keep(article: Article, reader: Reader, name: str, data: bytes, file: ReturnedFile) -> Kept:
    """Store what *file* asks of *article*, without what was asked before, by this file or another."""
    _wait_for_others(article, reader)
    rows = known(article, reader, file)
    found = changes(file, rows.here)
    before = {row.fingerprint: row for row in Suggestion.objects.filter(article=article, reader=reader)}
    earlier = _by_key(before.values())
    setting = Setting(article, reader, file, rows, earlier)
    asked = list(zip(found.asked, fingerprints(found.asked), strict=True))
    asked_before = earlier | {key_of(each.comment.id): before[mark] for each, mark in asked if mark in before}
    new = [(each, mark) for each, mark in asked if mark not in before and not is_known(setting, each)]
    said = [*found.problems, *told(_sign_anew(reader, asked, before), _ONE_SIGNED, _SIGNED)]
    if not new:
        return Kept(None, 0, said)
    copy = _copy(article, reader, name, data, file.kind, found.problems)
    return Kept(copy, _store(setting, copy, new, asked_before), said)


def _wait_for_others(article: Article, reader: Reader) -> None:
    """Wait until *article* stands still, and until *reader*'s other files are kept: two clicks bring one file in."""
    Reader.objects.select_for_update(of=("self",), no_key=True).get(pk=reader.pk)
    stand_still(Article.objects.filter(pk=article.pk))


def _sign_anew(reader: Reader, asked: Iterable[tuple[Asked, str]], before: Mapping[str, Suggestion]) -> int:
    """Credit what waits to whoever is said to have made it now, where the file does not say; return how many."""
    unsigned = [
        (before[mark], each.comment.maker) for each, mark in asked if mark in before and not each.comment.author
    ]
    changed = []
    for row, maker in unsigned:
        credit = credit_of(reader, maker)
        if row.state == Suggestion.State.OPEN and row.act in Suggestion.ADDING and row.credit != credit:
            row.credit = credit
            changed.append(row)
    return Suggestion.objects.bulk_update(changed, ["credit"], batch_size=500)


def _copy(article: Article, reader: Reader, name: str, data: bytes, kind: str, problems: Iterable[str]) -> ReturnedCopy:
    digest = hashlib.sha256(data).hexdigest()
    fields = {"name": words(name)[-255:], "kind": kind, "digest": digest, "problems": list(problems)}
    return ReturnedCopy.objects.create(article=article, reader=reader, **fields)


def _by_key(rows: Iterable[Suggestion]) -> dict[str, Suggestion]:
    """Return the comments that files added earlier, by what those call them."""
    return {row.key: row for row in rows if row.key and row.act in Suggestion.ADDING}


def _store(
    setting: Setting, copy: ReturnedCopy, new: list[tuple[Asked, str]], asked_before: dict[str, Suggestion]
) -> int:
    """Make a suggestion of each of *new*, and then say which of them answer which."""
    rows = [suggestion(setting, copy, each, mark) for each, mark in new]
    place(setting, [(each, row) for (each, _), row in zip(new, rows, strict=True)])
    fresh, changed = [row for row in rows if row.pk is None], [row for row in rows if row.pk]
    Suggestion.objects.bulk_create(fresh)
    Suggestion.objects.bulk_update(changed, ["body", "fingerprint", "returned", "made_at"], batch_size=500)
    by_key = asked_before | {key_of(each.comment.id): row for (each, _), row in zip(new, rows, strict=True)}
    _join(new, rows, by_key)
    return len(rows)


def _join(new: Iterable[tuple[Asked, str]], rows: Iterable[Suggestion], by_key: Mapping[str, Suggestion]) -> None:
    """Let what answers a comment of the file, or is on a mark of it, know that."""
    joined = []
    for (asked, _), row in zip(new, rows, strict=True):
        parent = by_key.get(key_of(asked.comment.reply_to)) or by_key.get(key_of(asked.comment.on))
        if parent and parent.pk != row.pk and not asked.target and row.act in Suggestion.ADDING:
            row.parent = parent.parent if parent.act == Suggestion.Act.REPLY and parent.parent_id else parent
            joined.append(row)
    Suggestion.objects.bulk_update(joined, ["parent"], batch_size=500)
