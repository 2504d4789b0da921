"""Whatever a story says, and wherever its marks are: out and in again gives the same bytes."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations import highlights
from annotations.errors import NoSuchWords
from annotations.models import Highlight
from newsroom.articles import add_article
from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Reader, Revision
from newsroom.revisions import revise
from tests.annotations.export.difficult import say
from tests.annotations.returns.archive.archives import archived, bring

WORDS = st.sampled_from(["ferry", "Linnet 🚢", "العبّارة", "300", "“late”", "\u200bo'clock", "\\", "&amp;", "1e5"])
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4)
MARKS = st.lists(
    st.tuples(
        *(st.integers(0, 40), st.integers(1, 20), st.sampled_from(Highlight.Kind.values)),
        *(st.sampled_from(["me", "everyone"]), st.sampled_from(["ana", "ben"]), st.booleans()),
    ),
    max_size=5,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=6)
@given(st.lists(st.tuples(TEXTS, MARKS), min_size=1, max_size=2))
def test_out_and_in_is_the_same(ana: Reader, ben: Reader, versions: list[tuple[list[str], list[Any]]]) -> None:
    with transaction.atomic():
        story = _story(versions, {"ana": ana, "ben": ben})
        data = archived(story, ana)
        _delete(story)
        assert archived(bring(data, ana).article, ana) == data
        transaction.set_rollback(True)


def _story(versions: list[tuple[list[str], list[Any]]], readers: dict[str, Reader]) -> Article:
    (texts, marks), *later = versions
    story = add_article(_told(texts), readers["ana"])
    _mark(story, marks, readers)
    for texts, marks in later:
        revise(story, _told(texts), Revision.Origin.CHECK)
        _mark(Article.objects.with_current().get(pk=story.pk), marks, readers)
    return story


def _told(texts: list[str]) -> IngestedArticle:
    return IngestedArticle("Linnet", tuple(map(IngestedParagraph, texts)), language="en")


def _mark(story: Article, marks: list[Any], readers: dict[str, Reader]) -> None:
    for start, length, kind, audience, name, noted in marks:
        with suppress(NoSuchWords):
            mark, _ = highlights.mark(story.newest, readers[name], start, start + length, kind, audience)
            if noted:
                say(story, readers["ben"], "Who?", key="p1", highlight=mark)


def _delete(story: Article) -> None:
    Article.objects.filter(pk=story.pk).update(current=None)
    Article.objects.get(pk=story.pk).delete()
