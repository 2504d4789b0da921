"""The whole way of a story into the library: read it, store it once, recognise its names and statements."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from newsroom import pictures
from newsroom.articles import add_article, remember_addresses, same_story, story_at, text_of
from newsroom.checking.arrivals import receive
from newsroom.checking.held import hold_apart
from newsroom.importing import wire_items
from newsroom.ingest import ingest, opened
from newsroom.ingest.article import IngestedArticle, Source
from newsroom.ingest.deadline import Deadline
from newsroom.ingest.errors import NoArticle
from newsroom.ingest.wire.item import WithdrawnItem
from newsroom.locks import Lock, hold
from newsroom.models import Article, Check, Import, Reader, Revision
from newsroom.naming import recognition
from newsroom.signals import story_taken_in
from newsroom.text.doubts import is_another_text
from newsroom.transactions import whole

Outcome = Import.Outcome

STORING = "Storing the story"
ALREADY_HERE = "Finding it already in the library"
NEW_VERSION = "Finding it in the library with another text: this is its newest version now"
KEPT_APART = "Finding it in the library with a text that differs much: this one is kept apart"
NAMED = "Finding the story that it is about"
WITHDRAWN = "Finding it in the library: the wire withdrew it, and its page says so now"
RECOGNISING = "Finding names, and who says what"

_FOUND = {Outcome.HERE: ALREADY_HERE, Outcome.REVISED: NEW_VERSION, Outcome.HELD: KEPT_APART}
_NOT_HERE = (
    "No story in the library is called “{headline}”, and the list does not say at which address it is. Bring that story"
    " in, then try this again: its {marks} will be put there."
)

OnStep = Callable[[str], None]


class Stored(NamedTuple):
    """A story of the library, and what bringing it in came to."""

    article: Article
    outcome: Import.Outcome


def take_in(source: Source, reader: Reader | None, on_step: OnStep) -> Article:
    """Bring *source* into the library in the foreground, naming each step as it begins. Raises IngestError."""
    article, _ = store(source, reader, on_step)
    _recognise(article.newest, on_step)
    return article


def store(
    source: Source, reader: Reader | None, on_step: OnStep, deadline: Deadline | None = None, given: str = ""
) -> Stored:
    """Read *source*, store its story and return it. Raises IngestError.

    What the library has is stored once: another text from the same address is a new version, or is kept apart. *given*
    is the address that *source* was fetched from, before redirects, where that is known.
    """
    deadline = deadline or Deadline()
    given, source = given or source.url, opened(source, on_step, deadline)
    try:
        ingested = ingest(source, on_step=on_step, deadline=deadline)
    except WithdrawnItem as item:
        return _withdrawn(item, on_step)
    on_step(STORING)
    ready = replace(ingested, pictures=pictures.encoded(ingested.pictures, deadline))
    stored = _stored_once(ready, source, reader, given)
    if stored.outcome in _FOUND:
        on_step(_FOUND[stored.outcome])
    return stored


@whole
def put_to_named(source: Source, reader: Reader | None, on_step: OnStep) -> Stored:
    """Put the marks and tags that are known of *source*, whose address nobody knows, to the story of its headline.

    Raises NoArticle when the library has none.
    """
    on_step(NAMED)
    headline, marks = str(source.known.fields.get("headline", "")), source.known.marks
    named = Article.objects.filter(headline__iexact=headline).with_current().order_by("-added_at", "-pk").first()
    if named is None:
        how_many = f"{len(marks)} highlights" if len(marks) > 1 else "highlight"
        raise NoArticle(_NOT_HERE.format(headline=headline, marks=how_many))
    story_taken_in.send(Article, article=named, reader=reader, marks=marks, tags=source.known.tags)
    return Stored(named, Outcome.HERE)


def _withdrawn(item: WithdrawnItem, on_step: OnStep) -> Stored:
    """Mark the story of an *item* that the wire withdrew. Raises WithdrawnItem when the library does not have it."""
    if (article := wire_items.withdraw(item)) is None:
        raise item
    on_step(WITHDRAWN)
    return Stored(article, Outcome.HERE)


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
def _stored_once(ingested: IngestedArticle, source: Source, reader: Reader | None, given: str) -> Stored:
    """Store one story at a time, so that two imports of one text (or of one headline) meet the other's rows.

    It is found by *given*, the address that the reader gave, from now on.
    """
    hold(Lock.STORIES)
    stored = _stored(ingested, source, reader)
    article = stored.article
    remember_addresses(article, ingested.canonical_url, source.url, given)
    story_taken_in.send(Article, article=article, reader=reader, marks=ingested.marks, tags=ingested.tags)
    return stored


def _stored(ingested: IngestedArticle, source: Source, reader: Reader | None) -> Stored:
    if item := wire_items.story_of_item(ingested.item_id):
        is_news = wire_items.is_news(item, ingested)
        return _come_again(item, ingested, source, sure=True) if is_news else Stored(item, Outcome.HERE)
    if found := same_story(ingested):
        wire_items.keep_version(found, ingested)
        return Stored(found, Outcome.HERE)
    known = story_at(ingested.canonical_url) or story_at(source.url)
    # Some sites give many stories one address; what shares nothing with the story there is another one.
    if known is None or is_another_text(known.newest.text, text_of(ingested)):
        return Stored(add_article(ingested, reader), Outcome.NEW)
    return _come_again(known, ingested, source)


def _come_again(known: Article, ingested: IngestedArticle, source: Source, *, sure: bool = False) -> Stored:
    arrival = receive(known, ingested, Revision.Origin.IMPORT, sure=sure)
    if arrival.outcome == Check.Outcome.HELD:
        hold_apart(known, arrival, source)
        return Stored(known, Outcome.HELD)
    current = Article.objects.with_current().get(pk=known.pk)
    wire_items.keep_version(current, ingested)
    return Stored(current, Outcome.REVISED if arrival.revision else Outcome.HERE)
