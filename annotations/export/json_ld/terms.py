"""Parts that all annotations of a copy are made of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from annotations.access import Audience

type Thing = dict[str, Any]
"""A JSON object that describes something."""

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
GENERATOR: Mapping[str, str] = {"type": "Software", "name": "Newsroom"}
"""What made the copy. By it we know our own when they come back."""

_COPIES = UUID("5d1c1e0e-6f0a-5c8e-9f55-0d6a1d4f3c0b")
"""The namespace of the names of what has no uid of its own (RFC 9562, version 5)."""

_AUDIENCES = {str(audience): str(audience.label) for audience in Audience}


def person(name: str) -> Thing:
    """Return a reader, or somebody who speaks, as an agent."""
    return {"type": "Person", "name": name}


def audience(name: str) -> Thing:
    """Return for whom an annotation is, from the value of an ``Audience``."""
    return {"type": "Audience", "schema:audienceType": _AUDIENCES[name]}


def text(value: str, purpose: str) -> Thing:
    """Return words as a body; *purpose* is one of the motivations of the W3C model."""
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def moment(at: datetime) -> str:
    """Return *at* as the W3C model writes times: ISO 8601 in UTC, with a Z."""
    return f"{at.astimezone(UTC).replace(tzinfo=None).isoformat()}Z"


def name_of(*parts: object) -> str:
    """Return an IRI that is the same wherever *parts* are."""
    return uuid5(_COPIES, " ".join(map(str, parts))).urn


def told(**fields: Any) -> Thing:
    """Return *fields* but for those that say nothing; ``_`` in a name stands for the colon after a prefix."""
    return {name.replace("_", ":"): value for name, value in fields.items() if value}
