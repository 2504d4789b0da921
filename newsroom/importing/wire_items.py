"""Stories that are items of a wire: found by what the wire calls them, updated and withdrawn by it."""

from __future__ import annotations

from newsroom.ingest.article import IngestedArticle
from newsroom.ingest.wire.item import WithdrawnItem
from newsroom.ingest.wire.versions import is_later
from newsroom.models import Article


def story_of_item(item_id: str) -> Article | None:
    """Return the story that the wire calls *item_id*, or None."""
    if not item_id:
        return None
    return Article.objects.filter(item_id=item_id).with_current().order_by("pk").first()


def is_news(article: Article, ingested: IngestedArticle) -> bool:
    """Tell whether *ingested* is a later version of *article* than the library has."""
    return is_later(ingested.item_version, article.item_version)


def keep_version(article: Article, ingested: IngestedArticle) -> None:
    """Note that *article* has what *ingested* says: a version that is not embargoed lifts an embargo."""
    if not ingested.item_id:
        return
    article.item_id, article.item_version = ingested.item_id, ingested.item_version
    article.embargoed_until, article.withdrawn = ingested.embargoed_until, ""
    article.save(update_fields=["item_id", "item_version", "embargoed_until", "withdrawn"])


def withdraw(withdrawn: WithdrawnItem) -> Article | None:
    """Mark the story that the wire withdrew, and return it; None when the library does not have it.

    An older version that was withdrawn says nothing of a later one.
    """
    article = story_of_item(withdrawn.item_id)
    if article is None or is_later(article.item_version, withdrawn.item_version):
        return None
    article.withdrawn, article.item_version = withdrawn.said, withdrawn.item_version or article.item_version
    article.save(update_fields=["withdrawn", "item_version"])
    return article
