"""A stored story as the importer would have given it, so that a version can be made from versions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsroom.ingest.article import IngestedArticle, IngestedParagraph, Inline, Picture
from newsroom.models import Article, Paragraph, Revision

_AS_THEY_ARE = (
    "agency dateline section publication distributor rights language canonical_url lead_image published_on updated_on"
    " found_in item_id item_version embargoed_until"
)


_COMMA = re.compile(r",(?!\s*(?:Jr|Sr|II|III|IV|M\.?D|Ph\.?D)\b)")


@dataclass(frozen=True)
class StoredPicture(Picture):
    """A picture that the library has. No page can name one: what a page gives is a Picture."""

    image: int = 0


def as_ingested(article: Article, revision: Revision) -> IngestedArticle:
    """Return *revision* of *article* as plain data, in one query; what is not kept by revision is the story's."""
    paragraphs = revision.paragraphs.select_related("image").defer("image__data").order_by("position")
    return IngestedArticle(
        headline=revision.headline,
        standfirst=revision.standfirst,
        paragraphs=tuple(_paragraph(revision.text, row) for row in paragraphs),
        authors=authors_of(article.byline),
        **{name: getattr(article, name) for name in _AS_THEY_ARE.split()},
    )


def authors_of(byline: str) -> tuple[str, ...]:
    """Return the people of *byline*, which joins them by commas."""
    return tuple(name for name in map(str.strip, _COMMA.split(byline)) if name)


def stored_images(ingested: IngestedArticle) -> dict[str, int]:
    """Return the ids of the pictures of *ingested* that the library has, by ``Picture.src``."""
    pictures = (paragraph.picture for paragraph in ingested.paragraphs)
    return {picture.src: picture.image for picture in pictures if isinstance(picture, StoredPicture)}


def _paragraph(text: str, row: Paragraph) -> IngestedParagraph:
    inlines = tuple(Inline(i["start"] - row.start, i["end"] - row.start, i["kind"], i["href"]) for i in row.inlines)
    picture = StoredPicture(row.image.digest, row.image_alt, row.image.pk) if row.image else None
    return IngestedParagraph(text[row.start : row.end], row.kind, inlines, row.level, row.ordered, picture)  # type: ignore[arg-type]
