"""What each condition of the notebook's address means for a mark and for a note."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.lookups import DataContains
from django.db.models import Exists, Func, OuterRef, Q, TextField, Value
from django.db.models.expressions import F

from annotations.notebook.entries import NOTE, NOTHING, Condition, marks_noted
from annotations.notebook.search import matching
from annotations.tag_names import normalised
from newsroom.models import Paragraph
from newsroom.naming.mentions import mentions_on_show
from newsroom.naming.shown import shown_as

_LOWER = "lower((%(expressions)s)::text)::text[]"


def conditions_of(active: dict[str, str], reader: Any) -> dict[str, Condition]:
    """Return the conditions that are *active*, by name. ``whose`` always is: plainly, they are the reader's own."""
    told = {**active, "whose": active.get("whose", "")}
    return {name: _CONDITIONS[name](value, reader) for name, value in told.items()}


def _is_kind(kind: str, reader: Any) -> Condition:
    return Condition(Q(kind=kind), Q() if kind == NOTE else NOTHING)


def _is_tagged(tag: str, reader: Any) -> Condition:
    """Two spellings of one tag differ in capitals only (annotations/tag_names.py)."""
    names = ArrayField(TextField())
    lower = Func(F("tags"), template=_LOWER, output_field=names)
    # Both in the database: it and Python do not agree on every letter ("ß", "İ").
    wanted = Func(Value([normalised(tag)], output_field=names), template=_LOWER, output_field=names)
    return Condition(Q(DataContains(lower, wanted)), NOTHING)


def _names(slug: str, reader: Any) -> Condition:
    """A mark names whom its own words name; a note is about whom its paragraph names."""
    told = mentions_on_show().filter(shown_as(slug))
    marked = told.filter(revision=OuterRef("revision"), span__overlap=OuterRef("span"))
    place = {
        "revision": OuterRef("revision"),
        "span__overlap": OuterRef("span"),
        "key": OuterRef(OuterRef("paragraph_key")),
    }
    beside = told.filter(Exists(Paragraph.objects.filter(**place)), revision=OuterRef("article__current"))
    return Condition(Q(Exists(marked)), Q(Exists(beside)))


def _stands(state: str, reader: Any) -> Condition:
    return Condition(Q(state=state), NOTHING)


def _is_noted(choice: str, reader: Any) -> Condition:
    noted = Q(pk__in=marks_noted(reader))
    return Condition(noted, Q()) if choice == "with" else Condition(~noted, NOTHING)


def _is_from(whose: str, reader: Any) -> Condition:
    mine = Condition(Q(reader=reader), Q(author=reader))
    return {"": mine, "others": Condition(~mine.mark, ~mine.note)}.get(whose, Condition(Q(), Q()))


def _alike(lookup: str) -> Callable[[str, Any], Condition]:
    def condition(value: str, reader: Any) -> Condition:
        same_of_both = Q(**{lookup: value})
        return Condition(same_of_both, same_of_both)

    return condition


_CONDITIONS: dict[str, Callable[[str, Any], Condition]] = {
    "q": matching,
    "kind": _is_kind,
    "tag": _is_tagged,
    "publication": _alike("article__publication"),
    "entity": _names,
    "story": _alike("article__slug"),
    "since": _alike("created_at__date__gte"),
    "until": _alike("created_at__date__lte"),
    "state": _stands,
    "notes": _is_noted,
    "whose": _is_from,
}
