"""What a reader prefers, by what it is about, kept on the reader's row, which every page reads anyway."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db import transaction

from newsroom.models import Reader


def keep_preference(reader: Reader, name: str, value: Any) -> None:
    """Keep *value*, which JSON can hold, as what *reader* prefers about *name*; None forgets it."""
    change_preference(reader, name, lambda _: value)


@transaction.atomic
def change_preference(reader: Reader, name: str, change: Callable[[Any], Any]) -> None:
    """Let *change* make the new preference about *name* of the old one, None where there is none.

    The row is locked meanwhile, so what another request keeps at the same time is not lost.
    """
    row = Reader.objects.select_for_update(of=("self",), no_key=True).get(pk=reader.pk)
    kept = {**row.preferences, name: change(row.preferences.get(name))}
    row.preferences = {name: value for name, value in kept.items() if value is not None}
    row.save(update_fields=["preferences"])
    reader.preferences = row.preferences
