"""Writing what a revision moved: each statement takes all rows as arrays, where Django's own would grow with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from django.db import connection

from annotations.models import Highlight

_PLACES = """
    UPDATE annotations_highlight h
    SET revision_id = m.revision, span = int4range(m.first, m.beyond), exact = m.exact, prefix = m.prefix,
        suffix = m.suffix, state = m.state, was = m.was
    FROM unnest(%s::bigint[], %s::bigint[], %s::int[], %s::int[], %s::text[], %s::text[], %s::text[], %s::text[],
        %s::text[]) AS m (id, revision, first, beyond, exact, prefix, suffix, state, was)
    WHERE h.id = m.id
"""

_KEYS = """
    UPDATE annotations_note n SET paragraph_key = m.key
    FROM unnest(%s::bigint[], %s::text[]) AS m (id, key) WHERE n.id = m.id
"""

_TELL = "SELECT set_config('newsroom.revising', %s, true)"
"""While it is "on", no trigger tells of notes that move: of a revision, one notice is enough (migration 0004)."""


def store_places(rows: Sequence[Highlight]) -> None:
    """Write where *rows* stand, their words and their states."""
    columns = zip(*map(_place, rows), strict=True) if rows else [()] * 9
    with connection.cursor() as cursor:
        cursor.execute(_PLACES, [list(column) for column in columns])


def store_keys(keys: Mapping[int, str]) -> None:
    """Write beside which paragraph each note stands, by its id; quietly."""
    with connection.cursor() as cursor:
        cursor.execute(_TELL, ["on"])
        cursor.execute(_KEYS, [list(keys), list(keys.values())])
        cursor.execute(_TELL, ["off"])


def _place(row: Highlight) -> tuple[object, ...]:
    words = row.exact, row.prefix, row.suffix
    return row.pk, row.revision_id, row.start, row.end, *words, str(row.state), row.was
