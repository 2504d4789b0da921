"""Telling that the same was asked before, whichever file asks it. Pure."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable

from annotations.export.manifest import words_digest
from annotations.returns.suggestions.changes import Asked

_LONGEST_KEY = 100  # code points, as Suggestion.key has room for


def key_of(name: str) -> str:
    """Return what is kept of *name*, which a file calls a comment: itself, or the SHA-256 of a longer one."""
    return name if len(name) <= _LONGEST_KEY else hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()


def fingerprints(asked: Iterable[Asked]) -> list[str]:
    """Return for each of *asked* the SHA-256 of what it asks, hexadecimal.

    What is asked twice in one file counts twice, so that two like comments on one phrase are two.
    """
    seen: Counter[str] = Counter()
    found = []
    for each in asked:
        said = json.dumps(_said(each), ensure_ascii=True)
        seen[said] += 1
        found.append(hashlib.sha256(f"{said} {seen[said]}".encode()).hexdigest())
    return found


def _said(asked: Asked) -> list[str]:
    comment = asked.comment
    words = words_digest(comment.words or comment.body)
    if asked.act == "delete":
        return [asked.act, asked.target, asked.base]
    if asked.act == "edit":
        return [asked.act, asked.target, words]
    quote = comment.selectors.quote if comment.selectors else None
    place = [quote.exact, quote.prefix, quote.suffix] if quote else [comment.paragraph_key]
    made_at = comment.made_at.isoformat() if comment.made_at else ""
    answered = asked.target or comment.reply_to or comment.on
    return [asked.act, answered, comment.author, made_at, comment.kind, words, *place]
