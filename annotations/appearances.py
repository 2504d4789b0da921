"""Where claims are made: every highlight of kind claim is the appearance of one. In the caller's transaction."""

from __future__ import annotations

from annotations.models import Appearance, Claim, Highlight
from annotations.prefill import prefill
from annotations.words import on_one_line

STATEMENT_LENGTH = 1000  # code points


def appear(highlight: Highlight) -> Appearance:
    """Return the appearance of *highlight*, made with a claim of its own if it has none yet.

    The appearance of a highlight that was a claim before comes back as it was.
    """
    if found := Appearance.objects.filter(highlight=highlight).first():
        return found
    claim = Claim.objects.create(reader_id=highlight.reader_id, statement=statement_of(highlight.exact))
    return Appearance.objects.create(highlight=highlight, claim=claim, made_as=claim, **prefill(highlight))


def follow_words(highlight: Highlight, before: str) -> None:
    """Let the statement of a claim follow its marked words, which read *before*, unless a reader wrote it."""
    claims = Claim.objects.filter(appearances__highlight=highlight, statement=statement_of(before))
    claims.update(statement=statement_of(highlight.exact), vector=None)


def statement_of(words: str) -> str:
    """Return marked *words* as a statement: on one line, cut where the table's column ends."""
    return on_one_line(words)[:STATEMENT_LENGTH]
