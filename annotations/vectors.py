"""What each claim means, kept beside it for finding others that say the same. Made in the background."""

from __future__ import annotations

from django.conf import settings
from django.tasks import task

from annotations.models import Claim
from newsroom.entities.vectors import vector


def renew(claim: Claim) -> None:
    """Forget the vector of *claim* and queue the making of one from what its statement says now."""
    Claim.objects.filter(pk=claim.pk).update(vector=None)
    fill_vector.enqueue(claim.pk)


@task(queue_name="recognition")  # by the worker that has the model loaded
def fill_vector(*claims: int) -> None:
    """Keep the vector of each of *claims* (ids); none where its language has no model, or when the claim is gone."""
    for claim in Claim.objects.filter(pk__in=claims):
        _fill(claim)


def _fill(claim: Claim) -> None:
    made = vector(claim.statement, _language(claim), settings.SPACY_MODELS)
    Claim.objects.filter(pk=claim.pk, statement=claim.statement).update(
        vector=made
    )  # its statement may have changed since


def _language(claim: Claim) -> str:
    """Return the BCP 47 tag of the story that *claim* was first found in."""
    tags = claim.made_appearances.order_by("pk").values_list("highlight__article__language", flat=True)
    return tags.first() or "en"
