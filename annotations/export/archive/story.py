"""The story of an archive: what is known of it, its versions with their paragraphs, and its pictures."""

from __future__ import annotations

import base64
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from annotations.export.archive.tags import Tags
from annotations.export.archive.values import day, exact, moment
from annotations.reading import ReadingPage
from newsroom.credits import name_of
from newsroom.models import Article, Image, Paragraph, Revision

_AS_THEY_ARE = (
    *("slug", "headline", "standfirst", "byline", "agency", "dateline", "section", "publication", "distributor"),
    *("rights", "language", "canonical_url", "corrected"),
)
_IF_KNOWN = ("found_in", "lead_image", "item_id", "item_version")
_PARAGRAPH = (
    *("revision", "key", "kind", "level", "ordered", "span", "inlines", "sentences"),
    *("image__digest", "image_alt"),
)


def article_of(page: ReadingPage) -> dict[str, Any]:
    """Return what is known of the story; of an older version, its headline and standfirst are those it had then."""
    article = page.article
    return {
        **{name: getattr(article, name) for name in _AS_THEY_ARE},
        **_then(page),
        "published_on": day(article.published_on),
        "updated_on": day(article.updated_on),
        "added_by": name_of(article),
        "added_at": moment(article.added_at),
        **_if_known(article),
    }


def _if_known(article: Article) -> dict[str, Any]:
    """Return the members that are there where something is known: archives from before these have none of them."""
    known = {name: getattr(article, name) for name in _IF_KNOWN} | {"embargoed_until": moment(article.embargoed_until)}
    return {name: value for name, value in known.items() if value}


def revisions_of(page: ReadingPage, tags: Tags) -> list[dict[str, Any]]:
    """Return the versions up to that of *page*, oldest first, with *tags*."""
    blocks = _paragraphs(page)
    rows = upto(page).select_related("author").order_by("number")
    return [_revision(row, blocks[row.pk], tags) for row in rows]


def images_of(page: ReadingPage) -> list[dict[str, Any]]:
    """Return the pictures of all those versions, with their data in base64."""
    rows = Image.objects.filter(paragraphs__revision__in=upto(page)).distinct().order_by("digest")
    return [
        {
            "digest": row.digest,
            "media_type": row.media_type,
            "width": row.width,
            "height": row.height,
            "data": base64.b64encode(row.data).decode(),
        }
        for row in rows
    ]


def upto(page: ReadingPage) -> Any:
    """Return the revisions of the story up to that of *page*."""
    return Revision.objects.filter(article=page.article, number__lte=page.revision.number)


def _then(page: ReadingPage) -> Mapping[str, str]:
    if page.revision.pk == page.article.current_id or not page.revision.headline:
        return {}
    return {"headline": page.revision.headline, "standfirst": page.revision.standfirst}


def _revision(row: Revision, blocks: list[dict[str, Any]], tags: Tags) -> dict[str, Any]:
    return {
        "number": row.number,
        "text": row.text,
        "digest": row.digest,
        "headline": row.headline,
        "standfirst": row.standfirst,
        "origin": row.origin,
        "author": name_of(row),
        "page": exact(row.page),
        "changes": exact(row.changes),
        "fetched_at": moment(row.fetched_at),
        "paragraphs": blocks,
        **tags.written(row),
    }


def _paragraphs(page: ReadingPage) -> Mapping[int, list[dict[str, Any]]]:
    found: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = Paragraph.objects.filter(revision__in=upto(page)).order_by("position").values_list(*_PARAGRAPH)
    for revision, *values in rows:
        found[revision].append(_paragraph(values))
    return found


def _paragraph(values: Iterable[Any]) -> dict[str, Any]:
    key, kind, level, ordered, at, inlines, sentences, image, alt = values
    return {
        "key": key,
        "kind": kind,
        "level": level,
        "ordered": ordered,
        "start": at.lower,
        "end": at.upper,
        "inlines": inlines,
        "sentences": sentences,
        "image": image,
        "image_alt": alt,
    }
