"""The whole way of a story into the library: read it, store it once, recognise its names and statements."""

from __future__ import annotations

from collections.abc import Callable

from newsroom import recognition
from newsroom.arrivals import receive
from newsroom.articles import add_article, remember_addresses, same_story, story_at, text_of
from newsroom.held import hold_apart
from newsroom.ingest import ingest, opened
from newsroom.ingest.article import IngestedArticle, Source
from newsroom.ingest.deadline import Deadline
from newsroom.locks import Lock, hold
from newsroom.models import Article, Check, Reader, Revision
from newsroom.signals import story_taken_in
from newsroom.text.doubts import is_another_text
from newsroom.transactions import whole

STORING = "Storing the story"
ALREADY_HERE = "Finding it already in the library"
NEW_VERSION = "Finding it in the library with another text: this is its newest version now"
KEPT_APART = "Finding it in the library with a text that differs much: this one is kept apart"
RECOGNISING = "Finding names, and who says what"

OnStep = Callable[[str], None]


def take_in(source: Source, reader: Reader | None, on_step: OnStep) -> Article:
    """Bring *source* into the library in the foreground, naming each step as it begins. Raises IngestError."""
    article = store(source, reader, on_step)
    _recognise(article.newest, on_step)
    return article


def store(
    source: Source, reader: Reader | None, on_step: OnStep, deadline: Deadline | None = None, given: str = ""
) -> Article:
    """Read *source*, store its story and return it. Raises IngestError.

    What the library has is stored once: another text from the same address is a new version, or is kept apart. *given*
    is the address that *source* was fetched from, before redirects, where that is known.
    """
    deadline = deadline or Deadline()
    given, source = given or source.url, opened(source, on_step, deadline)
    ingested = ingest(source, on_step=on_step, deadline=deadline)
    on_step(STORING)
    article, found = _stored_once(ingested, source, reader, given)
    if found:
        on_step(found)
    return article


def _recognise(revision: Revision, on_step: OnStep) -> None:
    """Recognise the text unless that is done, and name what went wrong: the story is there all the same."""
    if revision.recognition == Revision.Recognition.DONE:
        return
    on_step(RECOGNISING)
    recognition.run(revision.pk)
    revision.refresh_from_db(fields=["engine", "recognition", "recognition_error"])
    if revision.recognition_error:
        on_step(revision.recognition_error)


@whole
def _stored_once(ingested: IngestedArticle, source: Source, reader: Reader | None, given: str) -> tuple[Article, str]:
    """Store one story at a time, so that two imports of one text (or of one headline) meet the other's rows.

    Returned with the story is how it was found in the library, empty for a new one. It is found by *given*, the address
    that the reader gave, from now on.
    """
    hold(Lock.STORIES)
    article, found = _stored(ingested, source, reader)
    remember_addresses(article, ingested.canonical_url, source.url, given)
    story_taken_in.send(Article, article=article, reader=reader, marks=ingested.marks, tags=ingested.tags)
    return article, found


def _stored(ingested: IngestedArticle, source: Source, reader: Reader | None) -> tuple[Article, str]:
    if found := same_story(ingested):
        return found, ALREADY_HERE
    known = story_at(ingested.canonical_url) or story_at(source.url)
    # Some sites give many stories one address; what shares nothing with the story there is another one.
    if known is None or is_another_text(known.newest.text, text_of(ingested)):
        return add_article(ingested, reader), ""
    return _come_again(known, ingested, source)


def _come_again(known: Article, ingested: IngestedArticle, source: Source) -> tuple[Article, str]:
    arrival = receive(known, ingested, Revision.Origin.IMPORT)
    if arrival.outcome == Check.Outcome.HELD:
        hold_apart(known, arrival, source)
        return known, KEPT_APART
    return Article.objects.with_current().get(pk=known.pk), NEW_VERSION if arrival.revision else ALREADY_HERE
