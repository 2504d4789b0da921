"""The long lists of the panel: claims, proposed claims and names.

A template loop takes eight times as long as joined strings (docs/decisions/0007), and a story has hundreds of these.
Everything from texts and readers passes ``escape``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from annotations.proposals import Proposal
from annotations.reading import ReadingPage
from annotations.rows import HighlightRow
from annotations.views.addresses import of_row, of_slug
from newsroom.credits import by

_STATEMENT, _SPEAKER, _SAID_BY, _LABEL = 110, 50, 90, 60  # code points that are shown of each


@dataclass(frozen=True)
class PanelEntity:
    """A name in the panel: how often the story names it and where it first does."""

    name: str
    slug: str
    kind: str
    count: int
    first: int


def claim_items(rows: Iterable[HighlightRow]) -> SafeString:
    """Return the items of the marks of kind claim among *rows*, each with who says so and how it stands."""
    address = of_row("claim")
    return mark_safe("".join(_claim(row, address(row.claim.id)) for row in rows if row.claim))


def _claim(row: HighlightRow, address: str) -> str:
    assert row.claim is not None
    is_own = row.mine and not row.brought_by
    title = "Your mark" if is_own else f"Marked by {escape(by(row.reader, row.brought_by))}"
    speaker = f"{_cut(row.claim.speaker, _SPEAKER)} · " if row.claim.speaker else ""
    label = row.claim.status_label
    return (
        f'<li><a href="#h{row.id}" title="{title}">{_cut(row.claim.statement, _STATEMENT)}</a> '
        f'<span class="about muted">{speaker}<a class="status {row.claim.status}" href="{address}" '
        f'aria-label="{label}: see this claim in the ledger">{label}</a></span></li>'
    )


def proposal_items(request: HttpRequest, page: ReadingPage, offered: Iterable[Proposal]) -> SafeString:
    """Return the items of what is *offered*, each a form by which it is accepted or dismissed."""
    address = reverse("proposals", args=[page.article.slug])
    token = f'<input type="hidden" name="csrfmiddlewaretoken" value="{get_token(request)}">'
    opening = (
        f'<form action="{address}" method="post" data-hx-post="{address}">{token}{_hidden(revision=page.revision.pk)}'
    )
    return mark_safe("".join(_proposal(each, opening) for each in offered))


def _proposal(proposal: Proposal, opening: str) -> str:
    words, short = escape(proposal.words), _cut(proposal.words, _LABEL)
    place = _hidden(start=proposal.start, end=proposal.end, digest=proposal.digest)
    return (
        f'<li class="proposal"><a href="#{proposal.key}" aria-describedby="proposals-help">'
        f'<span class="visually-hidden">Proposed: </span>{words}</a> '
        f'<span class="about muted">{_cut(proposal.said_by, _SAID_BY)}</span> {opening}{place}'
        f'<button class="button-quiet" name="decision" value="accept" aria-label="Accept: {short}">Accept</button> '
        f'<button class="button-quiet" name="decision" value="dismiss" aria-label="Dismiss: {short}">Dismiss</button>'
        "</form></li>"
    )


def name_items(entities: Iterable[PanelEntity]) -> SafeString:
    """Return the items of *entities*: each leads to its first mention, and its count to its page."""
    address = of_slug("entity")
    return mark_safe("".join(_name(entity, address(entity.slug)) for entity in entities))


def _name(entity: PanelEntity, address: str) -> str:
    name, mentions = escape(entity.name), "mention" if entity.count == 1 else "mentions"
    return (
        f'<li><a href="#m{entity.first}" title="First mention">{name}</a> <a class="count" href="{address}" '
        f'aria-label="{name}: {entity.count} {mentions}, see all stories">{entity.count}</a></li>'
    )


def _hidden(**values: object) -> str:
    return "".join(f'<input type="hidden" name="{name}" value="{value}">' for name, value in values.items())


def _cut(words: str, length: int) -> str:
    return escape(words if len(words) <= length else f"{words[: length - 1].rstrip()}…")
