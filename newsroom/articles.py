"""Storing stories: the one way from an ingested article to rows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib.postgres.search import SearchVector
from django.db import transaction
from django.db.models import Q, Value
from django.utils.text import slugify

from newsroom import pictures
from newsroom.families import look_for_kin
from newsroom.ingest.article import IngestedArticle, IngestedParagraph, joined
from newsroom.ingest.web_address import address_key
from newsroom.models import Article, Paragraph, Reader, Revision
from newsroom.models.ranged import span
from newsroom.stored_stories import stored_images
from newsroom.text.search_config import search_config
from newsroom.text.sentences import sentences

_SLUG_LENGTH = 70
_MOST_ADDRESSES = 50
_RESERVED_SLUGS = {"new"}  # /articles/new/ is the page that adds a story


@transaction.atomic
def add_article(ingested: IngestedArticle, reader: Reader | None = None) -> Article:
    """Store *ingested* as a new story with its first revision, and return it. Entities are tagged separately."""
    article = Article(added_by=reader, slug=_free_slug(ingested.headline), **metadata(ingested))
    article.save()
    keys = [f"p{position}" for position in range(1, len(ingested.paragraphs) + 1)]
    make_current(article, add_revision(article, ingested, keys))
    return article


def same_story(ingested: IngestedArticle) -> Article | None:
    """Return the story one of whose revisions has exactly the text of *ingested*, or None."""
    return Article.objects.filter(revisions__digest=digest_of(text_of(ingested))).with_current().first()


def story_at(address: str) -> Article | None:
    """Return the story whose page has *address*, or that was brought by it, the newest of several; or None.

    Scheme, trackers and what else ``address_key`` passes over make no difference. A site's front page is no story's.
    """
    key = address_key(address)
    if not key:
        return None
    known_by = Q(addresses__contains=[key]) | Q(canonical_url__in=_spellings(key))
    return Article.objects.filter(known_by).with_current().order_by("-pk").first()


def remember_addresses(article: Article, *addresses: str) -> None:
    """Let *article* be found by *addresses* from now on."""
    keys = [key for key in map(address_key, addresses) if key]
    article.addresses = list(dict.fromkeys([*keys, *article.addresses]))[:_MOST_ADDRESSES]
    article.save(update_fields=["addresses"])


def _spellings(key: str) -> list[str]:
    """Return how pages write the address of *key*: stories that came another way have no more than that."""
    path, mark, query = key.partition("?")
    hosts = (f"{scheme}://{www}{path}" for scheme in ("https", "http") for www in ("", "www."))
    return [f"{host}{slash}{mark}{query}" for host in hosts for slash in ("", "/")]


def text_of(ingested: IngestedArticle) -> str:
    """Return the text of the revision that *ingested* becomes."""
    return joined(ingested.paragraphs)


def digest_of(text: str) -> str:
    """Return the SHA-256 of *text* in UTF-8, hexadecimal, by which the same text is found again."""
    return hashlib.sha256(text.encode()).hexdigest()


def metadata(ingested: IngestedArticle) -> dict[str, object]:
    """Return the fields of the Article that *ingested* becomes."""
    same_names = (
        "headline standfirst agency dateline section publication distributor rights language canonical_url lead_image"
        " published_on updated_on item_id item_version embargoed_until"
    )
    fields = {name: getattr(ingested, name) for name in same_names.split()} | {"found_in": dict(ingested.found_in)}
    return fields | {"byline": ", ".join(ingested.authors), "search_config": search_config(ingested.language)}


def kept_slug(slug: str, headline: str) -> str:
    """Return *slug*, or one made of *headline* where another story has it."""
    is_taken = slug in _RESERVED_SLUGS or Article.objects.filter(slug=slug).exists()
    return _free_slug(headline) if is_taken else slug


def _free_slug(headline: str) -> str:
    base = slugify(headline)[:_SLUG_LENGTH].strip("-") or "story"
    taken = _RESERVED_SLUGS | set(Article.objects.filter(slug__startswith=base).values_list("slug", flat=True))
    candidates = (base if n == 1 else f"{base}-{n}" for n in range(1, len(taken) + 2))
    return next(slug for slug in candidates if slug not in taken)


def add_revision(article: Article, ingested: IngestedArticle, keys: Sequence[str], **fields: Any) -> Revision:
    """Store the next revision of *article* with its paragraphs, whose keys are *keys*. It is not current yet."""
    text = text_of(ingested)
    revision = Revision.objects.create(
        article=article,
        number=article.revisions.count() + 1,
        text=text,
        digest=digest_of(text),
        headline=ingested.headline,
        standfirst=ingested.standfirst,
        **fields,
    )
    images = {src: image.pk for src, image in pictures.store(ingested.pictures).items()} | stored_images(ingested)
    Paragraph.objects.bulk_create(_paragraphs(revision, zip(keys, ingested.paragraphs, strict=True), images))
    return revision


def make_current(article: Article, revision: Revision) -> None:
    """Let readers see *revision*, the search find it, and other stories be found that it may be one with."""
    article.current = revision
    article.save(update_fields=["current"])
    _index_for_search(article, revision)
    look_for_kin(article, revision)


def _paragraphs(
    revision: Revision, ingested: Iterable[tuple[str, IngestedParagraph]], images: dict[str, int]
) -> Iterable[Paragraph]:
    start = 0
    for position, (key, paragraph) in enumerate(ingested, 1):
        end = start + len(paragraph.text)
        yield Paragraph(
            revision=revision,
            key=key,
            position=position,
            kind=paragraph.kind,
            span=span(start, end),
            level=paragraph.level,
            ordered=paragraph.ordered,
            inlines=[
                {"start": start + i.start, "end": start + i.end, "kind": i.kind, "href": i.href}
                for i in paragraph.inlines
            ],
            sentences=[[start + left, start + right] for left, right in sentences(paragraph.text)],
            image_id=images.get(paragraph.picture.src) if paragraph.picture else None,
            image_alt=paragraph.picture.alt if paragraph.picture else "",
        )
        start = end + 1


def _index_for_search(article: Article, revision: Revision) -> None:
    config = article.search_config
    Article.objects.filter(pk=article.pk).update(
        search=SearchVector(Value(article.headline), weight="A", config=config)
        + SearchVector(Value(article.standfirst), weight="B", config=config)
        + SearchVector(Value(revision.text), weight="C", config=config)
    )
