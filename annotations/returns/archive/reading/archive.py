"""An archive that was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Member = Mapping[str, Any]
"""A part of an archive, with the names and values that archive.schema.json gives it."""


@dataclass(frozen=True)
class Archive:
    """One story and what readers added to it. docs/archive.md documents each member; all of them have been checked."""

    article: Member
    revisions: Sequence[Member]
    images: Sequence[Member]
    entities: Sequence[Member]
    corrections: Sequence[Member]
    highlights: Sequence[Member]
    claims: Sequence[Member]
    claim_changes: Sequence[Member]
    notes: Sequence[Member]
