"""The card of a claim: what is claimed, who says so and how it stands, first; the rest unfolds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from annotations.claim_forms import ClaimForm
from annotations.ledger.glance import Glance, glance
from annotations.models import Appearance, Claim, Highlight
from annotations.views.standing import Standing, standing
from newsroom.access import reader_of
from newsroom.mentions import mentions_of
from newsroom.models import Entity

SPEAKING_KINDS = (Entity.Kind.PERSON, Entity.Kind.ORGANISATION, Entity.Kind.GROUP, Entity.Kind.PLACE)
"""What a speaker can be: "Estmere denied it" is what a place says."""

_OF_THE_HIGHLIGHT = ("speaker", "speaker_words", "chain", "told", "basis", "said_on")


@dataclass(frozen=True)
class ClaimCard:
    """``form`` is None when this reader may change nothing of it."""

    claim: Claim
    appearance: Appearance
    speaker: Entity | None
    form: ClaimForm | None
    standing: Standing
    glance: Glance


def claim_card(request: HttpRequest, row: Highlight, form: ClaimForm | None = None) -> ClaimCard:
    """Return the card of *row*, a visible highlight of kind claim; *form* is one that was sent and is wrong."""
    appearance = row.appearance
    return ClaimCard(
        claim=appearance.claim,
        appearance=appearance,
        speaker=_speaker(appearance),
        form=form or claim_form(request, row),
        standing=standing(request, appearance.claim, mark=row),
        glance=glance(appearance.claim, reader_of(request)),
    )


def _speaker(appearance: Appearance) -> Entity | None:
    """Return who says so, merges followed; nobody when a reader said that this is no entity."""
    speaker = appearance.speaker and (appearance.speaker.merged_into or appearance.speaker)
    return None if speaker and speaker.rejected else speaker


def claim_form(request: HttpRequest, row: Highlight, data: Any = None) -> ClaimForm | None:
    """Return the form for what this reader may change of the claim that *row* makes; None when that is nothing."""
    claim, mine = row.appearance.claim, row.reader_id == request.user.pk
    stated = Claim.objects.stated_by(request.user).filter(pk=claim.pk).exists()
    if not mine and not stated:
        return None
    leave_out = [*(() if stated else ("statement",)), *(() if mine else _OF_THE_HIGHLIGHT)]
    names = _names(row) if mine else []
    return ClaimForm(data, initial=_said(row.appearance), leave_out=leave_out, names=names)


def _said(appearance: Appearance) -> dict[str, Any]:
    said = {name: getattr(appearance, name) for name in _OF_THE_HIGHLIGHT}
    return said | {"statement": appearance.claim.statement, "speaker": appearance.speaker_id}


def _names(row: Highlight) -> list[tuple[int, str]]:
    """Return who may be the speaker: whoever the story names, and who it is now."""
    names = {m.entity: m.name for m in mentions_of(row.revision) if m.kind in SPEAKING_KINDS}
    if speaker := row.appearance.speaker:
        names.setdefault(speaker.pk, speaker.name)
    return sorted(names.items(), key=lambda name: name[1].casefold())
