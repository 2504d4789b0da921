"""The way of a story from what a reader brings to clean data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from newsroom.ingest.article import IngestedArticle, Source, joined
from newsroom.ingest.bounds import bounded
from newsroom.ingest.deadline import PATIENCE, Deadline, limited
from newsroom.ingest.fetch import Fetched, fetch
from newsroom.ingest.known import with_known
from newsroom.ingest.language import contradicting_language, detect_language
from newsroom.ingest.pictures import fetch_pictures as fetch_all
from newsroom.ingest.readers import reader_of
from newsroom.ingest.sniff import sniff_one
from newsroom.ingest.web_address import cleaned, page_address

OnStep = Callable[[str], None]


def _silently(step: str) -> None:
    """Report no steps."""


def ingest(
    source: Source,
    *,
    on_step: OnStep = _silently,
    fetch_pictures: bool = True,
    deadline: Deadline | None = None,
) -> IngestedArticle:
    """Return the story in *source*; ``on_step`` hears what is being done, in a few words, as each step begins.

    Pictures on the web are fetched if the page's own address is known, unless *fetch_pictures* says not to; those that
    are not there by the *deadline* are left out. Raises IngestError, whose tree is in errors.py.
    """
    deadline = deadline or Deadline()
    source = opened(source, on_step, deadline)
    on_step("Finding the story")
    article = _read(source, deadline)
    if source.url and fetch_pictures and _remote_pictures(article):
        on_step("Fetching the pictures")
        article = with_pictures(article, deadline)
    return article


def _read(source: Source, deadline: Deadline) -> IngestedArticle:
    read, seconds = reader_of(source.kind), deadline.for_reading  # loading it is not the story's fault
    with limited(seconds, seconds if source.url else PATIENCE * seconds):
        article = _with_language(_at(read(source), source))
    return bounded(with_known(article, source.known))


def opened(source: Source, on_step: OnStep = _silently, deadline: Deadline | None = None) -> Source:
    """Return *source* with its bytes: what its address answers, if it is one. Raises FetchError and NotOneStory."""
    if source.kind != "url":
        return source
    on_step("Fetching the page")
    page = fetch(cleaned(source.url), seconds=(deadline or Deadline()).for_fetching)
    return replace(source_of(page, source.name), known=source.known)


def source_of(page: Fetched, name: str = "") -> Source:
    """Return what was fetched as a source. Raises NotOneStory, and IngestError for what is of no kind."""
    kind = sniff_one(page.data, name or urlsplit(page.url).path, page.media_type)
    return Source(kind, page.data, page.url, name, page.charset)


def with_pictures(article: IngestedArticle, deadline: Deadline | None = None) -> IngestedArticle:
    """Return *article* with those of its remote pictures that can be fetched by the *deadline*."""
    found = fetch_all(_remote_pictures(article), seconds=(deadline or Deadline()).for_fetching_pictures)
    return replace(article, pictures=article.pictures | found)


def _remote_pictures(article: IngestedArticle) -> list[str]:
    pictures = (paragraph.picture for paragraph in article.paragraphs)
    return [picture.src for picture in pictures if picture and picture.src not in article.pictures]


def _at(article: IngestedArticle, source: Source) -> IngestedArticle:
    """Return *article*, which names its own page believably or else comes from the address of *source*."""
    said = article.canonical_url
    address = page_address(said, source.url)
    if not address or address == cleaned(said):
        return replace(article, canonical_url=address)
    by = source.known.found_in if source.known.fields else "reader"
    return replace(article, canonical_url=address, found_in={**article.found_in, "canonical_url": by})


def _with_language(article: IngestedArticle) -> IngestedArticle:
    """Return *article* in the language that it states, unless its text says none or certainly another."""
    text = joined(article.paragraphs)
    stated = article.language
    detected = contradicting_language(stated, text) if stated else detect_language(text)
    if not detected:
        return article
    return replace(article, language=detected, found_in={**article.found_in, "language": "text"})
