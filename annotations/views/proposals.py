"""The claims of a story in its panel: those that readers marked, and those that are proposed."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST, require_safe

from annotations import highlights as marks
from annotations.errors import AnnotationError, NoSuchWords
from annotations.models import Highlight
from annotations.proposals import dismiss, dismissed_in, offer_again, proposals
from annotations.reading import ReadingPage, keys_touched, open_page
from annotations.views.addresses import of_row
from annotations.views.changes import changed, refused, say
from annotations.views.claims_changed import claims_changed
from annotations.views.panel_lists import claim_items, proposal_items
from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.models import Article


class DecisionForm(forms.Form):
    """What a reader says to a proposal: to accept it takes its range in a revision; the rest, its digest."""

    decision = forms.ChoiceField(choices=[("accept", "Accept"), ("dismiss", "Dismiss"), ("offer", "Offer again")])
    digest = forms.RegexField("[0-9a-f]{64}")
    revision = forms.IntegerField(required=False)
    start = forms.IntegerField(min_value=0, required=False)
    end = forms.IntegerField(min_value=1, required=False)


@require_safe
def story_claims(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the claims of a story, the part of its panel that a change may have put out of date."""
    article = article_or_404(request, slug)
    if not asks_for_part(request):
        return HttpResponseRedirect(f"{article.get_absolute_url()}#story-claims")
    return HttpResponse(_html(request, article))


@require_POST
def decide(request: HttpRequest, slug: str) -> HttpResponse:
    """Accept a proposal as a claim, dismiss it for good, or take that back."""
    article, form = article_or_404(request, slug), DecisionForm(request.POST)
    if not form.is_valid():
        return refused(request, article, "Say which of the proposed claims you mean. Reload the page to see them.")
    try:
        keys = _DECISIONS[form.cleaned_data.pop("decision")](request, article, **form.cleaned_data)
    except AnnotationError as error:
        return refused(request, article, str(error))
    in_place = asks_for_part(request) and request.htmx.target == "story-claims"  # type: ignore[attr-defined]
    if in_place:
        return changed(request, article, keys, _html(request, article))
    return claims_changed(changed(request, article, keys))


def claims_context(request: HttpRequest, page: ReadingPage) -> dict[str, object]:
    """Return what the fragment shows: the marks of kind claim, and the proposals, in one query."""
    claims = [row for row in page.highlights if row.claim]
    offered = proposals(page, dismissed_in(page.article, reader_of(request)))
    return {
        "article": page.article,
        "page": page,
        "claims": claims,
        "claim_items": claim_items(claims),
        "proposals": offered,
        "proposal_items": proposal_items(request, page, offered),
    }


def _html(request: HttpRequest, article: Article) -> str:
    context = claims_context(request, open_page(article, reader_of(request)))
    return render_to_string("annotations/_story_claims.html", context, request)


def _accept(
    request: HttpRequest, article: Article, digest: str, revision: int | None, start: int | None, end: int | None
) -> list[str]:
    current = article.newest
    if revision != current.pk or start is None or end is None:
        raise NoSuchWords("The story changed while it was open here. Reload the page to see what it offers now.")
    row, new = marks.mark(current, reader_of(request), start, end, Highlight.Kind.CLAIM)
    undo = of_row("highlight_delete")(row.pk) if new else ""
    say(request, "Accepted as your claim." if new else "You had marked these words as claim already.", undo=undo)
    return keys_touched(current, row.start, row.end)


def _dismiss(request: HttpRequest, article: Article, digest: str, **_: object) -> list[str]:
    dismiss(article, reader_of(request), digest)
    again = {"decision": "offer", "digest": digest}
    say(request, "Dismissed; these words are not proposed again.", undo=request.path, **again)
    return []


def _offer(request: HttpRequest, article: Article, digest: str, **_: object) -> list[str]:
    offer_again(article, reader_of(request), digest)
    say(request, "Proposed again.", undo=request.path, decision="dismiss", digest=digest)
    return []


_DECISIONS: dict[str, Callable[..., list[str]]] = {"accept": _accept, "dismiss": _dismiss, "offer": _offer}
