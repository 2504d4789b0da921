"""What a copy says of a mark beside its words, piece by piece; an empty string where there is nothing to say."""

from __future__ import annotations

from collections.abc import Iterator

from annotations.rows import Added, ClaimRow, HighlightRow
from annotations.words import day, on_one_line
from newsroom.credits import by


def claim_words(row: HighlightRow) -> str:
    """Return what is claimed, where the marked words do not say it, who says so when, and how it stands; or nothing."""
    if row.claim is None:
        return ""
    statement = row.claim.statement if row.claim.statement not in map(on_one_line, (row.exact, row.was)) else ""
    said_on = day(row.claim.said_on) if row.claim.said_on else ""
    parts = (statement, ", ".join(_said_by(row.claim)), said_on, row.claim.status_label.lower())
    return " · ".join(part for part in parts if part)


def before_words(row: HighlightRow) -> str:
    """Return what the marked words were before the text changed."""
    return f"before the text changed: “{on_one_line(row.was)}”" if row.was else ""


def tag_words(row: HighlightRow) -> str:
    """Return the tags on the mark, as they are."""
    return f"tags: {', '.join(row.tags)}" if row.tags else ""


def record_words(row: HighlightRow) -> list[str]:
    """Return how the claim came to stand so, and the evidence, one a line."""
    return [_added(added) for added in row.claim.record] if row.claim else []


def _said_by(claim: ClaimRow) -> Iterator[str]:
    if claim.speaker:
        yield claim.speaker
    yield from (f"according to {outer}" for outer in claim.chain)
    if claim.told:
        yield f"to {claim.told}"
    if claim.basis:
        yield claim.basis


def _added(added: Added) -> str:
    words = f": {on_one_line(added.words)}" if added.words else ""
    reader = by(added.reader or "a former reader", added.brought_by)
    return f"{added.label}{words} ({reader}, {day(added.made_at)})"
