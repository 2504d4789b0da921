"""What readers add to a claim: how it stands, and evidence. Who sees a claim may add; one deletes only one's own."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from annotations import claims
from annotations import evidence as proofs
from annotations.claim_forms import StatusForm
from annotations.forms import sent_id
from annotations.models import Claim, Evidence, Highlight
from annotations.reading import keys_touched
from annotations.views.addresses import of_row
from annotations.views.changes import messages_html, say, swapped
from annotations.views.claim_lookup import claim_now_or_404
from annotations.views.claims_changed import STANDING_CHANGED, claims_changed
from annotations.views.note_form import draft_sent
from annotations.views.standing import new_evidence_form, standing, standing_html
from newsroom.access import asks_for_part, reader_of


@require_safe
def claim_standing(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how the claim stands: the part of a card, or of the claim's page, that may be out of date."""
    claim, mark = claim_now_or_404(request, pk), _mark(request)
    if not asks_for_part(request):
        return HttpResponseRedirect(claim.get_absolute_url())
    return HttpResponse(standing_html(request, standing(request, claim, mark=mark, opened="evidence")))


@require_POST
def status(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how the claim stands, and why."""
    claim, form = claim_now_or_404(request, pk), StatusForm(request.POST)
    if not form.is_valid():
        return _answer(request, claim, 422, opened="status", status_form=form)
    before = claim.status
    claims.set_status(claim, reader_of(request), **form.cleaned_data)
    claim = claim_now_or_404(request, pk)
    undo = request.path if claim.status != before else ""
    say(request, f"The claim stands as {claim.get_status_display().lower()}.", undo, status=before, **_where(request))
    return _answer(request, claim, opened="status history")


@require_POST
def evidence(request: HttpRequest, pk: int) -> HttpResponse:
    """Add evidence: an address, a mark, or words."""
    claim, form = claim_now_or_404(request, pk), new_evidence_form(request, request.POST.dict())
    if not form.is_valid():
        return _answer(request, claim, 422, opened="evidence", evidence_form=form)
    row = proofs.add(claim, reader_of(request), **form.cleaned_data)
    say(request, "Evidence added.", undo=of_row("evidence_delete")(row.pk), **_where(request))
    return _answer(request, row.claim, opened="evidence")


@require_POST
def evidence_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own evidence away; the message brings it back."""
    row, claim = _own(request, pk)
    proofs.delete(row)
    say(request, "Evidence deleted.", undo=of_row("evidence_restore")(pk), **_where(request))
    return _answer(request, claim, opened="evidence")


@require_POST
def evidence_restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring deleted evidence back."""
    row, claim = _own(request, pk)
    proofs.restore(row)
    say(request, "The evidence is back.", undo=of_row("evidence_delete")(pk), **_where(request))
    return _answer(request, claim, opened="evidence")


def _own(request: HttpRequest, pk: int) -> tuple[Evidence, Claim]:
    """Return one's own evidence, deleted or not, with the claim that it is shown with now."""
    row = get_object_or_404(Evidence, pk=pk, reader=reader_of(request))
    return row, claim_now_or_404(request, row.claim_id)


def _where(request: HttpRequest) -> dict[str, str]:
    """Return what lets the answer to "Undo" go where this request came from."""
    return {"mark": request.POST["mark"]} if request.POST.get("mark") else {}


def _answer(request: HttpRequest, claim: Claim, code: int = 200, **shown: Any) -> HttpResponse:
    """Answer with how the claim stands now: to htmx in its place, to a plain form on the page that it came from."""
    mark = _mark(request)
    if asks_for_part(request):
        return _part(request, claim, mark, code, **shown)
    if code == 200:
        return HttpResponseRedirect(mark.get_absolute_url() if mark else claim.get_absolute_url())
    context = {"claim": claim, "standing": standing(request, claim, mark=mark, **shown)}
    return render(request, "annotations/claim_standing.html", context, status=code)


def _part(request: HttpRequest, claim: Claim, mark: Highlight | None, code: int, **shown: Any) -> HttpResponse:
    now = standing(request, claim, mark=mark, **shown)
    if code != 200:
        return HttpResponse(standing_html(request, now), status=code)
    in_place = request.htmx.target == now.at  # type: ignore[attr-defined]  # else "Undo" was pressed in a message
    body = standing_html(request, now) if in_place else ""
    chips = swapped(request, mark.article, keys_touched(mark.revision, mark.start, mark.end)) if mark else ""
    response = claims_changed(
        HttpResponse(body + chips + messages_html(request)), None if in_place else STANDING_CHANGED
    )
    response["HX-Trigger"] = draft_sent(request, request.path)
    return response


def _mark(request: HttpRequest) -> Highlight | None:
    """Return the highlight in whose card the form stood, if it did."""
    rows = Highlight.objects.visible_to(request.user).select_related("article__current", "revision")
    pk = sent_id((request.POST or request.GET).get("mark", ""))
    return rows.filter(pk=pk).first() if pk else None
