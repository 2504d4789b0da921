"""A story made as its archive has it: what is known of it, its versions, their paragraphs and pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from annotations.returns.archive.bringing.people import maker
from annotations.returns.archive.bringing.pictures import store
from annotations.returns.archive.bringing.values import coming_if, day_if, moment
from annotations.returns.archive.reading import Archive, Member
from newsroom.articles import kept_slug, make_current
from newsroom.models import Article, Image, Paragraph, Reader, Revision
from newsroom.models.ranged import span
from newsroom.tasks import queue_recognition
from newsroom.text.search_config import search_config

_ARTICLE = (
    *("headline", "standfirst", "byline", "agency", "dateline", "section", "publication", "distributor"),
    *("rights", "language", "canonical_url", "corrected"),
)
_IF_KNOWN = ("found_in", "lead_image", "item_id", "item_version")
_REVISION = (
    *("number", "text", "digest", "headline", "standfirst", "origin", "page", "changes"),
    *("engine", "recognition", "recognition_error"),
)
_PARAGRAPH = ("key", "kind", "level", "ordered", "inlines", "sentences", "image_alt")
_BATCH = 2000  # rows in one statement


def make(archive: Archive, reader: Reader, lacking: Mapping[str, Image]) -> Article:
    """Store the story of *archive* with its versions; nobody sees it before ``show``. A free slug is kept.

    *lacking* are those of its pictures that the library does not have, by digest.
    """
    article = _article(archive.article, reader)
    rows = Revision.objects.bulk_create(_revision(article, member, reader) for member in archive.revisions)
    images = store(archive.images, lacking)
    for row, member in zip(rows, archive.revisions, strict=True):
        Paragraph.objects.bulk_create(_paragraphs(row, member, images), batch_size=_BATCH)
    return article


def show(article: Article, revisions: Mapping[int, Revision]) -> None:
    """Let readers see the newest of *revisions*, and have its names looked for if they were not yet."""
    newest = revisions[max(revisions)]
    make_current(article, newest)
    if newest.recognition == Revision.Recognition.WAITING:
        queue_recognition(newest.pk)


def _article(member: Member, reader: Reader) -> Article:
    by = maker(member["added_by"], reader)
    return Article.objects.create(
        slug=kept_slug(member["slug"], member["headline"]),
        added_by=by.account,
        credit=by.credit,
        added_at=moment(member["added_at"]),
        published_on=day_if(member["published_on"]),
        updated_on=day_if(member["updated_on"]),
        search_config=search_config(member["language"]),
        embargoed_until=coming_if(member.get("embargoed_until")),
        **{name: member[name] for name in _ARTICLE},
        **{name: member[name] for name in _IF_KNOWN if name in member},
    )


def _revision(article: Article, member: Member, reader: Reader) -> Revision:
    by = maker(member["author"], reader)
    fields = {name: member[name] for name in _REVISION}
    fetched = moment(member["fetched_at"])
    return Revision(article=article, author=by.account, credit=by.credit, fetched_at=fetched, **fields)


def _paragraphs(revision: Revision, member: Member, images: Mapping[str, int]) -> Iterator[Paragraph]:
    for position, block in enumerate(member["paragraphs"], 1):
        fields: dict[str, Any] = {name: block[name] for name in _PARAGRAPH}
        yield Paragraph(
            revision=revision,
            position=position,
            span=span(block["start"], block["end"]),
            image_id=images.get(block["image"]),
            **fields,
        )
