"""The story that a copy is of, as schema.org describes a newspaper article."""

from __future__ import annotations

from annotations.export.json_ld.terms import Thing, person, told
from annotations.reading import ReadingPage
from annotations.words import authors


def story(page: ReadingPage, source: str) -> Thing:
    """Return all that is known of the story at *source*, with the text in whose code points positions count."""
    article, revision = page.article, page.revision
    described = told(
        schema_headline=revision.headline or article.headline,
        schema_abstract=revision.standfirst or article.standfirst,
        schema_author=list(map(person, authors(article))),
        schema_sourceOrganization=article.agency,
        schema_dateline=article.dateline,
        schema_articleSection=article.section,
        schema_publisher=article.publication,
        schema_provider=article.distributor,
        schema_copyrightNotice=article.rights,
        schema_inLanguage=article.language,
        schema_datePublished=article.published_on and article.published_on.isoformat(),
        schema_dateModified=article.updated_on and article.updated_on.isoformat(),
    )
    version = {"schema:version": revision.number, "schema:sha256": revision.digest}
    return {"id": source, "type": "schema:NewsArticle"} | described | version | {"schema:articleBody": revision.text}
