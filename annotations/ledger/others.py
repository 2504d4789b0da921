"""Other claims that may be the same, with what a reader decides by: who says so, when, where, and which number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from annotations.ledger.candidates import candidates, searched
from annotations.ledger.numbers import Number, agreement
from annotations.ledger.rows import rows_of
from annotations.ledger.summary import Summary


@dataclass(frozen=True, slots=True)
class Other:
    """Another claim as a reader sees it, and whether its numbers contradict those of the claim it is held against."""

    summary: Summary
    contradicts: bool


def others(claim: Summary, reader: Any, words: str = "") -> list[Other]:
    """Return the claims that may be the same as *claim* or, given *words*, those like them, the likeliest first."""
    found = searched(claim.claim, reader, words) if words else candidates(claim.claim, reader)
    rows = rows_of([candidate.claim for candidate in found], reader)
    return [_other(claim, Summary(candidate.claim, rows[candidate.claim.pk])) for candidate in found]


def _other(claim: Summary, other: Summary) -> Other:
    return Other(other, agreement(_numbers(claim), _numbers(other)) is False)


def _numbers(claim: Summary) -> list[Number]:
    return [number for row in claim.appearances for number in row.numbers]
