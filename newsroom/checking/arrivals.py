"""What comes back from a story's page: what it was, a new version, or something to keep apart until a reader decides.

A page is compared with what it said itself the last time, not with the story: readers may have corrected that. Where
both changed, the paragraphs of both are merged, unless they conflict.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import NamedTuple

from newsroom.articles import text_of
from newsroom.ingest.article import IngestedArticle
from newsroom.locks import Lock, hold
from newsroom.models import Article, Check, Revision
from newsroom.revisions import revise
from newsroom.stored_stories import as_ingested
from newsroom.text.doubts import doubt
from newsroom.text.merging import merge
from newsroom.transactions import whole

Outcome = Check.Outcome

_UNCHANGED = "The page still has what it had."
_REVISED = "The page has changed. What it has now is the newest version of this story."
_KEPT = "The page has changed. What it has now is the newest version of this story; what readers corrected stays so."
_CONFLICT = "The page has changed where readers corrected this story, so Newsroom cannot tell which words are right."


class Arrival(NamedTuple):
    """How it ended: the outcome, a sentence for the reader, and the revision that it became, if it did."""

    outcome: Check.Outcome
    sentence: str
    revision: Revision | None = None


@dataclass(frozen=True)
class Page:
    """What a page said: what is kept by revision."""

    headline: str
    standfirst: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


def judge(article: Article, arrived: IngestedArticle, *, sure: bool = False) -> Arrival:
    """Return how *arrived* would end, without storing anything: ``revised`` comes without a revision.

    It is *sure* to be the same story where a wire calls both the same, however little they share.
    """
    said, before = page_of(arrived), last_page(article)
    if said == before:
        return Arrival(Outcome.UNCHANGED, _UNCHANGED)
    if not sure and (why := doubt(before.text, said.text)):
        return Arrival(Outcome.HELD, why)
    if _is_corrected(article) and merged(before, as_ingested(article, article.newest), arrived) is None:
        return Arrival(Outcome.HELD, _CONFLICT)
    return Arrival(Outcome.REVISED, _REVISED)


@whole
def receive(article: Article, arrived: IngestedArticle, origin: str, *, sure: bool = False) -> Arrival:
    """Store *arrived* as the next revision of *article*, if it is new and there is no doubt about it.

    Someone else's revision may have come first: it is judged once more where nobody else can store one.
    """
    hold(Lock.STORIES)
    article = Article.objects.with_current().get(pk=article.pk)
    arrival = judge(article, arrived, sure=sure)
    return arrival if arrival.outcome != Outcome.REVISED else _stored(article, arrived, origin)


def _stored(article: Article, arrived: IngestedArticle, origin: str) -> Arrival:
    if not _is_corrected(article):
        return Arrival(Outcome.REVISED, _REVISED, revise(article, arrived, origin))
    both = merged(last_page(article), as_ingested(article, article.newest), arrived)
    assert both is not None
    new = revise(article, both, origin, page=asdict(page_of(arrived)))
    return Arrival(Outcome.REVISED, _KEPT, new) if new else Arrival(Outcome.UNCHANGED, _UNCHANGED)


def last_page(article: Article) -> Page:
    """Return what the page of *article* said when it was last stored, in two queries at most."""
    row = article.revisions.exclude(origin=Revision.Origin.CORRECTION).order_by("number").last()
    if row is None:
        row = article.newest
    if row.page:
        return Page(row.page["headline"], row.page["standfirst"], tuple(row.page["paragraphs"]))
    return page_of(as_ingested(article, row))


def merged(before: Page, ours: IngestedArticle, theirs: IngestedArticle) -> IngestedArticle | None:
    """Return *theirs* with what *ours* has changed since *before*, or None where the two conflict."""
    sides = {"ours": ours.paragraphs, "theirs": theirs.paragraphs}
    picks = merge(before.paragraphs, page_of(ours).paragraphs, page_of(theirs).paragraphs)
    headline = _either(before.headline, ours.headline, theirs.headline)
    standfirst = _either(before.standfirst, ours.standfirst, theirs.standfirst)
    if picks is None or headline is None or standfirst is None:
        return None
    paragraphs = tuple(sides[side][at] for side, at in picks)
    return replace(theirs, headline=headline, standfirst=standfirst, paragraphs=paragraphs)


def _either(before: str, ours: str, theirs: str) -> str | None:
    if theirs in (before, ours):
        return ours
    return theirs if ours == before else None


def _is_corrected(article: Article) -> bool:
    """Tell whether the newest text is anything but what the page said."""
    return article.newest.origin == Revision.Origin.CORRECTION or article.newest.page is not None


def page_of(ingested: IngestedArticle) -> Page:
    """Return what is kept by revision of *ingested*."""
    assert text_of(ingested)
    return Page(ingested.headline, ingested.standfirst, tuple(block.text for block in ingested.paragraphs))
