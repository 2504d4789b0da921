"""The header of a TEI copy: what it is a copy of, who made what of it, how it is encoded, and its versions."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import get_language_info

from annotations.export.markup.xml_text import address, element, language, worded
from annotations.export.options import ExportOptions
from annotations.export.tei.encoding import encoding
from annotations.export.tei.ids import RECOGNISER, Readers
from annotations.reading import ReadingPage
from annotations.words import authors
from newsroom.credits import maker
from newsroom.models import Article

_UNKNOWN_LANGUAGE = "und"


def header(page: ReadingPage, options: ExportOptions, readers: Readers) -> str:
    """Return the teiHeader."""
    described = element(
        "fileDesc",
        _titles(page, readers),
        element("editionStmt", worded("edition", f"Version {page.revision.number}", n=str(page.revision.number))),
        _publication(page.article, options),
        element("sourceDesc", _source(page.article)),
    )
    parts = (described, encoding(page), _profile(page.article), _versions(page))
    return element("teiHeader", "\n", *(f"{part}\n" for part in parts))


def _titles(page: ReadingPage, readers: Readers) -> str:
    return element(
        "titleStmt",
        worded("title", page.article.headline, level="a", type="main"),
        worded("title", "an annotated copy", type="sub"),
        *(worded("author", name) for name in authors(page.article)),
        *(_responsible(key, "marks and notes", name) for name, key in readers.ids.items()),
        _responsible(RECOGNISER, "names and statements, not checked by a reader", page.revision.engine or "Newsroom"),
    )


def _responsible(key: str, for_what: str, name: str) -> str:
    return element("respStmt", worded("resp", for_what), worded("name", name), xml_id=key)


def _publication(article: Article, options: ExportOptions) -> str:
    here = options.address(article.get_absolute_url())
    library = element("ptr", target=address(here)) if here else ""
    rights = article.rights or "The story does not say who owns it."
    made = options.made_on.isoformat()
    return element(
        "publicationStmt",
        worded("publisher", "Newsroom"),
        worded("date", made, when=made),
        element("availability", worded("p", rights), status="restricted" if article.rights else "unknown"),
        library,
    )


def _source(article: Article) -> str:
    """Return the story as its paper has it, with the chain through which it came there."""
    published, updated = article.published_on, article.updated_on
    return element(
        "bibl",
        *(worded("author", name) for name in authors(article)),
        _credited("agency", article.agency),
        worded("title", article.headline, level="a"),
        worded("title", article.publication, level="j"),
        worded("distributor", article.distributor),
        worded("date", published.isoformat(), when=published.isoformat(), type="published") if published else "",
        worded("date", updated.isoformat(), when=updated.isoformat(), type="updated") if updated else "",
        worded("ref", article.canonical_url, target=address(article.canonical_url)),
        worded("note", article.standfirst, type="standfirst"),
        type="newspaperArticle",
    )


def _credited(role: str, name: str) -> str:
    return element("respStmt", worded("resp", role), worded("orgName", name)) if name else ""


def _profile(article: Article) -> str:
    section = element("textClass", element("keywords", worded("term", article.section))) if article.section else ""
    written = element("creation", worded("placeName", article.dateline)) if article.dateline else ""
    known = language(article.language)
    named = worded("language", _language_name(article.language), ident=known or _UNKNOWN_LANGUAGE)
    return element("profileDesc", written, element("langUsage", named), section)


def _language_name(tag: str) -> str:
    try:
        return str(get_language_info(tag)["name"])
    except KeyError:
        return tag or "unknown"


def _versions(page: ReadingPage) -> str:
    """Return the story's versions up to that of the copy, the newest first, in one query."""
    return element("revisionDesc", *_changes(page))


def _changes(page: ReadingPage) -> Iterator[str]:
    until = page.article.revisions.filter(number__lte=page.revision.number).order_by("-number")
    for revision in until.defer("text", "page").select_related("author"):
        by = maker(revision)
        words = f"{revision.get_origin_display()} ({by})" if by else revision.get_origin_display()
        yield worded("change", words, n=str(revision.number), when=revision.fetched_at.isoformat())
