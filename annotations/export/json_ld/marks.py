"""Marks as annotations: what kind of mark, with its tags, and what is claimed."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from annotations.export.json_ld.targets import Targets
from annotations.export.json_ld.terms import GENERATOR, Thing, audience, moment, person, text, told
from annotations.kinds import DEFAULTS
from annotations.rows import Added, ClaimRow, HighlightRow

_MOTIVATIONS = {"claim": ["assessing"], "question": ["questioning"]}
"""Besides highlighting and classifying, which every mark is made for."""


def mark(row: HighlightRow, targets: Targets, site: str) -> Thing:
    """Return the annotation that a mark is. Its id is the same in every library."""
    tagging = ["tagging"] if row.tags else []
    return {
        "id": row.uid.urn,
        "canonical": row.uid.urn,
        "type": "Annotation",
        "motivation": ["highlighting", "classifying", *_MOTIVATIONS.get(row.kind, ()), *tagging],
        "creator": person(row.reader),
        **told(dcterms_contributor=row.brought_by and person(row.brought_by)),
        "created": moment(row.created_at),
        "generator": GENERATOR,
        "audience": audience(row.audience),
        **told(via=site and f"{site}{reverse('highlight', args=[row.id])}", skos_historyNote=_history(row)),
        "body": [_kind(row), *(text(tag, "tagging") for tag in row.tags), *_claimed(row)],
        "target": targets.mark(row),
    }


def _kind(row: HighlightRow) -> Thing:
    """Return the kind of a mark, and what its reader calls it where that is another name."""
    label = row.label if row.label != DEFAULTS[row.kind].label else ""
    return text(row.kind, "classifying") | told(label=label)


def _history(row: HighlightRow) -> str:
    if row.last_in:
        return f"The marked words are gone from the text. Version {row.last_in} was the last that had them."
    return f"The marked words have changed. They were: {row.was}" if row.was else ""


def _claimed(row: HighlightRow) -> Iterator[Thing]:
    """Yield what is claimed and how it stands: in words for everybody, and as schema.org has it."""
    if row.claim:
        yield text(row.claim.statement, "describing")
        yield text(row.claim.status_label, "assessing")
        yield {"type": "SpecificResource", "purpose": "assessing", "source": _claim(row.claim)}


def _claim(claim: ClaimRow) -> Thing:
    return {"type": "schema:Claim", "schema:text": claim.statement} | told(
        schema_creativeWorkStatus=claim.status,
        schema_author=claim.speaker and person(claim.speaker),
        schema_citation=list(claim.chain),
        schema_recipient=claim.told,
        schema_isBasedOn=claim.basis,
        schema_dateCreated=claim.said_on and claim.said_on.isoformat(),
        schema_review=list(map(_added, claim.record)),
    )


def _added(added: Added) -> Thing:
    """Return a status with its reason, or a piece of evidence."""
    review = {"type": "schema:Review", "schema:name": added.label, "schema:datePublished": moment(added.made_at)}
    return review | told(schema_author=added.reader and person(added.reader), schema_reviewBody=added.words)
