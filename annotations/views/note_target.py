"""What a new note is on: a paragraph, a highlight, or words just selected, which then become a highlight."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, QueryDict
from django.shortcuts import get_object_or_404

from annotations import highlights as marks
from annotations.access import Audience
from annotations.forms import MarkForm
from annotations.models import Highlight
from newsroom.access import reader_of
from newsroom.models import Article


@dataclass(frozen=True)
class Target:
    """``quote`` is what the form shows above itself; ``hidden`` is what it sends back to find the target again."""

    quote: str = ""
    highlight: Highlight | None = None
    selection: dict[str, Any] | None = None

    @property
    def hidden(self) -> dict[str, Any]:
        return {"highlight": self.highlight.pk} if self.highlight else self.selection or {}


def target_of(request: HttpRequest, article: Article) -> Target:
    """Return what the address or the sent form names. Raises Http404 for a highlight this reader may not see."""
    data = request.POST if request.method == "POST" else request.GET
    if data.get("highlight", "").isdecimal():
        visible = (
            Highlight.objects.visible_to(request.user).filter(article=article).select_related("revision", "reader")
        )
        row = get_object_or_404(visible, pk=data["highlight"])
        return Target(row.exact, highlight=row)
    return _selected(article, data) if "start" in data else Target()


def _selected(article: Article, data: QueryDict) -> Target:
    form = MarkForm(data)
    if not form.is_valid() or form.cleaned_data["revision"] != article.newest.pk:
        return Target()
    start, end = form.cleaned_data["start"], form.cleaned_data["end"]
    selection = {"revision": article.newest.pk, "start": start, "end": end}
    return Target(article.newest.text[start:end], selection=selection)


def marked(request: HttpRequest, article: Article, target: Target, audience: str) -> Highlight | None:
    """Return the highlight that the note stands on, made or shared as far as the note's *audience* needs it."""
    if target.selection:
        start, end = target.selection["start"], target.selection["end"]
        return marks.mark(article.newest, reader_of(request), start, end, Highlight.Kind.PLAIN, audience)[0]
    if target.highlight and audience == Audience.EVERYONE:
        _share(request, target.highlight)
    return target.highlight


def _share(request: HttpRequest, highlight: Highlight) -> None:
    """A note that everyone may read needs its words marked for everyone."""
    if highlight.reader_id == request.user.pk and highlight.audience != Audience.EVERYONE:
        marks.change(highlight, audience=Audience.EVERYONE)
