"""How a claim stands: its status, the evidence, and who said so when, with the forms that add to them.

The same fragment stands in the card of a highlight and on the claim's page.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string

from annotations.claim_forms import EvidenceForm, StatusForm
from annotations.models import Claim, Evidence, Highlight, StatusChange
from annotations.views.addresses import of_row
from newsroom.access import asks_for_part, reader_of
from newsroom.models import Reader

MARKS_OFFERED = 50
"""How many of the reader's evidence marks, the newest, the form offers; older ones are added by their address."""


@dataclass(frozen=True)
class Standing:
    """What the fragment shows. ``at`` begins the ids in it, since a page may show one claim twice.

    ``mark`` is the highlight in whose card it stands; ``opened`` names the unfolded parts: status, evidence, history.
    """

    claim: Claim
    at: str
    mark: int | None
    live: bool
    changes: list[StatusChange]
    evidence: list[Evidence]
    status_form: StatusForm
    evidence_form: EvidenceForm
    opened: str

    @property
    def opens(self) -> str:
        """The address that shows the forms, for reopening what was not sent."""
        return of_row("highlight")(self.mark) if self.mark else self.claim.get_absolute_url()


def standing(
    request: HttpRequest,
    claim: Claim,
    *,
    mark: Highlight | None = None,
    opened: str = "",
    status_form: StatusForm | None = None,
    evidence_form: EvidenceForm | None = None,
) -> Standing:
    """Return how *claim*, which this reader sees, stands; the forms are empty unless they were sent and are wrong."""
    reader = reader_of(request)
    return Standing(
        claim=claim,
        at=f"standing-{claim.pk}-{mark.pk}" if mark else f"standing-{claim.pk}",
        mark=mark.pk if mark else None,
        live=asks_for_part(request) or mark is None,
        changes=list(StatusChange.objects.about(claim, reader).select_related("reader")),
        evidence=list(_evidence(claim, reader)),
        status_form=status_form or StatusForm(),
        evidence_form=evidence_form or new_evidence_form(request),
        opened=opened,
    )


def standing_html(request: HttpRequest, shown: Standing) -> str:
    return render_to_string("annotations/_standing.html", {"standing": shown}, request)


def new_evidence_form(request: HttpRequest, data: dict[str, str] | None = None) -> EvidenceForm:
    """Return the form, with what was sent; it offers the reader's own evidence marks."""
    reader = reader_of(request)
    marks = Highlight.objects.visible_to(reader).filter(reader=reader, kind=Highlight.Kind.EVIDENCE)
    newest = marks.select_related("article").order_by("-created_at", "-pk")
    return EvidenceForm(data, marks=newest, offered=newest[:MARKS_OFFERED], reader=reader, host=request.get_host())


def _evidence(claim: Claim, reader: Reader) -> QuerySet[Evidence]:
    rows = Evidence.objects.about(claim, reader).visible_to(reader)
    return rows.select_related("reader", "highlight__article", "note__article", "note__author")
