"""What a copy says of a mark of kind claim, beside its words."""

from __future__ import annotations

from annotations.rows import HighlightRow
from annotations.words import on_one_line


def claim_words(row: HighlightRow) -> str:
    """Return what is claimed, where the marked words do not say it, by whom, and how it stands; else nothing."""
    if row.claim is None:
        return ""
    statement = row.claim.statement if row.claim.statement != on_one_line(row.exact) else ""
    return " · ".join(part for part in (statement, row.claim.speaker, row.claim.status_label.lower()) if part)
