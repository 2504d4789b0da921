"""Tags of stories: a reader's own keywords, which nobody else sees. The names of tags are in ``tag_names.py``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet
from django.dispatch import receiver

from annotations.errors import TagError
from annotations.models import StoryTag
from annotations.tag_names import LONGEST, MOST, same, together, without
from newsroom.models import Article, Reader
from newsroom.prepared import Prepared
from newsroom.signals import story_taken_in
from newsroom.transactions import whole


def tags_of(article: Article, reader: Reader) -> list[str]:
    """Return the tags that *reader* put on *article*, in the order of their making."""
    return [name for (name,) in _OF_STORY.rows(article=article.pk, reader=reader.pk)]


def _of_story(article: int, reader: int) -> QuerySet[StoryTag, tuple[str]]:
    return StoryTag.objects.filter(article=article, reader=reader).order_by("pk").values_list("name")


_OF_STORY = Prepared(_of_story)


@whole
def retag(article: Article, reader: Reader, add: Iterable[str] = (), remove: Iterable[str] = ()) -> list[str]:
    """Put the tags *add* on *article* and take *remove* off; return those that it had. A name in both is put on.

    Raises TagError when the story would have more than 20.
    """
    before = tags_of(article, reader)
    return put(article, reader, together(without(before, remove), add))


@whole
def put(article: Article, reader: Reader, names: Iterable[str]) -> list[str]:
    """Let *names* be the tags of *article*; return those that it had. Raises TagError when they are too many."""
    before, wanted = tags_of(article, reader), together(names)
    if len(wanted) > MOST:
        raise TagError(f"A story would have {len(wanted)} tags; {MOST} is the most. Take some off first.")
    mine = StoryTag.objects.filter(article=article, reader=reader)
    mine.exclude(key__in=map(same, wanted)).delete()
    rows = (StoryTag(article=article, reader=reader, name=name, key=same(name)) for name in wanted)
    StoryTag.objects.bulk_create(rows, ignore_conflicts=True)
    return before


def tagged(reader: Any, name: str) -> QuerySet[Any]:
    """Return the ids of the stories that *reader* tagged with *name*, however that is written."""
    return StoryTag.objects.filter(reader=reader, key=same(name)).order_by().values("article")


def names_by_use(reader: Reader) -> Sequence[str]:
    """Return the names of *reader*'s tags on stories, the newest first."""
    rows = StoryTag.objects.filter(reader=reader).order_by("-pk")
    return together(rows.values_list("name", flat=True)[:1_000])


@receiver(story_taken_in)
def _keep(article: Article, reader: Reader | None, tags: Sequence[str], **_: object) -> None:
    """Put the tags on a story that came along with it, as far as there is room for them."""
    if reader is None or not tags:
        return
    before = tags_of(article, reader)
    fitting = (name.replace(",", " ") for name in tags if len(name) <= LONGEST)
    put(article, reader, together(before, fitting)[: max(MOST, len(before))])
