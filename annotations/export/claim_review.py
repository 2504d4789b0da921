"""The claims of a story that readers rated, as ClaimReviews of schema.org in JSON-LD.

The properties are those that Google's documentation of fact checks and the feed of Data Commons ask for. Where the
claim appeared first is left out: this library knows where it read it, not where it began.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any

from django.urls import reverse

from annotations.export.errors import NothingToWrite
from annotations.export.options import ExportOptions
from annotations.models import Claim
from annotations.reading import ReadingPage
from annotations.rows import Added, ClaimRow, HighlightRow
from annotations.words import authors, local_date
from newsroom.models import Article

RATINGS: Mapping[str, int | None] = {
    str(Claim.Status.SUPPORTED): 5,
    str(Claim.Status.CONTRADICTED): 1,
    str(Claim.Status.CANNOT_TELL): None,
}
"""How each status that is a rating counts, on the scale on which 1 is false and 5 is true. Who cannot tell has looked,
and says so in words: a figure in the middle would say that half of it is true. Open and asked are no ratings."""

_WORST, _BEST = 1, 5
_SPEAKERS = {"person": "Person", "organisation": "Organization", "group": "Organization"}
_NOTHING = "No claim of this story has a rating yet. Say of one that it is supported, contradicted, or cannot be told."

Json = dict[str, Any]


def write_claim_review(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return a ClaimReview for each rated claim, whatever its appearances in the story. Raises NothingToWrite."""
    rated = sorted((row for row in (*page.highlights, *page.lost) if _rating(row)), key=_claim_id)
    reviews = [_review(list(rows), page, options) for _, rows in groupby(rated, key=_claim_id)]
    if not reviews:
        raise NothingToWrite(_NOTHING)
    graph = {"@context": "https://schema.org", "@graph": reviews}
    return (json.dumps(graph, ensure_ascii=False, indent=2) + "\n").encode()


def _rating(row: HighlightRow) -> bool:
    return row.claim is not None and row.claim.status in RATINGS


def _claim_id(row: HighlightRow) -> int:
    return row.claim.id if row.claim else 0


def _review(rows: Sequence[HighlightRow], page: ReadingPage, options: ExportOptions) -> Json:
    claim = rows[0].claim
    assert claim is not None
    rater = _rater(claim, rows[0])
    return _filled(
        {
            "@type": "ClaimReview",
            "url": options.address(reverse("claim", args=[claim.id])),
            "claimReviewed": claim.statement,
            "datePublished": local_date(rater.made_at).isoformat(),
            "author": _filled({"@type": "Person", "name": rater.reader}) if rater.reader else None,
            "reviewRating": _rated(claim, rater),
            "reviewBody": rater.words,
            "itemReviewed": _item(rows, page, options),
            "citation": list(_citations(claim.record)),
        }
    )


def _rater(claim: ClaimRow, row: HighlightRow) -> Added:
    """Return who said last that *claim* stands so; the reader of the mark where its record is not known."""
    said = [added for added in claim.record if added.label == claim.status_label]
    return max(said, key=lambda added: added.made_at, default=Added(claim.status_label, "", row.reader, row.created_at))


def _rated(claim: ClaimRow, rater: Added) -> Json:
    value = RATINGS[claim.status]
    scale = {} if value is None else {"ratingValue": value, "worstRating": _WORST, "bestRating": _BEST}
    return _filled({"@type": "Rating", "alternateName": claim.status_label, "ratingExplanation": rater.words} | scale)


def _item(rows: Sequence[HighlightRow], page: ReadingPage, options: ExportOptions) -> Json:
    """Return the claim as it was made: by whom, when, and where it appears."""
    claims = [row.claim for row in rows if row.claim]
    speaker = next((claim.speaker for claim in claims if claim.speaker), "")
    said_on = min((claim.said_on for claim in claims if claim.said_on), default=None)
    return _filled(
        {
            "@type": "Claim",
            "name": claims[0].statement,
            "author": _speaker(speaker, page),
            "datePublished": said_on and said_on.isoformat(),
            "appearance": _appearance(page.article, options),
        }
    )


def _speaker(name: str, page: ReadingPage) -> Json:
    """Return who says so; whether that is a person is known of those whom the story names."""
    named = {row.name: row.kind for row in page.mentions}
    named |= {speaker.name: speaker.kind for row in page.attributions for speaker in row.speakers}
    return _filled({"@type": _SPEAKERS.get(named.get(name, "")), "name": name})


def _appearance(article: Article, options: ExportOptions) -> Json:
    published = article.published_on and article.published_on.isoformat()
    return _filled(
        {
            "@type": "NewsArticle",
            "url": article.canonical_url or options.address(article.get_absolute_url()),
            "headline": article.headline,
            "datePublished": published,
            "author": [{"@type": "Person", "name": name} for name in authors(article)],
            "publisher": _filled({"@type": "Organization", "name": article.publication}),
        }
    )


def _citations(record: Iterable[Added]) -> Iterator[Json]:
    """Yield the evidence, but for what is said of the claim's status."""
    labels = {str(label) for label in Claim.Status.labels}
    for added in record:
        if added.label not in labels:
            said = added.words.removeprefix(added.url).strip()
            described = ": ".join(part for part in (added.label, said) if part)
            yield _filled({"@type": "CreativeWork", "url": added.url, "description": described})


def _filled(given: Mapping[str, Any]) -> Json:
    """Return *given* without what is empty; nothing where nothing but a type is left."""
    kept = {name: value for name, value in given.items() if value or value == 0}
    return kept if kept.keys() - {"@type"} else {}
