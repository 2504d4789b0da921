"""The card of a claim: what is claimed, who says so and how it stands, first; the rest unfolds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from annotations.claim_forms import ClaimForm
from annotations.models import Appearance, Claim, Highlight
from annotations.views.standing import Standing, standing
from newsroom.access import reader_of
from newsroom.models import Entity
from newsroom.naming.mentions import mentions_of
from newsroom.naming.shown import shown_entity

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
    stories: int


def claim_card(request: HttpRequest, row: Highlight, form: ClaimForm | None = None) -> ClaimCard:
    """Return the card of *row*, a visible highlight of kind claim; *form* is one that was sent and is wrong."""
    appearance = row.appearance
    return ClaimCard(
        claim=appearance.claim,
        appearance=appearance,
        speaker=shown_entity(appearance.speaker),
        form=form or claim_form(request, row),
        standing=standing(request, appearance.claim, mark=row),
        stories=_stories(request, appearance.claim),
    )


def _stories(request: HttpRequest, claim: Claim) -> int:
    """Return in how many stories this reader sees *claim* appear."""
    seen = Appearance.objects.visible_to(request.user).filter(claim=claim)
    return seen.values("highlight__article").distinct().count()


def claim_form(request: HttpRequest, row: Highlight, data: Any = None) -> ClaimForm | None:
    """Return the form for what this reader may change of the claim that *row* makes; None when that is nothing."""
    claim, mine = row.appearance.claim, row.reader_id == request.user.pk
    stated = Claim.objects.stated_by(reader_of(request)).filter(pk=claim.pk).exists()
    if not mine and not stated:
        return None
    leave_out = [*(() if stated else ("statement",)), *(() if mine else _OF_THE_HIGHLIGHT)]
    names = _names(row) if mine else []
    return ClaimForm(data, initial=_said(row.appearance), leave_out=leave_out, names=names)


def _said(appearance: Appearance) -> dict[str, Any]:
    said = {name: getattr(appearance, name) for name in _OF_THE_HIGHLIGHT}
    speaker = shown_entity(appearance.speaker)
    return said | {"statement": appearance.claim.statement, "speaker": speaker.pk if speaker else None}


def _names(row: Highlight) -> list[tuple[int, str]]:
    """Return who may be the speaker: whoever the story names, and who it is now."""
    names = {m.entity: m.name for m in mentions_of(row.revision) if m.kind in SPEAKING_KINDS}
    if speaker := shown_entity(row.appearance.speaker):
        names.setdefault(speaker.pk, speaker.name)
    return sorted(names.items(), key=lambda name: name[1].casefold())
