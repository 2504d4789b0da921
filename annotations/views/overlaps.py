"""The marks under a click, as a list to choose from, with what the words lead to beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from annotations.models import Highlight, Note
from annotations.views.cards import cards
from annotations.weave.tags import links
from newsroom.models import Article, Revision
from newsroom.models.ranged import span
from newsroom.naming.mentions import mentions_of
from newsroom.parts import page_or_part


class Destination(NamedTuple):
    """Where the words lead: ``label`` says what that is."""

    href: str
    label: str


def overlaps(request: HttpRequest, article: Article, rows: QuerySet[Highlight], at: int | None = None) -> HttpResponse:
    """List the marks *rows*, and where the words at *at* (code points) lead: a click cannot mean them all.

    A lone one opens its card.
    """
    found = list(rows.select_related("reader").annotate(note_count=_notes(request)).order_by("span", "pk"))
    led = [] if at is None else destinations(article.newest, at)
    if len(found) < 2 and not led:
        return cards(request, article, rows)
    context = {"article": article, "rows": found, "destinations": led, **_merging(request, found)}
    return page_or_part(request, "annotations/marks_here.html", "here", context)


def destinations(revision: Revision, at: int) -> list[Destination]:
    """Return where the letter at *at* leads: to whom it names, or where the story's own link goes."""
    if not 0 <= at < len(revision.text):
        return []
    named = [Destination(reverse("entity", args=[row.slug]), row.name) for row in mentions_of(revision, (at, at + 1))]
    inlines = [each for p in revision.paragraphs.filter(span__overlap=span(at, at + 1)) for each in p.inlines]
    own = [Destination(each["href"], each["href"]) for each in links(inlines) if each["start"] <= at < each["end"]]
    return own or named


def _notes(request: HttpRequest) -> Coalesce:
    """Return, for a query of highlights, how many notes of each this reader sees."""
    seen = Note.objects.visible_to(request.user).filter(highlight=OuterRef("pk")).order_by()
    return Coalesce(Subquery(seen.values("highlight").annotate(n=Count("pk")).values("n")), 0)


def _merging(request: HttpRequest, rows: Sequence[Any]) -> dict[str, object]:
    """Return the ids of those that could be merged: the reader's own, where there are several of one kind.

    With them whether they are chosen from the start, as only one merge is possible, and whether kinds forbid any.
    """
    own = [row for row in rows if row.reader_id == request.user.pk and row.state != Highlight.State.CHANGED]
    several = {kind for kind, count in Counter(row.kind for row in own).items() if count > 1}
    mergeable = {row.pk for row in own if row.kind in several}
    return {"mergeable": mergeable, "chosen": len(several) == 1, "differing": len(own) > 1 and not several}
