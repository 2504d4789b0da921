"""New versions of stories: stored beside the old ones, and everything that stands off the text told of it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from django.db import transaction

from newsroom.articles import add_revision, make_current, metadata, text_of
from newsroom.ingest.article import IngestedArticle
from newsroom.models import Article, Paragraph, Reader, Revision
from newsroom.signals import article_revised
from newsroom.text.alignment import Alignment, align, paired
from newsroom.text.ranges import Range


@transaction.atomic
def revise(article: Article, ingested: IngestedArticle, origin: str, author: Reader | None = None) -> Revision | None:
    """Store *ingested* as the next revision of *article* and return it; None when it reads as the current one does.

    What stands off the text moves in the same transaction (``article_revised``).
    """
    article = Article.objects.select_for_update(of=("self",)).with_current().get(pk=article.pk)
    old = article.newest
    if (text_of(ingested), ingested.headline, ingested.standfirst) == (old.text, old.headline, old.standfirst):
        return None
    alignment = align(old.text, text_of(ingested))
    new = add_revision(article, ingested, _keys(article, ingested, alignment), origin=origin, author=author)
    for name, value in metadata(ingested).items():
        setattr(article, name, value)
    article.save()
    make_current(article, new)
    article_revised.send(Revision, old=old, new=new, alignment=alignment)
    return new


def _keys(article: Article, ingested: IngestedArticle, alignment: Alignment) -> list[str]:
    """Return a key for each paragraph: that of the one it was, or one that no revision of *article* has used."""
    old = list(article.newest.paragraphs.order_by("position"))
    pairs = paired(alignment, [(p.start, p.end) for p in old], _ranges(ingested))
    kept = {new: old[index].key for index, new in pairs.items()}
    used = set(Paragraph.objects.filter(revision__article=article).values_list("key", flat=True))
    fresh = (key for n in count(1) if (key := f"p{n}") not in used)
    return [kept.get(index) or next(fresh) for index in range(len(ingested.paragraphs))]


def _ranges(ingested: IngestedArticle) -> Sequence[Range]:
    ranges, start = [], 0
    for paragraph in ingested.paragraphs:
        ranges.append((start, start + len(paragraph.text)))
        start += len(paragraph.text) + 1
    return ranges
