"""Tags of marks: put on, taken off, completed. The caller has checked whose marks they are.

What they are called, and when two are one, is said in ``tag_names.py``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from django.db import connection, models
from django.db.models import Count, Func, Q, QuerySet
from django.utils import timezone

from annotations.errors import TagError
from annotations.models import Highlight
from annotations.story_tags import names_by_use
from annotations.tag_names import MOST, same, together, without
from newsroom.entities.words import fold
from newsroom.models import Reader
from newsroom.transactions import whole

Former = dict[int, list[str]]
"""What marks were tagged with before a change, by their ids: only those that it changed."""

_Tags = Callable[[Highlight], list[str]]

# One statement for all rows, each with its own tags: bulk_update takes several times as long over a thousand.
_UPDATE = """
UPDATE annotations_highlight SET tags = ARRAY(SELECT jsonb_array_elements_text(changed.tags)), edited_at = %s
FROM jsonb_to_recordset(%s::jsonb) AS changed (id bigint, tags jsonb) WHERE annotations_highlight.id = changed.id
"""


def tag(highlight: Highlight, names: Iterable[str]) -> Former:
    """Put the tags *names* on *highlight*, beside those it has. Raises TagError when they are too many."""
    return retag(Highlight.objects.filter(pk=highlight.pk), add=names)


def retag(highlights: QuerySet[Highlight], add: Iterable[str] = (), remove: Iterable[str] = ()) -> Former:
    """Put *add* on all *highlights* and take *remove* off them, all or none; return what those that changed had before.

    A name in both is put on. Raises TagError when a mark would have more than 20.
    """
    added, removed = together(add), list(remove)
    return _write(highlights, lambda row: together(without(row.tags, removed), added))


def put_back(highlights: QuerySet[Highlight], former: Mapping[int, Sequence[str]]) -> Former:
    """Give those of *highlights* that are in *former* back exactly the tags that it says."""
    return _write(highlights.filter(pk__in=former), lambda row: list(former[row.pk]))


@whole
def _write(highlights: QuerySet[Highlight], tags_of: _Tags) -> Former:
    former: Former = {}
    changed = [{"id": row.pk, "tags": row.tags} for row in _changed(highlights, tags_of, former)]
    with connection.cursor() as cursor:
        cursor.execute(_UPDATE, [timezone.now(), json.dumps(changed)])
    return former


def _changed(highlights: QuerySet[Highlight], tags_of: _Tags, former: Former) -> Iterator[Highlight]:
    """Yield the rows that are tagged differently now, not stored yet, and note in *former* what they had."""
    chosen = Highlight.objects.filter(pk__in=highlights.order_by().values("pk"))
    for row in chosen.select_for_update(of=("self",), no_key=True).only("pk", "tags").order_by("pk"):
        tags = tags_of(row)
        if tags != row.tags:
            former[row.pk], row.tags = row.tags, _few(tags, row.tags)
            yield row


def _few(tags: list[str], before: Sequence[str]) -> list[str]:
    """Return *tags*, unless they are too many. A mark that was merged of others may have come with more."""
    if len(tags) > max(MOST, len(before)):
        raise TagError(f"A mark would have {len(tags)} tags; {MOST} is the most. Take some off first.")
    return tags


def completions(reader: Reader, typed: str, limit: int = 10) -> list[str]:
    """Return tags that *typed* may become: the *reader*'s own, the most used first, then those on others' marks.

    A tag is offered where *typed* begins it or one of its words, whatever the capitals and accents; nothing typed
    offers all. Of two spellings the one that the reader uses most is offered. Tags of the reader's stories come last.
    """
    begun = re.compile(rf"(?<!\w){re.escape(_plain(typed))}")
    return [name for name in together(_by_use(reader), names_by_use(reader)) if begun.search(_plain(name))][:limit]


def _by_use(reader: Reader) -> Iterable[str]:
    """Return the tags on all marks that *reader* sees, spelling by spelling, in the order in which they are offered."""
    tagged = Highlight.objects.visible_to(reader).exclude(tags=[]).order_by().values(name=_Each("tags"))
    used = tagged.annotate(own=Count("pk", filter=Q(reader=reader)), by_all=Count("pk"))
    return used.order_by("-own", "-by_all", "name").values_list("name", flat=True)


class _Each(Func):
    """Every element of an array, in a row of its own."""

    function = "unnest"
    set_returning = True
    output_field = models.CharField()


def _plain(name: str) -> str:
    return fold(same(name))
