"""Filling in the cards of claims that were marked before the statements of their story were known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.dispatch import receiver

from annotations import vectors
from annotations.appearances import quantities_of
from annotations.models import Appearance
from annotations.prefill import prefill
from newsroom.models import Revision
from newsroom.naming.attributions import AttributionRow, attributions_of
from newsroom.signals import text_recognised


@receiver(text_recognised)
def fill(revision: Revision, **_: Any) -> None:
    """Say in the appearances on *revision*, as far as their readers said nothing yet, what its statements tell."""
    unfilled = Appearance.objects.filter(highlight__revision=revision, prefilled=False)
    bare = list(unfilled.select_related("highlight__revision", "highlight__article", "claim"))
    rows = attributions_of(revision) if bare else ()
    for appearance in bare:
        _fill(appearance, rows)


def _fill(appearance: Appearance, rows: Sequence[AttributionRow]) -> None:
    said = prefill(appearance.highlight, rows) | {"quantities": quantities_of(appearance.highlight.exact)}
    Appearance.objects.filter(pk=appearance.pk, prefilled=False).update(**said, prefilled=True)
    if appearance.claim.vector is None:
        vectors.renew(appearance.claim)
