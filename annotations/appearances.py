"""Where claims are made: every highlight of kind claim is the appearance of one. In the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import Exists, OuterRef
from django.db.models.signals import post_delete
from django.dispatch import receiver

from annotations import vectors
from annotations.belonging import leave_private
from annotations.models import Appearance, Claim, Highlight
from annotations.prefill import prefill
from annotations.words import on_one_line
from newsroom.locks import Lock, hold
from newsroom.models import Revision
from newsroom.naming.attributions import attributions_of
from newsroom.text.quantities import quantities

STATEMENT_LENGTH = 1000  # code points


def appear(highlight: Highlight) -> Appearance:
    """Return the appearance of *highlight*, made with a claim of its own if it has none yet.

    The appearance of a highlight that was a claim before comes back as it was.
    """
    found = Appearance.objects.filter(highlight=highlight).first()
    return found or appear_together([highlight])[0]


def appear_together(marks: Sequence[Highlight]) -> list[Appearance]:
    """Return the appearances of new *marks* of one revision, each with a claim of its own, in a few statements."""
    if not marks:
        return []
    revision = marks[0].revision
    is_known, said = _is_recognised(revision.pk), attributions_of(revision)
    claims = Claim.objects.bulk_create(_claim(mark) for mark in marks)
    vectors.fill_vector.enqueue(*(claim.pk for claim in claims))
    fields = [{**prefill(mark, said), "prefilled": is_known} for mark in marks]
    return Appearance.objects.bulk_create(map(_appearance, marks, claims, fields))


def _claim(mark: Highlight) -> Claim:
    return Claim(statement=statement_of(mark.exact), reader_id=mark.reader_id, credit=mark.credit)


def _appearance(mark: Highlight, claim: Claim, fields: Mapping[str, Any]) -> Appearance:
    return Appearance(highlight=mark, claim=claim, made_as=claim, quantities=quantities_of(mark.exact), **fields)


def _is_recognised(revision: int) -> bool:
    """Tell whether the statements of *revision* are known; if not, whoever stores them finds what is made here."""
    row = Revision.objects.select_for_update(no_key=True).only("recognition").get(pk=revision)
    return row.recognition == Revision.Recognition.DONE


def follow_words(highlight: Highlight, before: str) -> None:
    """Let the card follow the marked words, which read *before*: their numbers, and a statement that nobody wrote."""
    appearance = Appearance.objects.select_related("claim").filter(highlight=highlight).first()
    if appearance is None:
        return
    Appearance.objects.filter(pk=appearance.pk).update(quantities=quantities_of(highlight.exact))
    if appearance.claim.statement == statement_of(before):
        restate(appearance.claim, highlight.was or highlight.exact)


def keep_private(highlight: Highlight) -> None:
    """See to it that nobody reads on in the claim of *highlight* who does not see it any more."""
    hold(Lock.CLAIMS)
    leave_private(Appearance.objects.filter(highlight=highlight).values_list("claim", flat=True))


def restate(claim: Claim, words: str) -> None:
    """Let *claim* say something else; what it means is made out anew."""
    if (statement := statement_of(words)) != claim.statement:
        claim.statement = statement
        claim.save(update_fields=["statement"])
        vectors.renew(claim)


def quantities_of(words: str) -> list[dict[str, Any]]:
    """Return the numbers in *words*, as the table keeps them."""
    return [quantity.said() for quantity in quantities(words)]


def statement_of(words: str) -> str:
    """Return marked *words* as a statement: on one line, cut where the table's column ends."""
    return on_one_line(words)[:STATEMENT_LENGTH]


@receiver(post_delete, sender=Appearance)
def drop_empty_claims(instance: Appearance, **_: Any) -> None:
    """A claim goes with its last appearance: with the account of a reader, or with a story.

    The last shared one may leave private ones of several readers, who do not share a claim.
    """
    here, made = Appearance.objects.filter(claim=OuterRef("pk")), Appearance.objects.filter(made_as=OuterRef("pk"))
    left = Claim.objects.filter(pk__in=[instance.claim_id, instance.made_as_id])
    left.filter(~Exists(here), ~Exists(made)).delete()
    hold(Lock.CLAIMS)
    leave_private([instance.claim_id])
